/**
 * Words for peoples in the languages of Latin script, from `demonyms.tsv`. Small letters are
 * asked for where a language writes them so: "Greco", "Alemán" and "Deutsch" are surnames.
 */
import { germanAdjectives, germanPeople, peopleForms } from '../inflect';
import type { Sourced, WrittenAlias, WrittenExtension } from '../record';
import { listOf } from './cells';
import { readTsv } from './read-tsv';

const word = (lang: string, text: string, rule: 'exact' | 'name'): WrittenAlias => ({
  text,
  lang,
  case: rule,
  demonym: true,
});

const ROMANCE = ['es', 'fr', 'pt', 'it'] as const;

/** French writes the people with a capital and the adjective without: either is meant. */
const romance = (lang: (typeof ROMANCE)[number], cell: string): WrittenAlias[] =>
  listOf(cell)
    .flatMap((written) => peopleForms(lang, written))
    .map((text) => word(lang, text, lang === 'fr' ? 'name' : 'exact'));

function german(cell: string): WrittenAlias[] {
  return listOf(cell).flatMap((written) =>
    /isch$|^deutsch$/.test(written)
      ? [
          word('de', written, 'exact'),
          ...germanAdjectives(written).map((text) =>
            // "Deutscher" and "Deutsche" stand among the people.
            word('de', text, written === 'deutsch' ? 'exact' : 'name'),
          ),
        ]
      : germanPeople(written).map((text) => word('de', text, 'name')),
  );
}

export function demonyms(): Sourced<WrittenExtension>[] {
  return readTsv('demonyms').map((row) => ({
    record: {
      extends: row.must('id'),
      aliases: [
        ...ROMANCE.flatMap((lang) => romance(lang, row.cell(lang))),
        ...german(row.cell('de')),
      ],
    },
    file: row.file,
    line: row.line,
  }));
}
