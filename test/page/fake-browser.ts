/**
 * Stands in for the extension's API in module tests: a background that knows a handful of names.
 * `globalThis.backstoryFake` lets a test cut the script off or look at what was asked.
 */
interface Asked {
  name: string;
  payload: {
    blocks?: { text: string; role: string }[];
    introduced?: string[];
    entities?: number | null;
    lang?: string;
  };
}

const KNOWN: Record<string, { id: string; kind: string }> = {
  Bolivia: { id: 'bolivia', kind: 'country' },
  China: { id: 'china', kind: 'country' },
  'Rodrigo Paz': { id: 'rodrigo-paz', kind: 'person' },
  'Evo Morales': { id: 'evo-morales', kind: 'person' },
  'United Nations': { id: 'united-nations', kind: 'organisation' },
};
type Changed = (changes: object, area: string) => void;
const changed = new Set<Changed>();
type Told = (message: object) => Promise<unknown> | undefined;
const told = new Set<Told>();

const NAMES = new RegExp(Object.keys(KNOWN).join('|'), 'g');

const fake = {
  asked: [] as Asked[],
  runtime: { id: 'fake' as string | undefined },
  /** Hosts that the extension asks for by itself. */
  newsrooms: [] as string[],
  /** Answers nothing that can be used. */
  isBroken: false,
  /** Saves settings, as the popup does. */
  set(settings: object) {
    for (const listener of changed) listener({ settings: { newValue: settings } }, 'local');
  },
  /** Sends a message to the content script. */
  tell: (name: string, payload: object | null = null): Promise<unknown> =>
    Promise.resolve([...told][0]?.({ to: 'backstory', name, payload })),
};
declare global {
  var backstoryFake: typeof fake;
}
globalThis.backstoryFake = fake;

function find({ blocks = [], lang }: Asked['payload']): object {
  const mentions = blocks.flatMap(({ text }, block) =>
    [...text.matchAll(NAMES)].map((match) => ({
      block,
      start: match.index,
      end: match.index + match[0].length,
      entity: { name: match[0], ...KNOWN[match[0]] },
    })),
  );
  return { mentions, lang: lang || 'xx' };
}

function answer({ name, payload }: Asked): object | null {
  if (fake.isBroken) return {};
  if (name === 'find') return find(payload);
  return name === 'brief' ? { title: 'A card' } : null;
}

const listened = <Listener>(listeners: Set<Listener>) => ({
  addListener: (listener: Listener) => void listeners.add(listener),
  removeListener: (listener: Listener) => void listeners.delete(listener),
});

// Named, as `require` of the real one gives them.
export const runtime = {
  get id() {
    return fake.runtime.id;
  },
  onMessage: listened(told),
  getManifest: () => ({ version: '1.0', host_permissions: fake.newsrooms }),
  async sendMessage(asked: Asked) {
    fake.asked.push(asked);
    return answer(asked);
  },
};
export const storage = { onChanged: listened(changed), local: { get: async () => ({}) } };
export const i18n = { getMessage: () => '', getUILanguage: () => 'en' };
