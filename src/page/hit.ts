/**
 * Point → mention. Only looks; text inside shadow roots, links, controls and editable areas is
 * left to the page.
 */

import { MARK } from './paint/mark-api';
import type { Painter, PlacedMention } from './paint/painter';

/** What answers a click by itself. */
const CONTROLS =
  'a[href],area[href],button,input,select,textarea,label,summary,option,audio,video,iframe,embed,object,[contenteditable]:not([contenteditable="false"]),[onclick],[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="checkbox"],[role="switch"],[role="option"],[role="textbox"]';

/** Pixels around a finger's point in which a term is still meant. */
const FINGER = 8;

/** The control around an element, our own marks left out. */
export function isInControl(element: Element): boolean {
  const mark = element.closest(MARK);
  return (mark?.parentElement ?? element).closest(CONTROLS) !== null;
}

function isInside(rects: readonly DOMRect[], x: number, y: number, slack: number): boolean {
  return rects.some(
    (rect) =>
      x >= rect.left - slack &&
      x <= rect.right + slack &&
      y >= rect.top - slack &&
      y <= rect.bottom + slack,
  );
}

/** A caret answers beside the text too: the term's own boxes decide. */
function mentionAt(painter: Painter, x: number, y: number, slack: number) {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return undefined;
  const mention = painter.find({ node: caret.offsetNode, offset: caret.offset });
  return mention && isInside(painter.rects(mention), x, y, slack) ? mention : undefined;
}

export function hit(
  painter: Painter,
  event: { clientX: number; clientY: number; target: EventTarget | null; pointerType?: string },
): PlacedMention | undefined {
  const { clientX: x, clientY: y, target } = event;
  if (!(target instanceof Element) || target.shadowRoot) return undefined;
  const mention = painter.find(target) ?? mentionAt(painter, x, y, 1);
  if (mention || event.pointerType !== 'touch') return mention;
  return (
    mentionAt(painter, x, y - FINGER, FINGER + 1) ?? mentionAt(painter, x, y + FINGER, FINGER + 1)
  );
}
