/** Pages where the browser lets no extension run, told by their address alone. */

/** Suffix of the text that says why (`popup_blocked_store`). */
export type Blocked = 'browser' | 'store' | 'file' | 'pdf';

const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://microsoftedge.microsoft.com/addons',
  'https://addons.mozilla.org/',
];

export function whyBlocked(url: URL): Blocked | null {
  if (url.protocol === 'file:') return 'file';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'browser';
  if (STORES.some((store) => url.href.startsWith(store))) return 'store';
  return url.pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : null;
}
