/**
 * The background worker: wakes, answers, sleeps. It keeps nothing that it could not find again
 * after being stopped between any two lines, so all listeners stand here, at top level.
 */
import type { Runtime, Tabs } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import type { Step } from '../shared/messages';
import { askPage } from '../shared/send';
import { loadSettings, type Settings, watchSettings } from '../shared/settings';
import { answers, type Sender } from './answers';
import { showState } from './icon';
import { ensureRegistered } from './registration';
import { checkRequest } from './requests';
import { leaveWhereRevoked, restartEverywhere, startWhereMissing } from './tabs';

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

/** Hosts given start at once, and hosts taken back are left at once. */
const accessChanged = onEvent(async () => {
  const settings = await loadSettings();
  await ensureRegistered(settings);
  await leaveWhereRevoked();
  if (settings.enabled) await startWhereMissing(settings);
});
browser.permissions.onAdded.addListener(accessChanged);
browser.permissions.onRemoved.addListener(accessChanged);

const STEPS: Record<string, Step> = { next: 'next', previous: 'previous' };

/** Firefox for Android has no keys to give. */
browser.commands?.onCommand.addListener(
  onEvent(async (command: string, tab?: Tabs.Tab) => {
    const to = STEPS[command];
    if (to && tab?.id !== undefined) await askPage(tab.id, 'step', { to });
  }),
);
