/**
 * What happens in the card stays in the card: the page's shortcuts must not answer to keys
 * pressed here, nor its menus and dialogs to clicks. Listeners that the page has put on the
 * window's capture phase see these events all the same; that cannot be helped.
 */

const KEPT = [
  'keydown keyup keypress beforeinput input change',
  'click dblclick auxclick contextmenu mousedown mouseup mouseover mouseout mousemove',
  'pointerdown pointerup pointermove pointerover pointerout pointercancel',
  'touchstart touchmove touchend touchcancel wheel',
  'focusin focusout copy selectstart dragstart',
].flatMap((line) => line.split(' '));

export function keepInside(root: ShadowRoot): void {
  const stop = (event: Event): void => event.stopPropagation();
  for (const type of KEPT) root.addEventListener(type, stop, { passive: true });
}
