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
const NAMES = new RegExp(Object.keys(KNOWN).join('|'), 'g');

const fake = { asked: [] as Asked[], runtime: { id: 'fake' as string | undefined } };
declare global {
  var backstoryFake: typeof fake;
}
globalThis.backstoryFake = fake;

function find({ blocks = [] }: Asked['payload']): object {
  const mentions = blocks.flatMap(({ text }, block) =>
    [...text.matchAll(NAMES)].map((match) => ({
      block,
      start: match.index,
      end: match.index + match[0].length,
      entity: { name: match[0], ...KNOWN[match[0]] },
    })),
  );
  return { mentions };
}

const unlistened = { addListener() {}, removeListener() {} };

// Named, as `require` of the real one gives them.
export const runtime = {
  get id() {
    return fake.runtime.id;
  },
  onMessage: unlistened,
  async sendMessage(asked: Asked) {
    fake.asked.push(asked);
    return asked.name === 'find' ? find(asked.payload) : null;
  },
};
export const storage = { onChanged: unlistened, local: { get: async () => ({}) } };
export const i18n = { getMessage: () => '', getUILanguage: () => 'en' };
