/** Walking from term to term by key. Owns the choice of the next one; looks, changes nothing. */
import type { Step } from '../shared/messages';
import type { Painter, PlacedMention } from './paint/painter';

/** Top and bottom on the screen; undefined when it is not in the page any more. */
function spanOf(painter: Painter, mention: PlacedMention): [number, number] | undefined {
  const rects = painter.rects(mention);
  const [first] = rects;
  return first && [first.top, (rects.at(-1) as DOMRect).bottom];
}

/**
 * The neighbour of the term that was stepped to last while that is in view, else the first term in
 * view or after it (the last before it). `shown` in the order of the text; round at its ends.
 */
export function stepFrom(
  last: PlacedMention | undefined,
  to: Step,
  shown: readonly PlacedMention[],
  painter: Painter,
): PlacedMention | undefined {
  const at = last ? shown.indexOf(last) : -1;
  const span = at >= 0 ? spanOf(painter, shown[at] as PlacedMention) : undefined;
  if (span && span[1] > 0 && span[0] < innerHeight)
    return shown.at(to === 'next' ? (at + 1) % shown.length : at - 1);
  const isBelow = (mention: PlacedMention, edge: number): boolean =>
    (spanOf(painter, mention)?.[0] ?? -1) >= edge;
  return to === 'next'
    ? (shown.find((mention) => isBelow(mention, 0)) ?? shown[0])
    : (shown.findLast((mention) => !isBelow(mention, innerHeight)) ?? shown.at(-1));
}
