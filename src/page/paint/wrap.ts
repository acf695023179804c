/**
 * Wraps stretches of the page's text nodes in elements and undoes it node for node: the same Text
 * objects, the same childNodes. mark.js's own `unmark` merges neighbouring text nodes, which
 * frameworks hold on to and later fail to find.
 */

import { MARK, type MarkRange, type MarkRanges, UNCOUNTED } from './mark-api';
import type { PlacedMention } from './painter';

export interface WrapPiece {
  mention: PlacedMention;
  start: number;
  end: number;
}

/** A text node in which there are marks, and what it was before. */
export interface Wrapped {
  node: Text;
  data: string;
  pieces: WrapPiece[];
  /** What stands behind the node because of us: marks and the rests of its text. */
  ours: ChildNode[];
}

type Made = (element: HTMLElement, piece: WrapPiece) => void;

/** Where each wanted node's text begins among all the text of `context`. */
function offsetsIn(context: Element, wanted: ReadonlySet<Text>): Map<Text, number> {
  const offsets = new Map<Text, number>();
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  let offset = 0;
  while (offsets.size < wanted.size && walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (UNCOUNTED.has(node.parentElement?.localName ?? '')) continue;
    if (wanted.has(node)) offsets.set(node, offset);
    offset += node.data.length;
  }
  return offsets;
}

function wrapIn(
  context: Element,
  pieces: Map<Text, WrapPiece[]>,
  markRanges: MarkRanges,
  made: Made,
): Wrapped[] {
  const before = [...pieces].map(([node, own]) => ({
    wrapped: { node, data: node.data, pieces: own, ours: [] as ChildNode[] },
    next: node.nextSibling,
  }));
  const ranges: (MarkRange & { piece: WrapPiece })[] = [];
  for (const [node, offset] of offsetsIn(context, new Set(pieces.keys())))
    for (const piece of pieces.get(node) ?? [])
      ranges.push({ start: offset + piece.start, length: piece.end - piece.start, piece });
  if (ranges.length > 0)
    markRanges(context, ranges, (element, range) => made(element, range.piece));
  return before.map(({ wrapped, next }) => {
    for (let at = wrapped.node.nextSibling; at && at !== next; at = at.nextSibling)
      wrapped.ours.push(at);
    return wrapped;
  });
}

/** Wraps pieces of many nodes, one call of the library for each parent element. */
export function wrap(
  pieces: ReadonlyMap<Text, WrapPiece[]>,
  markRanges: MarkRanges,
  made: Made,
): Wrapped[] {
  const byParent = new Map<Element, Map<Text, WrapPiece[]>>();
  for (const [node, own] of pieces) {
    const parent = node.parentElement;
    if (!parent || !node.isConnected) continue;
    const there = byParent.get(parent) ?? new Map<Text, WrapPiece[]>();
    byParent.set(parent, there.set(node, own));
  }
  return [...byParent].flatMap(([parent, own]) => wrapIn(parent, own, markRanges, made));
}

function isUntouched({ node, data, ours }: Wrapped): boolean {
  let text = node.data;
  let at: ChildNode = node;
  for (const next of ours) {
    if (at.nextSibling !== next) return false;
    text += next.textContent;
    at = next;
  }
  return text === data;
}

/**
 * True when the node is again exactly what it was. Where the page has changed the text meanwhile,
 * only our elements go and the page's change stays.
 */
export function unwrap(wrapped: Wrapped): boolean {
  if (isUntouched(wrapped)) {
    for (const node of wrapped.ours) node.remove();
    if (wrapped.node.data !== wrapped.data) wrapped.node.data = wrapped.data;
    return true;
  }
  for (const node of wrapped.ours)
    if (node instanceof Element) node.replaceWith(...node.childNodes);
  return false;
}

/** Marks left by a version whose memory is gone (Firefox ends old scripts at an update). */
export function removeOrphanedMarks(): void {
  for (const mark of document.querySelectorAll(MARK)) mark.replaceWith(...mark.childNodes);
}
