/**
 * What comes in from pages is checked before it is believed: a page's process can be taken over,
 * and an old content script may speak an older version of the table.
 */
import * as v from 'valibot';
import type { BackgroundMessages } from '../shared/messages';

/** Longest text of one block, in UTF-16 code units; longer paragraphs are cut by the page. */
const LONGEST_BLOCK = 200_000;
const MOST_BLOCKS = 5_000;
/** All texts of one request together: finding names in more would hold up every other page. */
const LONGEST_REQUEST = 2_000_000;

const id = v.pipe(v.string(), v.maxLength(200));
const ids = v.pipe(v.array(id), v.maxLength(MOST_BLOCKS));
const block = v.object({
  text: v.pipe(v.string(), v.maxLength(LONGEST_BLOCK)),
  role: v.picklist(['headline', 'standfirst', 'paragraph', 'caption']),
});
const blocks = v.pipe(
  v.array(block),
  v.maxLength(MOST_BLOCKS),
  v.check((all) => all.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_REQUEST),
);

const PAYLOADS = {
  find: v.object({
    lang: v.pipe(v.string(), v.maxLength(40)),
    blocks,
    introduced: ids,
  }),
  brief: v.object({ id, here: ids }),
  lines: v.object({ ids }),
  need: v.object({ script: v.picklist(['session', 'card', 'marks']) }),
  count: v.object({ entities: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  once: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
} satisfies {
  [N in keyof BackgroundMessages]: v.GenericSchema<unknown, BackgroundMessages[N]['payload']>;
};

export type Checked = {
  [N in keyof BackgroundMessages]: { name: N; payload: BackgroundMessages[N]['payload'] };
}[keyof BackgroundMessages];

/** Only our own popup may ask for these. */
const FROM_EXTENSION_PAGES: ReadonlySet<string> = new Set(['once']);

/** The request, or undefined when it is none of ours or malformed. */
export function checkRequest(message: unknown, isExtensionPage: boolean): Checked | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { to, name, payload } = message as { to?: unknown; name?: unknown; payload?: unknown };
  if (to !== 'backstory' || typeof name !== 'string' || !Object.hasOwn(PAYLOADS, name)) {
    return undefined;
  }
  if (FROM_EXTENSION_PAGES.has(name) && !isExtensionPage) return undefined;
  const result = v.safeParse(PAYLOADS[name as keyof typeof PAYLOADS], payload);
  return result.success ? ({ name, payload: result.output } as Checked) : undefined;
}
