/**
 * Where the content script runs by itself. Registered from code, so that "off" means that no
 * code of ours runs in pages loaded from then on. Browsers drop registrations on update, and a
 * registration for a host without access is accepted and silently never runs: so this is asked
 * for again at every occasion, and only for hosts that are granted now.
 */
import { browser } from '../shared/browser';
import type { Settings } from '../shared/settings';
import { patternOf } from '../shared/sites';

const ID = 'page';
export const PAGE_SCRIPT = 'content.js';
export const PAGE_STYLE = 'highlights.css';

const SCRIPT = {
  id: ID,
  js: [PAGE_SCRIPT],
  css: [PAGE_STYLE],
  runAt: 'document_idle' as const,
  allFrames: false,
};

/** Names in stored settings that can be a host; `.` and `*` are hosts to URL, but to no pattern. */
function isHost(site: string): boolean {
  if (!URL.canParse(`http://${site}`) || new URL(`http://${site}`).hostname !== site) return false;
  return site.startsWith('[') || /^[\w-]+(?:\.[\w-]+)*\.?$/.test(site);
}

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
  const put = (excludeMatches: string[]): Promise<void> => {
    const script = { ...SCRIPT, matches, excludeMatches };
    return registered
      ? browser.scripting.updateContentScripts([script])
      : browser.scripting.registerContentScripts([script]);
  };
  const off = sitesOff.filter(isHost).map((site) => patternOf(site));
  // A browser may refuse a host that we take for one. Excluding only saves work: on a site that
  // is switched off the content script sleeps. Without a registration nothing would run anywhere.
  await put(off).catch(() => put([]));
}

let last: Promise<void> = Promise.resolve();

/** Brings the registration in line with the settings; calls queue up, so the latest wins. */
export function ensureRegistered(settings: Settings): Promise<void> {
  last = last.catch(() => undefined).then(() => register(settings));
  return last;
}
