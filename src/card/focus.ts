/** Where the keyboard is: into the card, round its controls, and back to where it was. */

/** The focused element, inside open shadow roots too. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Gives the focus back without scrolling the page. */
export function giveBack(element: HTMLElement | null): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
}

const CONTROLS = 'a[href], button:not([tabindex="-1"]), textarea';

/** The controls that Tab would reach, in order. */
function controlsOf(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) =>
    control.checkVisibility(),
  );
}

/** True when this Tab leaves the card: past its last control, or back before its first. */
export function leavesCard(event: KeyboardEvent, panel: HTMLElement, focused: Element): boolean {
  if (event.key !== 'Tab') return false;
  const controls = controlsOf(panel);
  if (event.shiftKey) return focused === panel || focused === controls[0];
  return controls.length === 0 || focused === controls.at(-1);
}

/**
 * After another card was drawn: the top of it, or, coming back, the link that had led away.
 * Does not take the focus from elsewhere.
 */
export function focusTurned(panel: HTMLElement, from: string | undefined): void {
  panel.scrollTop = 0;
  const link = from && panel.querySelector<HTMLElement>(`[data-follow="${CSS.escape(from)}"]`);
  (link || panel).focus();
}
