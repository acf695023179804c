/** The bookkeeping of one reading: blocks, what was found in them, what stays at the next reading. */
import type { GatheredBlock } from './gather';
import type { Painter, PlacedMention } from './paint/painter';

/** A block and what was found in it. */
export interface Entry {
  block: GatheredBlock;
  mentions: PlacedMention[];
  /** Characters of the article before it. */
  offset: number;
  /** False in a part of the page that is not shown now. */
  isShown: boolean;
  /** The background has looked at it. */
  isFound: boolean;
}

export const mentionsIn = (entries: readonly Entry[]): PlacedMention[] =>
  entries.flatMap(({ mentions }) => mentions);

export const shownIn = (entries: readonly Entry[]): PlacedMention[] =>
  entries.flatMap(({ mentions, isShown }) => (isShown ? mentions : []));

/** Text nodes are split by marks, so there only the text can tell whether a block is the same. */
function isSame(a: GatheredBlock, b: GatheredBlock, painter: Painter['kind']): boolean {
  if (a.text !== b.text) return false;
  if (painter === 'marks') return a.nodes.every((node) => node.isConnected);
  return a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i]);
}

/** Entries for the blocks as they are now; those that have not changed are kept. */
export function keepOrMake(
  entries: readonly Entry[],
  blocks: readonly GatheredBlock[],
  painter: Painter['kind'],
): Entry[] {
  const before = new Map<Element, Entry[]>();
  for (const entry of entries) {
    const there = before.get(entry.block.element);
    if (there) there.push(entry);
    else before.set(entry.block.element, [entry]);
  }
  let offset = 0;
  return blocks.map((block) => {
    const there = before.get(block.element);
    const index = there?.findIndex((entry) => isSame(entry.block, block, painter)) ?? -1;
    const kept = index < 0 ? undefined : there?.splice(index, 1)[0];
    const entry = kept ?? { block, mentions: [], offset, isShown: true, isFound: false };
    entry.offset = offset;
    offset += block.text.length;
    return entry;
  });
}

/**
 * Asked only of blocks with mentions, and never right after painting: the browser may have to
 * compute style for it.
 */
export function lookWhichShow(entries: readonly Entry[]): void {
  for (const entry of entries)
    if (entry.mentions.length > 0) entry.isShown = entry.block.element.checkVisibility();
}

/** An endless page puts the next article, with a headline of its own, after the one before. */
function startsPart(block: GatheredBlock, article: Element | null): Element | null {
  const own = block.element.closest('article');
  return own && own !== article && own.querySelector('h1') ? own : null;
}

export function setPlaces(entries: readonly Entry[]): void {
  const last = entries.at(-1);
  const length = Math.max(1, last ? last.offset + last.block.text.length : 0);
  let article: Element | null = null;
  let part = 0;
  for (const { block, mentions, offset } of entries) {
    const next = startsPart(block, article);
    if (next && article) part++;
    article = next ?? article;
    for (const mention of mentions) {
      mention.place = Math.min(1, (offset + mention.start) / length);
      mention.part = part;
    }
  }
}

/** The nearest element around all blocks. */
export function commonAncestor(root: Element, entries: readonly Entry[]): Element {
  let scope = root;
  for (const { block } of entries)
    while (!scope.contains(block.element) && scope.parentElement) scope = scope.parentElement;
  return scope;
}
