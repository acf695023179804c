/**
 * The background worker: wakes, answers, sleeps. It keeps nothing that it could not find again
 * after being stopped between any two lines, so all listeners stand here, at top level.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import { loadSettings, watchSettings } from '../shared/settings';
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

browser.runtime.onInstalled.addListener(async () => {
  const settings = await loadSettings();
  await Promise.all([ensureRegistered(settings), showState(settings)]);
  if (settings.enabled) await restartEverywhere(settings);
});

browser.runtime.onStartup.addListener(async () => {
  const settings = await loadSettings();
  await Promise.all([ensureRegistered(settings), showState(settings)]);
});

watchSettings(async (settings) => {
  await Promise.all([ensureRegistered(settings), showState(settings)]);
  if (settings.enabled) await startWhereMissing(settings);
});

async function accessChanged(): Promise<void> {
  const settings = await loadSettings();
  await ensureRegistered(settings);
  if (settings.enabled) await startWhereMissing(settings);
}
browser.permissions.onAdded.addListener(accessChanged);
browser.permissions.onRemoved.addListener(accessChanged);
