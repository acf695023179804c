/** The toolbar icon: on or off, and how many entities the tab's article mentions. */
import { browser } from '../shared/browser';
import type { Settings } from '../shared/settings';

const SIZES = [16, 32, 48] as const;
const COLOUR = '#4b4fb8';

const paths = (state: 'on' | 'off'): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `icons/${state}-${size}.png`]));

/** A tab may be gone by now; then there is nothing to show. */
const ignore = (): void => undefined;

/** Shows the state of the main switch, in every tab. */
export async function showState({ enabled }: Settings): Promise<void> {
  await Promise.all([
    browser.action.setIcon({ path: paths(enabled ? 'on' : 'off') }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
  ]);
}

/** Shows a tab's count; null or 0 shows none. */
export async function showCount(tabId: number, entities: number | null): Promise<void> {
  const text = entities ? String(Math.min(entities, 999)) : '';
  await browser.action.setBadgeText({ tabId, text }).catch(ignore);
}
