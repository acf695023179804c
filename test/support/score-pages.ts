/**
 * How right the measured pages are, against what people said of them. A mark is held against its
 * context: it stands inside a text when the text has its words with those before or after it.
 */
import * as v from 'valibot';
import type { Block } from '../../src/core/types';
import type { Failed, Measured, Seen } from './measure-pages';

const strings = v.optional(v.array(v.string()), []);
/** What a row of saved pages says of a page besides where it is. */
export const JUDGED = v.object({
  /** Null where it is nobody's guess (front pages). */
  highlight: v.optional(v.nullable(v.boolean()), null),
  gold: v.optional(
    v.nullable(
      v.object({ type: v.string(), file: v.optional(v.string()), with: strings, without: strings }),
    ),
    null,
  ),
});

export interface Gold {
  id: string;
  highlight: boolean | null;
  /** The article's text, whole; '' where it is not known. */
  text: string;
  /** What a page says of itself in few words: its titles. */
  titles: string;
  /** Strings of the article's text. */
  with: readonly string[];
  /** Strings of menus, comments, teasers. */
  without: readonly string[];
}

export interface Score {
  pages: number;
  /** Pages rightly taken, or not taken, for articles: a share, and the ids of the others. */
  active: number;
  wrong: string[];
  /** Share of the marks inside the article's text or its headline, where the text is known. */
  inside: number;
  outside: string[];
  inWithout: string[];
  changed: string[];
  failed: string[];
}

/** Letters and digits only: quotes, spaces and line ends differ between extractors. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, (tag) =>
      /^<\/?(?:a|b|i|em|strong|span|q|sub|sup)\b/.test(tag) ? '' : ' ',
    )
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&[a-z]+;/g, '');

const TITLES =
  /<title[^>]*>([\s\S]*?)<\/title>|<h1[^>]*>([\s\S]*?)<\/h1>|"og:title"[^>]*content="([^"]*)"/g;

/** `read` gives the text of a file beside the rows. */
export function goldOf(
  id: string,
  { highlight, gold }: v.InferInput<typeof JUDGED>,
  html: string,
  read: (file: string) => string,
): Gold {
  const isWhole = gold?.file !== undefined && gold.type !== 'text-prefix';
  const titles = [...html.matchAll(TITLES)].map(([, ...groups]) => withoutTags(groups.join('')));
  return {
    id,
    highlight: highlight ?? null,
    text: isWhole ? withoutTags(read(gold.file as string)) : '',
    titles: titles.join(' '),
    with: gold?.with ?? [],
    without: gold?.without ?? [],
  };
}

/** Four words in a row, or six signs where words are written without spaces. */
function shingles(text: string): Set<string> {
  const isUnspaced = /[\u3040-\u30ff\u3400-\u9fff]/.test(text.slice(0, 300));
  const units = isUnspaced
    ? [...text.replace(/[^\p{L}\p{N}]/gu, '')]
    : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const length = isUnspaced ? 6 : 4;
  const found = new Set<string>();
  for (let i = 0; i + length <= units.length; i++) found.add(units.slice(i, i + length).join(' '));
  return found;
}

/** Share of the article's text that was read; undefined where the text is not known. */
export function coverage(gold: Gold, blocks: readonly Block[]): number | undefined {
  const read = blocks.map(({ text }) => text).join(' \n ');
  if (gold.with.length > 0) {
    const text = plain(read);
    return gold.with.filter((part) => text.includes(plain(part))).length / gold.with.length;
  }
  const wanted = shingles(gold.text);
  if (wanted.size === 0) return undefined;
  const had = shingles(read);
  return [...wanted].filter((each) => had.has(each)).length / wanted.size;
}

type Mention = Measured['mentions'][number];

/** The words before the mark with it, and it with those after it. */
function sides({ context, surface }: Mention): [string, string] {
  const at = Math.max(0, context.indexOf(surface, Math.min(30, context.length - surface.length)));
  return [plain(context.slice(0, at + surface.length)), plain(context.slice(at))];
}

function isIn(text: string, mention: Mention): boolean {
  if (text.includes(plain(mention.context))) return true;
  const [before, after] = sides(mention);
  const least = plain(mention.surface).length + 6;
  return [before, after].some((side) => side.length >= least && text.includes(side));
}

/** Some of these strings are of the headline, which is to be read. */
const isForbidden = (part: string, { titles }: Gold): boolean =>
  !plain(titles).includes(plain(part));

export function scorePages(golds: readonly Gold[], results: readonly (Seen | Failed)[]): Score {
  const idOf = (result: Seen | Failed) => ('measured' in result ? result.measured.id : result.id);
  const byId = new Map(golds.map((gold) => [gold.id, gold]));
  const score = { wrong: [], outside: [], inWithout: [], changed: [], failed: [] } as {
    [list in 'wrong' | 'outside' | 'inWithout' | 'changed' | 'failed']: string[];
  };
  let judged = 0;
  let marks = 0;
  for (const result of results) {
    const gold = byId.get(idOf(result));
    if (!gold) continue;
    if (gold.highlight !== null) judged++;
    if (!('measured' in result)) {
      score.failed.push(`${result.id}: ${result.error}`);
      if (gold.highlight !== null) score.wrong.push(result.id);
      continue;
    }
    const { id, active, mentions, unchanged } = result.measured;
    const captions = result.blocks.filter(({ role }) => role === 'caption');
    if (gold.highlight !== null && gold.highlight !== active) score.wrong.push(id);
    if (!unchanged) score.changed.push(id);
    // Extractors differ on captions and leave titles out; readers have them explained.
    const allowed = [gold.titles, ...captions.map((caption) => caption.text)].join(' ');
    const text = gold.text && plain(`${gold.text} ${allowed}`);
    for (const mention of mentions) {
      const where = `${id}: ${mention.context}`;
      if (gold.without.some((part) => isForbidden(part, gold) && isIn(plain(part), mention)))
        score.inWithout.push(where);
      if (!text) continue;
      marks++;
      if (!isIn(text, mention)) score.outside.push(where);
    }
  }
  return {
    pages: results.length,
    active: judged === 0 ? 1 : (judged - score.wrong.length) / judged,
    inside: marks === 0 ? 1 : (marks - score.outside.length) / marks,
    ...score,
  };
}
