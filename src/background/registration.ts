/**
 * Where the content script runs by itself. Registered from code, so that "off" means that no
 * code of ours runs in pages loaded from then on. Browsers drop registrations on update, and a
 * registration for a host without access is accepted and silently never runs: so this is asked
 * for again at every occasion, and only for hosts that are granted now.
 */
import { browser } from '../shared/browser';
import type { Settings } from '../shared/settings';

const ID = 'page';
export const PAGE_SCRIPT = 'content.js';
export const PAGE_STYLE = 'highlights.css';

/** An address in numbers has no subdomains, and browsers refuse a pattern that says so. */
const isNumeric = (site: string): boolean => /^[\d.]+$/.test(site);
const isHost = (site: string): boolean => /^[a-z0-9.-]+$/.test(site);
const patternOf = (site: string): string => (isNumeric(site) ? `*://${site}/*` : `*://*.${site}/*`);

/** Match patterns of all hosts granted now, required or optional. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):/.test(origin)).sort();
}

async function register({ enabled, sitesOff }: Settings): Promise<void> {
  const matches = enabled ? await grantedPatterns() : [];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    excludeMatches: sitesOff.filter(isHost).map(patternOf),
    js: [PAGE_SCRIPT],
    css: [PAGE_STYLE],
    runAt: 'document_idle' as const,
    allFrames: false,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

let last: Promise<void> = Promise.resolve();

/** Brings the registration in line with the settings; calls queue up, so the latest wins. */
export function ensureRegistered(settings: Settings): Promise<void> {
  last = last.catch(() => undefined).then(() => register(settings));
  return last;
}
