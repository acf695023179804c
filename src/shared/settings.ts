/**
 * The reader's settings: one object under one key of storage.local. A broken or missing field
 * falls back to its default alone; the others are kept.
 */
import { browser } from './browser';

export interface Settings {
  /** The switch in the popup: everywhere. */
  enabled: boolean;
  /** Host names where it is off, with their subdomains (`bbc.com`). */
  sitesOff: string[];
  painter: 'highlights' | 'marks';
  show: 'first' | 'all';
  /** Ids of entities that the reader knows and does not want marked. */
  known: string[];
  /** Id of the country whose figures stand beside those of others; '' = none. */
  compareWith: 'auto' | '' | (string & {});
  /** Whether a card opens when the pointer rests on a name. */
  hover: 'off' | 'on';
}

export const DEFAULTS: Settings = {
  enabled: true,
  sitesOff: [],
  painter: 'highlights',
  show: 'first',
  known: [],
  compareWith: 'auto',
  hover: 'off',
};

const KEY = 'settings';

const oneOf =
  <T>(...allowed: T[]) =>
  (value: unknown): value is T =>
    allowed.includes(value as T);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

const VALID: { [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  enabled: oneOf(true, false),
  sitesOff: isTexts,
  painter: oneOf('highlights', 'marks'),
  show: oneOf('first', 'all'),
  known: isTexts,
  compareWith: (value): value is string => typeof value === 'string',
  hover: oneOf('off', 'on'),
};

/** Settings from whatever storage holds; never throws. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  const settings: Settings = { ...DEFAULTS };
  const take = <K extends keyof Settings>(key: K): void => {
    const value = given[key];
    if (VALID[key](value)) settings[key] = value;
  };
  for (const key of Object.keys(DEFAULTS) as (keyof Settings)[]) take(key);
  return settings;
}

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * Changes some settings and leaves the rest, unknown keys of newer versions included.
 * Rejects when storage is full or broken; nothing is half written.
 */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const before = typeof stored === 'object' && stored !== null ? stored : {};
  await browser.storage.local.set({ [KEY]: { ...before, ...change } });
}

/** Whether the reader says that they know an entity: its names are then not marked any more. */
export async function saveAcquaintance(id: string, to: 'known' | 'unknown'): Promise<void> {
  const others = (await loadSettings()).known.filter((known) => known !== id);
  await saveSettings({ known: to === 'known' ? [...others, id] : others });
}

/** Calls back with the new settings after each change, in any part of the extension. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) changed(readSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
