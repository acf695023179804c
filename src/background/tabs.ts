/** Open tabs: starting the content script where it should run and does not. */
import { browser } from '../shared/browser';
import { askPage } from '../shared/send';
import type { Settings } from '../shared/settings';
import { coversHost } from '../shared/sites';
import { grantedPatterns, PAGE_SCRIPT, PAGE_STYLE } from './registration';

/** Runs the content script in a tab; false where the browser forbids it. */
export async function runPage(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, files: [PAGE_STYLE] });
    await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

async function openTabs({ sitesOff }: Settings): Promise<number[]> {
  const matches = await grantedPatterns();
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  return tabs.flatMap(({ id, url }) => {
    const host = url && URL.canParse(url) ? new URL(url).hostname : '';
    return id === undefined || sitesOff.some((site) => coversHost(site, host)) ? [] : id;
  });
}

/** Switched on: wakes tabs that loaded while it was off. A script that answers wakes by itself. */
export async function startWhereMissing(settings: Settings): Promise<void> {
  const tabs = await openTabs(settings);
  await Promise.all(
    tabs.map(async (tabId) => {
      if ((await askPage(tabId, 'cast', null)) === undefined) await runPage(tabId);
    }),
  );
}

/**
 * Access was taken back. Without it an address is hidden from us, so all tabs are told but those
 * that are known to be allowed.
 */
export async function leaveWhereRevoked(): Promise<void> {
  const matches = await grantedPatterns();
  const allowed = matches.length > 0 ? await browser.tabs.query({ url: matches }) : [];
  const kept = new Set(allowed.map(({ id }) => id));
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined && !kept.has(id)) await askPage(id, 'leave', null);
    }),
  );
}

/**
 * Installed or updated: the scripts of the version before are dead (Firefox) or cut off from us
 * (Chromium) and cannot clean up. The new script cleans the page first, then starts.
 */
export async function restartEverywhere(settings: Settings): Promise<void> {
  const tabs = await openTabs(settings);
  await Promise.all(tabs.map(runPage));
}
