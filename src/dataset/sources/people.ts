/**
 * Heads of state and government, present and past. A person stands in several rows when they
 * held several offices; the row that carries the name describes the person.
 */
import { capitalise } from '../../core/brief/line';
import type { Sourced, WrittenRecord, WrittenRelation } from '../record';
import { aliasesOf, dateInWords, filled, inSentence } from './cells';
import { groupOffices, type Office, readOffices } from './offices';
import { type Row, readTsv, TableError } from './read-tsv';

const relationOf = ({ of, title, since, until, asOf, source }: Office): WrittenRelation => ({
  type: 'office',
  to: of,
  title,
  since,
  ...(until && { until }),
  ...(asOf && { asOf }),
  source,
});

/** "President of Bolivia since 8 November 2025." */
function summaryOf(offices: readonly Office[], nameOf: (id: string) => string): string {
  const [office] = offices as [Office];
  const place = inSentence(nameOf(office.of));
  const realms = offices.filter(({ title, until }) => title === office.title && !until).length - 1;
  const places = realms > 1 ? `${place} and ${realms} other countries` : place;
  const start = dateInWords(office.since);
  const span = office.until ? `from ${start} to ${dateInWords(office.until)}` : `since ${start}`;
  return `${capitalise(office.title)} of ${places} ${span}.`;
}

function personOf(row: Row, offices: Office[], names: Map<string, string>): WrittenRecord {
  const surname = row.cell('surname');
  const needs = row.cell('needs');
  const country = row.cell('country') || row.cell('of');
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    id: row.must('id'),
    kind: 'person',
    name: row.must('name'),
    ...(needs && { needs: needs as 'related' }),
    aliases: aliasesOf(row.cell('aliases')),
    // '-': what stands last in the name is no surname, or is also an everyday word.
    ...(surname && { surname: surname === '-' ? '' : surname }),
    country,
    summary: row.cell('summary') || summaryOf(offices, nameOf),
    relations: offices.map(relationOf),
    weight: Number(row.must('weight')),
    ...filled({ wikipedia: row.cell('wikipedia'), wikidata: row.cell('wikidata') }),
  };
}

/** The office of the naming row first, then those held now, then the latest. */
function inOrder(offices: readonly Office[], main: Row): Office[] {
  const rank = (office: Office): string =>
    `${office.row === main ? 2 : office.until ? 0 : 1}${office.since}`;
  return [...offices].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
}

export function people(): Sourced<WrittenRecord>[] {
  const names = new Map(readTsv('countries').map((row) => [row.must('id'), row.must('name')]));
  const byPerson = groupOffices(readOffices(), ({ person }) => person);
  return [...byPerson].map(([id, offices]) => {
    const naming = offices.filter(({ row }) => row.cell('name') !== '');
    const [main] = naming;
    if (!main || naming.length > 1) {
      const { file, line } = (naming[1] ?? offices[0]!).row;
      throw new TableError(`${file}:${line}: "${id}" must be named in exactly one of its rows`);
    }
    const record = personOf(main.row, inOrder(offices, main.row), names);
    return { record, file: main.row.file, line: main.row.line };
  });
}
