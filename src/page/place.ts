/**
 * Found mentions → mentions with a place in the page. Leaves out those whose text the page has
 * changed while the answer was under way, and those in text set as code.
 */
import { KINDS } from '../core/types';
import type { FoundMention } from '../shared/messages';
import type { GatheredBlock } from './gather';
import { locate, textAt } from './locate';
import type { PlacedMention } from './paint/painter';

const MONOSPACE =
  /^["']?(?:monospace|ui-monospace|courier|consolas|menlo|monaco|sf ?mono|source code|fira (?:code|mono)|roboto mono|jetbrains)/i;

const isMonospace = (element: Element): boolean =>
  MONOSPACE.test(getComputedStyle(element).fontFamily);

/**
 * Some sites set whole articles in such a font; only text that differs from its article is code.
 * Asked for the few elements that hold a mention, never for all.
 */
export function codeFinder(root: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  let isEverywhere: boolean | undefined;
  return (element) => {
    let isCode = known.get(element);
    if (isCode === undefined) {
      isCode = isMonospace(element);
      if (isCode) isEverywhere ??= isMonospace(root);
      isCode = isCode && !isEverywhere;
      known.set(element, isCode);
    }
    return isCode;
  };
}

/** Breaks stand only in the gathered text, line ends only in the page's. */
const bare = (text: string): string => text.replace(/[\n ]/g, '');

/** `mention.text` is what the page has at the place, so that a later look can tell a change. */
export function place(
  found: FoundMention,
  block: GatheredBlock,
  isCode: (element: Element) => boolean,
): PlacedMention | null {
  const { start, end, entity, other } = found;
  const pieces = locate(block, start, end);
  const text = textAt(pieces);
  if (!text || bare(text) !== bare(block.text.slice(start, end))) return null;
  const parent = pieces[0]?.node.parentElement;
  if (!parent || isCode(parent)) return null;
  const group = KINDS[entity.kind];
  return { entity, other, group, place: 0, part: 0, block, start, end, pieces, text };
}
