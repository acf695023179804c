/**
 * The card's frame in the page: one plain host element with a closed root, and in it a popover
 * in the top layer. Removing the host gives the page back its exact markup; nothing of the
 * page's own is ever touched.
 */

import { CARD_HOST } from '../shared/card-api';
import { sheetOf } from '../shared/sheet';
import tokens from '../shared/tokens.css';
import frameCss from './frame.css';
import cardCss from './style.css';

export interface Frame {
  host: HTMLElement;
  root: ShadowRoot;
  /** The popover: placed beside the word, clips the round corners. */
  box: HTMLElement;
  /** The dialog inside: it scrolls, takes the focus and holds the card. */
  panel: HTMLElement;
}

let sheet: CSSStyleSheet | undefined;
/** Hosts of cards that are open: one, and perhaps a pinned one. */
const ours = new WeakSet<Element>();

/**
 * A modal dialog, and in Chromium an element in full screen, makes everything outside it inert,
 * the top layer included, so the card goes inside. Else it hangs on the root element, outside
 * the body that a framework may own.
 */
function parentOfHost(): Element {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  const full = document.fullscreenElement;
  // Children of an element with a shadow root are drawn only where that root has a slot.
  return dialog ?? (full && !full.shadowRoot ? full : document.documentElement);
}

export function createFrame({ dir, lang }: { dir: string; lang: string }): Frame {
  removeStrayHosts();
  const host = document.createElement('div');
  ours.add(host);
  host.setAttribute(CARD_HOST, '');
  const root = host.attachShadow({ mode: 'closed' });
  sheet ??= sheetOf(tokens, cardCss, frameCss);
  root.adoptedStyleSheets = [sheet];
  const box = document.createElement('div');
  box.className = 'backstory box';
  box.popover = 'manual';
  box.dir = dir;
  box.lang = lang;
  const panel = document.createElement('section');
  panel.className = 'panel';
  panel.setAttribute('role', 'dialog');
  panel.tabIndex = -1;
  box.append(panel);
  root.append(box);
  parentOfHost().append(host);
  return { host, root, box, panel };
}

/** Shows the card at its own size, whatever `zoom` the page has set on its root. */
export function showBox(box: HTMLElement): void {
  box.showPopover();
  const zoom = box.currentCSSZoom;
  if (zoom && zoom !== 1) box.style.setProperty('zoom', String(1 / zoom));
}

/** Moves an open card to where it can be seen and used now, with its focus. */
export function rehome({ host, root, box, panel }: Frame): void {
  const parent = parentOfHost();
  if (host.parentNode === parent) return;
  const focused = root.activeElement;
  const { scrollTop } = panel;
  parent.append(host);
  box.style.removeProperty('zoom');
  showBox(box);
  panel.scrollTop = scrollTop;
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** An older version of the extension may have been cut off with its card open. */
function removeStrayHosts(): void {
  for (const host of document.querySelectorAll(`[${CARD_HOST}]`)) {
    if (!ours.has(host)) host.remove();
  }
}
