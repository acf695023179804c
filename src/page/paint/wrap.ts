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

/** A mark or a rest of the text, and what we put in it. */
interface Ours {
  node: ChildNode;
  text: string;
  /** Somebody has written to it since, perhaps the same text. */
  isWritten: boolean;
}

/** A text node in which there are marks, and what it was before. */
export interface Wrapped {
  node: Text;
  /** All its text, as it was before. */
  data: string;
  /** What the marks left in the node itself: its text up to the first of them. */
  kept: string;
  /** The page has written to the node since: perhaps the very text that it has now (''). */
  isWritten: boolean;
  pieces: WrapPiece[];
  /** What stands behind the node because of us: marks and the rests of its text. */
  ours: Ours[];
  /**
   * Where the marks left the node empty: an empty text inside the first mark. `normalize()` takes
   * both out, a page that means its node takes out the one.
   */
  canary?: Text;
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
  const before = [...pieces].map(([node, own]): { wrapped: Wrapped; next: ChildNode | null } => ({
    wrapped: {
      node,
      data: node.data,
      kept: node.data,
      isWritten: false,
      pieces: own,
      ours: [],
    },
    next: node.nextSibling,
  }));
  const ranges: (MarkRange & { piece: WrapPiece })[] = [];
  for (const [node, offset] of offsetsIn(context, new Set(pieces.keys())))
    for (const piece of pieces.get(node) ?? [])
      ranges.push({ start: offset + piece.start, length: piece.end - piece.start, piece });
  if (ranges.length > 0)
    markRanges(context, ranges, (element, range) => made(element, range.piece));
  return before.map(({ wrapped, next }) => {
    wrapped.kept = wrapped.node.data;
    for (let at = wrapped.node.nextSibling; at && at !== next; at = at.nextSibling)
      wrapped.ours.push({ node: at, text: at.textContent ?? '', isWritten: false });
    const mark = wrapped.ours.find(({ node }) => node instanceof Element)?.node;
    if (wrapped.kept === '' && mark) wrapped.canary = mark.appendChild(new Text());
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

export function isUntouched({ node, data, isWritten, ours }: Wrapped): boolean {
  if (isWritten) return false;
  let text = node.data;
  let at: ChildNode = node;
  for (const { node: next } of ours) {
    if (at.nextSibling !== next) return false;
    text += next.textContent;
    at = next;
  }
  return text === data;
}

/**
 * The page has written to its node, moved it or taken it out. It knows of that one node only, so it
 * meant all the text that was in it, also what now stands in marks and rests.
 */
export function isRewritten({ node, kept, isWritten, ours }: Wrapped): boolean {
  const first = ours[0];
  const isElsewhere = !node.isConnected || (!!first && node.nextSibling !== first.node);
  return isWritten || isElsewhere || node.data !== kept;
}

const isPlain = (mark: Node): boolean =>
  [...mark.childNodes].every((child) => child instanceof Text);

/** A translator goes over all text nodes, ours too; what it has changed belongs to the page. */
function isAsMade({ node, text, isWritten }: Ours): boolean {
  return !isWritten && node.textContent === text && (node instanceof Text || isPlain(node));
}

/** Takes down that these text nodes were written to, which their data alone may not tell. */
export function noteWritten(wrapped: Wrapped, nodes: ReadonlySet<Node | null>): void {
  if (nodes.has(wrapped.node)) wrapped.isWritten = true;
  for (const our of wrapped.ours)
    if (nodes.has(our.node) || nodes.has(our.node.firstChild)) our.isWritten = true;
}

/** A node with all its text again, unless the page has written to it. */
function takeBack({ node, data, kept, isWritten, ours }: Wrapped): void {
  for (const { node: our } of ours) our.remove();
  if (!isWritten && node.data === kept && kept !== data) node.data = data;
}

/** The page has joined its text nodes, and with them taken out the one that marks left empty. */
const isNormalized = ({ node, canary, ours }: Wrapped): boolean =>
  canary?.parentNode === null &&
  node.parentNode === null &&
  ours.some((our) => our.node.isConnected);

/** The node as joining would have left it: with its text, and with what was joined to it. */
function joinAgain({ node, ours }: Wrapped): void {
  const there = ours.filter((our) => our.node.isConnected).map((our) => our.node);
  node.data = there.map((our) => our.textContent).join('');
  there[0]?.before(node);
  for (const our of there) our.remove();
}

/**
 * True when the node is again exactly what it was. Where the page has changed the text meanwhile,
 * its change stays: of the old text we leave nothing behind.
 */
export function unwrap(wrapped: Wrapped): boolean {
  const untouched = isUntouched(wrapped);
  if (isNormalized(wrapped)) joinAgain(wrapped);
  else if (untouched || (isRewritten(wrapped) && wrapped.ours.every(isAsMade))) takeBack(wrapped);
  else
    for (const { node } of wrapped.ours)
      if (node instanceof Element) node.replaceWith(...node.childNodes);
  return untouched;
}

/** The library always splits: before a mark stands the page's own node, after it the node's rest. */
function foldBack(mark: Element): void {
  const { previousSibling: node, nextSibling: rest } = mark;
  if (!(node instanceof Text) || !isPlain(mark)) {
    mark.replaceWith(...mark.childNodes);
    return;
  }
  const after = rest instanceof Text ? rest.data : '';
  if (rest instanceof Text) rest.remove();
  node.data += mark.textContent + after;
  mark.remove();
}

/**
 * Marks left by a version whose memory is gone (Firefox ends old scripts at an update). In the order
 * of the page, so that the next mark in the same text finds the page's node before it too.
 */
export function removeOrphanedMarks(): void {
  for (const mark of document.querySelectorAll(MARK)) foldBack(mark);
}
