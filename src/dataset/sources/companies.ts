/** Companies, from `companies.tsv`. */
import { capitalise } from '../../core/brief/line';
import type { CaseRule, Need } from '../../core/types';
import type { Sourced, WrittenAlias, WrittenFact, WrittenRecord } from '../record';
import { aliasesOf, filled, listOf } from './cells';
import { type Row, readTsv } from './read-tsv';

const LISTED = 's-and-p-500-companies';
const NOTES = 'backstory-notes';

/** Adjectives that are not the first demonym of the country. */
const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['democratic-republic-of-the-congo', 'Congolese'],
  ['hong-kong', 'Hong Kong'],
  ['luxembourg', 'Luxembourg'],
  ['new-zealand', 'New Zealand'],
]);

interface Country {
  name: string;
  adjective: string;
  flag: string;
}

function readCountries(): Map<string, Country> {
  return new Map(
    readTsv('countries').map((row) => {
      const id = row.must('id');
      const name = row.must('name');
      const [demonym = name] = listOf(row.cell('demonyms'));
      const adjective = ADJECTIVES.get(id) ?? demonym;
      return [id, { name, adjective, flag: row.cell('flag') }] as const;
    }),
  );
}

/** "American maker of farm machinery, based in Moline, Illinois." Firms that are gone have no seat. */
function summaryOf(row: Row, { adjective }: Country): string {
  const what = row.must('what');
  const city = row.cell('city').replace(/\.$/, '');
  const said = /^former /.test(what)
    ? `Former ${adjective} ${what.replace(/^former /, '')}`
    : `${capitalise(adjective)} ${what}`;
  if (!city) return `${said}.`;
  return what.includes(',') ? `${said}. Based in ${city}.` : `${said}, based in ${city}.`;
}

/** "Moline, Illinois" names its state; "Turin" wants its country. */
function seatOf(city: string, { name }: Country): string {
  return city.includes(',') || city === name ? city : `${city}, ${name}`;
}

function factsOf(row: Row, country: Country): WrittenFact[] {
  const source = row.must('source');
  const isListed = source === LISTED;
  const founded = row.cell('founded');
  const city = row.cell('city');
  return [
    { label: 'industry', value: row.must('industry'), source: NOTES },
    ...(city
      ? [
          {
            label: 'headquarters',
            value: seatOf(city, country),
            ...(isListed ? { asOf: '2026-08-08', source } : { source: NOTES }),
          },
        ]
      : []),
    ...(founded ? [{ label: 'founded', value: founded, source }] : []),
  ];
}

const isGuessed = (alias: WrittenAlias): boolean =>
  typeof alias === 'object' && alias.needs === 'related';

export function companies(): Sourced<WrittenRecord>[] {
  const countries = readCountries();
  return readTsv('companies').map((row) => {
    const id = row.must('country');
    const country = countries.get(id);
    if (!country) throw new Error(`${row.file}:${row.line}: no country "${id}"`);
    const needs = row.cell('needs') as Need | '';
    const aliases = aliasesOf(row.cell('aliases'));
    // A country that happens to be mentioned must not speak for "Apple": then only the flag is kept.
    const isWord = needs === 'related' || aliases.some(isGuessed);
    const record: WrittenRecord = {
      id: row.must('id'),
      kind: 'company',
      name: row.must('name'),
      lang: '',
      ...(needs && { needs }),
      aliases,
      ...(isWord ? {} : { country: id }),
      summary: summaryOf(row, country),
      facts: factsOf(row, country),
      weight: Number(row.must('weight')),
      ...filled({
        case: row.cell('case') as CaseRule,
        flag: isWord ? country.flag : '',
        wikipedia: row.cell('wikipedia'),
        wikidata: row.cell('wikidata'),
        context: row.cell('context').split(' ').filter(Boolean),
      }),
    };
    return { record, file: row.file, line: row.line };
  });
}
