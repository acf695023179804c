/** Members of the US Congress, from `congress.tsv`. */
import { capitalise } from '../../core/brief/line';
import type { Sourced, WrittenRecord, WrittenRelation } from '../record';
import { aliasesOf, filled, inSentence, listOf } from './cells';
import { type Row, readTsv } from './read-tsv';

const SOURCE = 'congress-legislators';
/** Month of the state that the table holds: the elections of November 2026 change it in January 2027. */
const AS_OF = '2026-06';

const PARTIES: Record<string, string> = {
  Democratic: 'democratic-party-us',
  Republican: 'republican-party-us',
};

/** Places that send a delegate without a vote. */
const DELEGATIONS = new Set(
  'washington-dc guam american-samoa northern-mariana-islands us-virgin-islands'.split(' '),
);

/** Words that show an article on Congress, for names that many people bear. */
const CONTEXT: Record<string, string[]> = {
  house: ['rep', 'congressman', 'congresswoman'],
  senate: ['sen', 'senator'],
  Democratic: ['democrat', 'democrats', 'democratic'],
  Republican: ['republican', 'republicans'],
};

/** Names of the places that send members. */
function placeNames(): Map<string, string> {
  const tables = ['regions', 'countries', 'capitals'].flatMap(readTsv);
  return new Map(tables.map((row) => [row.must('id'), row.must('name')]));
}

/** The seat in words: "senator for Vermont", "representative for Texas", "delegate for Guam". */
function titleOf(row: Row, place: string): string {
  if (row.must('chamber') === 'senate') return `senator for ${place}`;
  if (row.must('state') === 'puerto-rico') return `resident commissioner for ${place}`;
  return `${DELEGATIONS.has(row.must('state')) ? 'delegate' : 'representative'} for ${place}`;
}

/** "Republican senator for Wyoming since 2007 and Senate majority whip." */
function summaryOf(row: Row, title: string): string {
  const district = row.cell('district');
  const seat = /^\d/.test(district) ? ` (district ${district})` : '';
  const since = row.must('since').slice(0, 4);
  const roles = listOf(row.cell('role')).map((role) => ` and ${role}`);
  return `${capitalise(row.must('party'))} US ${title}${seat} since ${since}${roles.join('')}.`;
}

function relationsOf(row: Row, title: string): WrittenRelation[] {
  const party = PARTIES[row.must('party')];
  return [
    {
      type: 'office',
      to: row.must('chamber') === 'senate' ? 'us-senate' : 'us-house',
      title,
      since: row.must('since'),
      asOf: AS_OF,
      source: SOURCE,
    },
    ...(party ? [{ type: 'party' as const, to: party }] : []),
    { type: 'related', to: row.must('state') },
  ];
}

function memberOf(row: Row, places: ReadonlyMap<string, string>): WrittenRecord {
  const place = inSentence((places.get(row.must('state')) ?? '').replace(/ (?:state|State)$/, ''));
  const title = titleOf(row, place);
  const needs = row.cell('needs');
  const surname = row.cell('surname');
  const party = row.must('party');
  return {
    id: row.must('id'),
    kind: 'person',
    name: row.must('name'),
    ...(needs && { needs: needs as 'related' }),
    aliases: aliasesOf(row.cell('aliases')),
    ...(surname && { surname: surname === '-' ? '' : surname }),
    // That an article is about the United States proves nothing for a name that many bear.
    ...(needs ? { flag: 'us' } : { country: 'united-states' }),
    summary: summaryOf(row, title),
    facts: [
      {
        label: 'role',
        value: `US ${title}`,
        since: row.must('since'),
        asOf: AS_OF,
        source: SOURCE,
      },
      {
        label: 'party',
        ...(PARTIES[party] ? { to: PARTIES[party] } : { value: capitalise(party) }),
        asOf: AS_OF,
        source: SOURCE,
      },
      { label: 'born', value: row.must('born'), source: SOURCE },
    ],
    relations: relationsOf(row, title),
    weight: Number(row.must('weight')),
    ...filled({
      wikipedia: row.cell('wikipedia'),
      wikidata: row.cell('wikidata'),
      context: needs ? [...(CONTEXT[row.must('chamber')] ?? []), ...(CONTEXT[party] ?? [])] : [],
    }),
  };
}

export function congress(): Sourced<WrittenRecord>[] {
  const places = placeNames();
  return readTsv('congress').map((row) => ({
    record: memberOf(row, places),
    file: row.file,
    line: row.line,
  }));
}
