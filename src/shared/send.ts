/** Typed sending. The worker may be asleep or just updated: one retry, then a clear `undefined`. */
import { browser } from './browser';
import type { Answer, BackgroundMessages, PageMessages } from './messages';

/**
 * Asks the background. Resolves to undefined when this script was cut off by an update
 * or the background cannot be reached: the caller then does nothing.
 */
export async function ask<N extends keyof BackgroundMessages>(
  name: N,
  payload: BackgroundMessages[N]['payload'],
): Promise<Answer<BackgroundMessages, N> | undefined> {
  for (let attempt = 0; attempt < 2; attempt++) {
    // An orphaned script has no id any more, and every call of the API throws at once.
    if (!browser.runtime?.id) return undefined;
    try {
      return await browser.runtime.sendMessage({ to: 'backstory', name, payload });
    } catch {
      // "Receiving end does not exist": the worker was asleep; the message itself wakes it.
    }
  }
  return undefined;
}

/** Asks the content script of a tab; undefined when none runs there. */
export async function askPage<N extends keyof PageMessages>(
  tabId: number,
  name: N,
  payload: PageMessages[N]['payload'],
): Promise<Answer<PageMessages, N> | undefined> {
  try {
    return await browser.tabs.sendMessage(
      tabId,
      { to: 'backstory', name, payload },
      { frameId: 0 },
    );
  } catch {
    return undefined;
  }
}
