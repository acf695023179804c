/** Political parties and alliances, from `parties.tsv`. */
import type { Sourced, WrittenAlias, WrittenRecord, WrittenRelation } from '../record';
import { aliasesOf, filled, inSentence, listOf } from './cells';
import { type Row, readTsv } from './read-tsv';

/** A short form opens a card only where the article has named the party in full. */
const acronymsOf = (row: Row): WrittenAlias[] =>
  listOf(row.cell('acronyms')).map((text) => ({
    text,
    lang: '',
    case: 'exact',
    needs: 'introduced',
  }));

/** Its own name in its own language is written the same in all. */
const nativeOf = (row: Row): WrittenAlias[] =>
  aliasesOf(row.cell('native')).map((alias) =>
    typeof alias === 'string' ? { text: alias, lang: '' } : { ...alias, lang: '' },
  );

/** "Political party in Bolivia, founded in 1941."; "Former political party in Japan (1998–2016)." */
function summaryOf(row: Row, country: string): string {
  const form =
    row.cell('form') === 'alliance' ? 'alliance of political parties' : 'political party';
  const founded = row.cell('founded');
  const ended = row.cell('ended');
  const place = `in ${inSentence(country)}`;
  if (ended) return `Former ${form} ${place} (${founded ? `${founded}–` : 'until '}${ended}).`;
  const start = founded ? `, founded in ${founded}` : '';
  return `${form.replace(/^./, (letter) => letter.toUpperCase())} ${place}${start}.`;
}

function partyOf(row: Row, countryNames: ReadonlyMap<string, string>): WrittenRecord {
  const country = row.must('country');
  const needs = row.cell('needs');
  const founded = row.cell('founded');
  const source = row.must('source');
  const people = listOf(row.cell('people'));
  const relations: WrittenRelation[] = [
    { type: 'country', to: country, source },
    // Its leaders tell which country's Labour Party an article means.
    ...people.map((to) => ({ type: 'related' as const, to })),
  ];
  return {
    id: row.must('id'),
    kind: 'party',
    name: row.must('name'),
    case: 'name',
    ...(needs && { needs: needs as 'related' | 'introduced' }),
    aliases: [...aliasesOf(row.cell('aliases')), ...nativeOf(row), ...acronymsOf(row)],
    country,
    summary: row.cell('summary') || summaryOf(row, countryNames.get(country) ?? country),
    facts: founded ? [{ label: 'founded', value: founded, source: 'backstory-notes' }] : [],
    relations,
    weight: Number(row.must('weight')),
    ...filled({ wikipedia: row.cell('wikipedia'), wikidata: row.cell('wikidata') }),
  };
}

export function parties(): Sourced<WrittenRecord>[] {
  const countryNames = new Map(
    readTsv('countries').map((row) => [row.must('id'), row.must('name')]),
  );
  return readTsv('parties').map((row) => ({
    record: partyOf(row, countryNames),
    file: row.file,
    line: row.line,
  }));
}
