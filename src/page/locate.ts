/** Offsets in a block's text → places in the page's text nodes. Pure arithmetic. */
import type { GatheredBlock } from './gather';

/** A stretch of one text node. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** Index of the last node that begins at or before `offset`. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pieces of `text.slice(start, end)`, in order; empty nodes between are left out. */
export function locate(
  block: Pick<GatheredBlock, 'nodes' | 'starts' | 'text'>,
  start: number,
  end: number,
): Piece[] {
  const { nodes, starts, text } = block;
  const pieces: Piece[] = [];
  for (let i = nodeAt(starts, start); i < nodes.length; i++) {
    const begin = starts[i] as number;
    if (begin >= end) break;
    // A break may follow a node's data, so the next node's start is not its end.
    const node = nodes[i] as Text;
    const length = Math.min(node.data.length, (starts[i + 1] ?? text.length) - begin);
    const from = Math.max(0, start - begin);
    const to = Math.min(length, end - begin);
    if (from < to) pieces.push({ node, start: from, end: to });
  }
  return pieces;
}

const ownData = (node: Text): string | undefined => (node.isConnected ? node.data : undefined);

/** The text that the page shows at these places now; undefined when one is no longer there. */
export function textAt(pieces: readonly Piece[], dataOf = ownData): string | undefined {
  let text = '';
  for (const { node, start, end } of pieces) {
    const data = dataOf(node);
    if (data === undefined || data.length < end) return undefined;
    text += data.slice(start, end);
  }
  return text;
}
