/**
 * Boxes of a mention for the card that stands beside it, also where it is not underlined: a later
 * mention of the same name, or one that the reader knows.
 */
import { textAt } from './locate';
import type { Painter, PlacedMention } from './paint/painter';

function rectsInText({ pieces, text }: PlacedMention): DOMRect[] {
  if (textAt(pieces) !== text) return [];
  return pieces.flatMap(({ node, start, end }) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()];
  });
}

/** Empty when the text is gone. */
export function rectsOf(mention: PlacedMention, painter: Painter): DOMRect[] {
  const painted = painter.rects(mention);
  if (painted.length > 0) return painted;
  const own = rectsInText(mention);
  if (own.length > 0) return own;
  // Marks have cut the text nodes, so that only the paragraph can still be found.
  const isThere = painter.kind === 'marks' && painter.textOf(mention) === mention.text;
  return isThere ? [...mention.block.element.getClientRects()].slice(0, 1) : [];
}
