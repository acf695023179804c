/**
 * The background worker: wakes, answers, sleeps. It keeps nothing that it could not find again
 * after being stopped between any two lines, so all listeners stand here, at top level.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import { loadSettings, type Settings, watchSettings } from '../shared/settings';
import { answers, type Sender } from './answers';
import { showState } from './icon';
import { ensureRegistered } from './registration';
import { checkRequest } from './requests';
import { restartEverywhere, startWhereMissing } from './tabs';

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const isExtensionPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  const request = checkRequest(message, isExtensionPage);
  if (!request) return undefined;
  const answer = answers[request.name] as (payload: unknown, sender: Sender) => Promise<unknown>;
  return answer(request.payload, { tabId: sender.tab?.id, frameId: sender.frameId });
});

/**
 * An event has nobody to tell of a failure: it ends here, in the background's own console, and
 * the next event tries again. (A failed answer goes to the one who asked, `shared/send`.)
 */
const onEvent =
  <Given extends unknown[]>(work: (...given: Given) => Promise<void>) =>
  (...given: Given): void => {
    work(...given).catch((error: unknown) => console.warn('Backstory:', error));
  };

async function show(settings: Settings): Promise<void> {
  await Promise.all([ensureRegistered(settings), showState(settings)]);
}

browser.runtime.onInstalled.addListener(
  onEvent(async () => {
    const settings = await loadSettings();
    await show(settings);
    if (settings.enabled) await restartEverywhere(settings);
  }),
);

browser.runtime.onStartup.addListener(onEvent(async () => show(await loadSettings())));

watchSettings(
  onEvent(async (settings) => {
    await show(settings);
    if (settings.enabled) await startWhereMissing(settings);
  }),
);

/**
 * Hosts given start at once. Of hosts taken back, pages loaded from then on are not read; an open
 * tab goes on until it is reloaded, since without access its address is hidden from us, and with
 * it which tabs to tell (PRIVACY.md says so).
 */
const accessChanged = onEvent(async () => {
  const settings = await loadSettings();
  await ensureRegistered(settings);
  if (settings.enabled) await startWhereMissing(settings);
});
browser.permissions.onAdded.addListener(accessChanged);
browser.permissions.onRemoved.addListener(accessChanged);
