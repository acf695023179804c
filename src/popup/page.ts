/** Asks the browser and the page what the popup needs to know. Draws nothing. */
import { browser } from '../shared/browser';
import { ask, askPage } from '../shared/send';
import type { Settings } from '../shared/settings';
import { patternOf, siteOf } from '../shared/sites';
import { type Cast, type Tab, type View, viewAfterAsking, viewBeforeAsking } from './view';

/** A page that was just switched on, or is long, needs a moment to read itself. */
const PATIENCE_MS = 2400;
const STEP_MS = 200;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The tab the popup speaks of: the active one, or `?tab=` when opened as a page of its own. */
export async function findTab(search: string): Promise<Tab | undefined> {
  const wanted = Number(new URLSearchParams(search).get('tab'));
  const tab = wanted
    ? await browser.tabs.get(wanted).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, url: tab.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined };
}

const EVERYWHERE = ['https://*/*', 'http://*/*'];

async function hasAccess(url: URL | undefined): Promise<boolean> {
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const origins = [`${url.protocol}//${url.hostname}/*`];
  return browser.permissions.contains({ origins }).catch(() => false);
}

/**
 * Asks for access. To be called straight from a click; whatever follows a grant happens in the
 * background, since the browser may close the popup at its question.
 */
export const requestSite = (url: URL): Promise<boolean> =>
  browser.permissions.request({
    origins: [patternOf(siteOf(url.hostname), url.protocol.slice(0, -1))],
  });

export const requestEverywhere = (): Promise<boolean> =>
  browser.permissions.request({ origins: EVERYWHERE });

const isReady = (cast: Cast | undefined): boolean => Boolean(cast?.members.length);

/** Asks the page until it has read itself; a page without our script gets no patience. */
async function askPatiently(tabId: number, patience: number): Promise<Cast | undefined> {
  const end = Date.now() + patience;
  let cast = await askPage(tabId, 'cast', null);
  while (!isReady(cast) && Date.now() < end) {
    await pause(STEP_MS);
    cast = await askPage(tabId, 'cast', null);
  }
  return cast;
}

/** Looks at the tab as it is now. `patience`: the page is known to be starting. */
export async function lookAt(
  tab: Tab,
  settings: Settings,
  starting: 'starting' | 'settled',
): Promise<View> {
  const early = viewBeforeAsking(settings, tab);
  if (early) return early;
  const first = await askPage(tab.id, 'cast', null);
  const waits = starting === 'starting' || first?.article;
  const cast = isReady(first) || !waits ? first : await askPatiently(tab.id, PATIENCE_MS);
  const access = cast !== undefined || (await hasAccess(tab.url));
  const probe = cast?.article && !isReady(cast);
  const works =
    !probe || (await ask('find', { lang: 'en', blocks: [], introduced: [] })) !== undefined;
  const ids = cast?.members.map(({ id }) => id) ?? [];
  const lines = (ids.length > 0 && (await ask('lines', { ids }))) || {};
  return viewAfterAsking(tab, { cast, access, works, lines });
}
