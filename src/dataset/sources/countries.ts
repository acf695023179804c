/** Countries and territories, from `countries.tsv` and the offices of their leaders. */
import type { CaseRule } from '../../core/types';
import type { Sourced, WrittenFact, WrittenRecord, WrittenRelation } from '../record';
import { aliasesOf, datedOf, filled, inSentence, listOf, sourcedOf } from './cells';
import { membershipsBy } from './memberships';
import { groupOffices, type Office, type Power, readOffices } from './offices';
import { type Row, readTsv } from './read-tsv';

const FACTBOOK = 'cia-world-factbook-2026';
const CLDR = 'unicode-cldr';
const CODES = 'country-codes';
const NOTES = 'backstory-notes';

/** Columns that become facts, in the order of interest to a reader, with unit and source. */
const FACTS: readonly { label: string; unit?: string; source: string }[] = [
  { label: 'population', unit: 'people', source: FACTBOOK },
  { label: 'area', unit: 'km2', source: FACTBOOK },
  { label: 'government', source: FACTBOOK },
  { label: 'languages', source: CLDR },
  { label: 'currency', source: CLDR },
  { label: 'gdp', unit: 'usd', source: FACTBOOK },
  { label: 'gdp-per-capita-ppp', unit: 'usd', source: FACTBOOK },
  { label: 'religions', source: FACTBOOK },
  { label: 'exports', source: FACTBOOK },
];

/** Columns of `economy.tsv`; a cell of ids leads to their cards. */
const ECONOMY: readonly { label: string; unit?: string; leads?: true }[] = [
  { label: 'resources' },
  { label: 'export-partners', leads: true },
  { label: 'inflation', unit: 'percent' },
  { label: 'unemployment', unit: 'percent' },
];

function economyFacts(row: Row | undefined): WrittenFact[] {
  if (!row) return [];
  return ECONOMY.filter(({ label }) => row.cell(label)).map(({ label, unit, leads }) => {
    const { value, asOf } = datedOf(row.cell(label));
    return {
      label,
      ...(leads ? { to: listOf(String(value)) } : { value }),
      ...(asOf && { asOf }),
      ...(unit && { unit }),
      source: FACTBOOK,
    };
  });
}

function leaderFacts(offices: readonly Office[]): WrittenFact[] {
  const leaders = (power: Power, label: string, except: readonly Office[]): WrittenFact[] =>
    offices
      .filter((office) => office.holds.includes(power) && !except.includes(office))
      .map(({ person, since, asOf, source }) => ({
        label,
        to: [person],
        since,
        ...(asOf && { asOf }),
        source,
      }));
  // One person in both chairs is one line, not two.
  const both = offices.filter(
    ({ holds }) => holds.includes('state') && holds.includes('government'),
  );
  return [
    ...leaders(
      'state',
      'leader',
      offices.filter((office) => !both.includes(office)),
    ),
    ...leaders('state', 'head-of-state', both),
    ...leaders('government', 'head-of-government', both),
  ];
}

function linkFact(row: Row, label: string, source: string): WrittenFact[] {
  const to = listOf(row.cell(label));
  return to.length > 0 ? [{ label, to, source }] : [];
}

function factsOf(row: Row, offices: readonly Office[], economy?: Row): WrittenFact[] {
  const plain = (label: string, source: string): WrittenFact[] =>
    row.cell(label) ? [{ label, value: row.cell(label), source }] : [];
  return [
    ...plain('status', NOTES),
    ...leaderFacts(offices),
    ...linkFact(row, 'capital', CODES),
    ...FACTS.filter(({ label }) => row.cell(label)).map(({ label, unit, source }) => ({
      label,
      ...sourcedOf(row.cell(label), source),
      ...(unit && { unit }),
    })),
    ...economyFacts(economy),
    ...(row.cell('official')
      ? [{ label: 'official-name', value: row.cell('official'), source: FACTBOOK }]
      : []),
    ...plain('independence', FACTBOOK),
    ...linkFact(row, 'neighbours', FACTBOOK),
  ];
}

function relationsOf(row: Row): WrittenRelation[] {
  const region = row.cell('region');
  return [
    ...(region ? [{ type: 'located-in' as const, to: region }] : []),
    ...listOf(row.cell('neighbours')).map((to) => ({ type: 'borders' as const, to })),
  ];
}

/** "Landlocked country in Central Africa; its capital is Bangui." */
function summaryOf(row: Row, nameOf: (table: string, id: string) => string): string {
  const region = nameOf('world-regions', row.cell('region'));
  const sovereign = row.cell('sovereign');
  const form = sovereign
    ? `Territory of ${inSentence(nameOf('countries', sovereign))}`
    : row.must('form').replace(/^./, (letter) => letter.toUpperCase());
  const [capital] = listOf(row.cell('capital'));
  const seat = capital ? `; its capital is ${nameOf('capitals', capital).replace(/\.$/, '')}` : '';
  return `${form}${region ? ` in ${region}` : ''}${seat}.`;
}

/** Name of an entry of a table, as it stands in a sentence. */
function namesOf(): (table: string, id: string) => string {
  const column = { 'world-regions': 'in', countries: 'name', capitals: 'name' };
  const names = new Map(
    Object.entries(column).flatMap(([table, name]) =>
      readTsv(table).map((row) => [`${table}/${row.must('id')}`, row.must(name)] as const),
    ),
  );
  return (table, id) => names.get(`${table}/${id}`) ?? '';
}

export function countries(): Sourced<WrittenRecord>[] {
  const offices = groupOffices(readOffices(), ({ of }) => of);
  const nameOf = namesOf();
  const membershipsOf = membershipsBy();
  const economies = new Map(readTsv('economy').map((row) => [row.must('id'), row]));
  return readTsv('countries').map((row) => {
    const id = row.must('id');
    const needs = row.cell('needs');
    const held = membershipsOf(id);
    const record: WrittenRecord = {
      id,
      kind: row.must('kind') as 'country' | 'territory',
      name: row.must('name'),
      // Several country names are also words (china, turkey): capitals tell them apart.
      case: (row.cell('case') || 'name') as CaseRule,
      ...(needs && { needs: needs as 'related' }),
      aliases: [...aliasesOf(row.cell('aliases')), ...listOf(row.cell('official'))],
      demonyms: listOf(row.cell('demonyms')),
      summary: row.cell('summary') || summaryOf(row, nameOf),
      facts: [...factsOf(row, offices.get(id) ?? [], economies.get(id)), ...(held.facts ?? [])],
      relations: [...relationsOf(row), ...(held.relations ?? [])],
      weight: Number(row.must('weight')),
      ...filled({
        country: row.cell('sovereign'),
        flag: row.cell('flag'),
        wikipedia: row.cell('wikipedia'),
        wikidata: row.cell('wikidata'),
        context: row.cell('context').split(' ').filter(Boolean),
      }),
    };
    return { record, file: row.file, line: row.line };
  });
}
