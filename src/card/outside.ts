/** Tells a press outside the card; only looks, so that the page gets every press as without us. */

interface Outside {
  host: Element;
  /** Presses here belong to the word: the page decides whether they close the card. */
  isOnWord(x: number, y: number): boolean;
  pressed(): void;
  signal: AbortSignal;
}

/** Dragging the scroll bar of the page is scrolling, not a press beside the card. */
function isOnScrollbar({ clientX, clientY }: PointerEvent): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  return clientX >= clientWidth || (clientY >= clientHeight && clientHeight === innerHeight);
}

export function watchOutside({ host, isOnWord, pressed, signal }: Outside): void {
  const look = (event: PointerEvent): void => {
    // A finger that goes down may be about to scroll; only one that comes up has tapped.
    const decisive = event.pointerType === 'touch' ? 'pointerup' : 'pointerdown';
    if (event.type !== decisive || event.target === host) return;
    if (isOnScrollbar(event) || isOnWord(event.clientX, event.clientY)) return;
    pressed();
  };
  addEventListener('pointerdown', look, { capture: true, signal });
  addEventListener('pointerup', look, { capture: true, signal });
}
