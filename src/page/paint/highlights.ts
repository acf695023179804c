/**
 * Paints through the CSS Custom Highlight API: no node, no attribute, no layout.
 * The registry is shared with the page: deletes our own names only, and never relies on what it
 * put there. StaticRange, since live ranges tax every later mutation of the page (removing 1,000
 * paragraphs took 61 ms against 1.3).
 */
import { GROUPS, type Group } from '../../core/types';
import { type Piece, textAt } from '../locate';
import type { Painter, PlacedMention } from './painter';

const OPEN = 'backstory-open';
const nameOf = (group: Group): string => `backstory-${group}`;

export function hasHighlights(): boolean {
  return typeof Highlight === 'function' && CSS.highlights !== undefined;
}

/** Removes what any version of this script has registered. */
export function deleteHighlights(): void {
  if (!hasHighlights()) return;
  for (const name of [OPEN, ...GROUPS.map(nameOf)]) CSS.highlights.delete(name);
}

/**
 * The only live range: each that exists, until it is collected as garbage, taxes every change of
 * the page (a thousand of the page's own removals took 34 ms instead of 2).
 */
let ruler: Range | undefined;

function measured<T>(from: Piece, to: Piece, look: (range: Range) => T): T {
  ruler ??= document.createRange();
  ruler.setStart(from.node, from.start);
  ruler.setEnd(to.node, to.end);
  const seen = look(ruler);
  ruler.setStart(document, 0);
  ruler.collapse(true);
  return seen;
}

/** From the first piece to the last, or nothing when there is other text between them. */
function wholeOf({ pieces, text }: PlacedMention): Piece[] | undefined {
  const first = pieces[0] as Piece;
  const last = pieces.at(-1) as Piece;
  if (first === last) return undefined;
  return measured(first, last, String) === text ? [first, last] : undefined;
}

/** One range a mention where the page allows it: the line then runs through the gaps too. */
function rangesOf(mention: PlacedMention): StaticRange[] {
  const whole = wholeOf(mention);
  const spans = whole ? [whole] : mention.pieces.map((piece) => [piece, piece]);
  return spans.map(
    ([from, to]) =>
      new StaticRange({
        startContainer: (from as Piece).node,
        startOffset: (from as Piece).start,
        endContainer: (to as Piece).node,
        endOffset: (to as Piece).end,
      }),
  );
}

function rectsOf({ pieces }: PlacedMention): DOMRect[] {
  return pieces.flatMap((piece) => {
    if (!piece.node.isConnected || piece.node.data.length < piece.end) return [];
    return measured(piece, piece, (range) => [...range.getClientRects()]);
  });
}

/** Only nodes that were written to are read again: this runs with every change of the page. */
function isStale(
  mention: PlacedMention,
  ranges: readonly StaticRange[],
  written: ReadonlySet<Node> | undefined,
): boolean {
  const { pieces, text } = mention;
  if (pieces.some(({ node }) => !node.isConnected)) return true;
  if (!written || pieces.some(({ node }) => written.has(node)))
    if (textAt(pieces) !== text) return true;
  // Text that the page has put between two pieces would be underlined too.
  return pieces.length > 1 && ranges.length === 1 && !wholeOf(mention);
}

export function createHighlightsPainter(): Painter {
  /** Our own list: a Firefox content script cannot iterate a Highlight. */
  const painted = new Map<PlacedMention, StaticRange[]>();
  const byNode = new Map<Text, PlacedMention[]>();
  const highlights = new Map<string, Highlight>();
  let opened: PlacedMention | null = null;

  function highlightFor(name: string): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }

  function forget(mention: PlacedMention): void {
    const highlight = highlights.get(nameOf(mention.group));
    for (const range of painted.get(mention) ?? []) highlight?.delete(range);
    painted.delete(mention);
    for (const { node } of mention.pieces) {
      const rest = byNode.get(node)?.filter((other) => other !== mention);
      if (rest?.length) byNode.set(node, rest);
      else byNode.delete(node);
    }
  }

  function open(mention: PlacedMention | null): void {
    if (mention === opened) return;
    opened = mention;
    highlights.delete(OPEN);
    CSS.highlights.delete(OPEN);
    if (!mention) return;
    const highlight = highlightFor(OPEN);
    highlight.priority = 1;
    for (const range of rangesOf(mention)) highlight.add(range);
  }

  return {
    kind: 'highlights',
    paint(mentions) {
      for (const mention of mentions) {
        if (painted.has(mention)) continue;
        const ranges = rangesOf(mention);
        const highlight = highlightFor(nameOf(mention.group));
        for (const range of ranges) highlight.add(range);
        painted.set(mention, ranges);
        for (const { node } of mention.pieces)
          byNode.set(node, [...(byNode.get(node) ?? []), mention]);
      }
      this.refresh();
    },
    drop(mentions) {
      for (const mention of mentions) {
        if (mention === opened) open(null);
        forget(mention);
      }
    },
    stale(written) {
      const stale: PlacedMention[] = [];
      for (const [mention, ranges] of painted)
        if (isStale(mention, ranges, written)) stale.push(mention);
      return stale;
    },
    textOf: ({ pieces }) => textAt(pieces),
    open,
    rects: rectsOf,
    find(target) {
      if (!('node' in target)) return undefined;
      return byNode
        .get(target.node as Text)
        ?.find(({ pieces }) =>
          pieces.some(
            ({ node, start, end }) =>
              node === target.node && start <= target.offset && target.offset <= end,
          ),
        );
    },
    refresh() {
      for (const [name, highlight] of highlights)
        if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    },
    clear() {
      painted.clear();
      byNode.clear();
      highlights.clear();
      opened = null;
      deleteHighlights();
    },
  };
}
