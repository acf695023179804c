/** The card as it is built, in a test page, opened at a word of it without the extension. */
import '../../src/card/mount';
import type { CardAnchor, CardRequest } from '../../src/shared/card-api';
import { ALL, COUNTRY, PERSON } from './briefs';

function wordAnchor(word: string): CardAnchor {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.indexOf(word);
    if (start < 0 || text.parentElement?.closest('script,style')) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + word.length);
    return { getRects: () => [...range.getClientRects()] };
  }
  throw new Error(`no "${word}" in the page`);
}

const log: string[] = [];
const known = new Set<string>();

function open(word: string, rest: Partial<CardRequest> = {}): void {
  globalThis.backstoryCard?.open({
    id: COUNTRY.id,
    brief: COUNTRY,
    anchor: wordAnchor(word),
    load: async (id) => Object.values(ALL).find((brief) => brief.id === id) ?? null,
    places: () => [0.1, 0.5, 0.9],
    jump(id, mention) {
      log.push(`jump ${id} ${mention}`);
      return wordAnchor(word);
    },
    isKnown: (id) => known.has(id),
    setKnown(id, to) {
      log.push(`${to} ${id}`);
      if (to === 'known') known.add(id);
      else known.delete(id);
    },
    pinned: () => void log.push('pinned'),
    closed: (reason) => void log.push(`closed ${reason}`),
    focus: false,
    dir: 'ltr',
    lang: 'en',
    version: '1.2.3',
    ...rest,
  });
}

const boxOf = (word: string): number[] => {
  const box = wordAnchor(word).getRects()[0];
  return box ? [box.left, box.top, box.right, box.bottom] : [];
};

const harness = { open, boxOf, log, PERSON, close: () => globalThis.backstoryCard?.close('all') };
declare global {
  var C: typeof harness;
}
globalThis.C = harness;
