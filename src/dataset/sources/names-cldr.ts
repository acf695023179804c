/**
 * Names of countries and territories in the languages that news is read in, from Unicode CLDR:
 * additions to the records of `countries.tsv`. What is also a word or a first name in its
 * language is ruled in `foreign-names.tsv`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decisionOn, LANGUAGES, type Language } from '../foreign';
import { placeForms } from '../inflect';
import type { Sourced, WrittenAlias, WrittenExtension } from '../record';
import { type Row, readTsv } from './read-tsv';

type Territories = Record<string, string>;

const require = createRequire(import.meta.url);

function territoriesIn(lang: string): Territories {
  const path = require.resolve(`cldr-localenames-full/main/${lang}/territories.json`);
  return JSON.parse(readFileSync(path, 'utf8')).main[lang].localeDisplayNames.territories;
}

/** CLDR's lists need tellable names ("Congo - Kinshasa", "Гонконг (САР)"); no news writes these. */
const isForLists = (name: string): boolean => /[(),（]| [-–] /.test(name);
/** Shorter ones ("RU", "É.-U.", "タイ") are other things more often. */
const FEWEST_LETTERS = 3;
/** A Han character says as much as a syllable or two; one alone can be a country only in a list. */
const FEWEST_HAN = 2;
const isHan = (name: string): boolean => /^\p{Script=Han}+$/u.test(name);
const letters = (name: string): number => name.replace(/[^\p{L}]/gu, '').length;
const isShouted = (name: string): boolean => name === name.toUpperCase() && /\p{Lu}/u.test(name);

function namesOf(territories: Territories, iso2: string): string[] {
  const written = [iso2, `${iso2}-alt-short`, `${iso2}-alt-variant`].map((key) => territories[key]);
  return [...new Set(written)].filter(
    (name): name is string =>
      name !== undefined &&
      !isForLists(name) &&
      letters(name) >= (isHan(name) ? FEWEST_HAN : FEWEST_LETTERS),
  );
}

function aliasesIn(lang: Language, territories: Territories, row: Row): WrittenAlias[] {
  return namesOf(territories, row.must('iso2')).flatMap((name) => {
    const decision = decisionOn(lang, name);
    if (decision === 'skip') return [];
    // A name that is doubtful in English is doubtful wherever it is spelled the same.
    const inherited = name === row.must('name') && row.cell('needs') ? 'related' : undefined;
    const needs = decision === 'related' ? decision : inherited;
    return [name, ...placeForms(lang, name, true)].map((text) => ({
      text,
      lang,
      case: isShouted(text) ? 'exact' : 'name',
      ...(needs && { needs }),
    }));
  });
}

export function namesFromCldr(): Sourced<WrittenExtension>[] {
  const all = LANGUAGES.map((lang) => ({ lang, territories: territoriesIn(lang) }));
  return readTsv('countries')
    .filter((row) => row.cell('iso2') !== '')
    .map((row) => ({
      record: {
        extends: row.must('id'),
        aliases: all.flatMap(({ lang, territories }) => aliasesIn(lang, territories, row)),
      },
      file: row.file,
      line: row.line,
    }));
}
