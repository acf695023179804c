/** Text to the clipboard, at the reader's own press of a button. */

/** For pages without the clipboard interface (plain http) and those whose policy forbids it. */
function copyBySelection(text: string, near: HTMLElement): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'aside';
  const focused = (near.getRootNode() as ShadowRoot | Document).activeElement;
  near.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

/** `near`: an element of ours. False when the browser did not let us. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near);
  }
}
