/** Capital cities and other seats of power, from `capitals.tsv`. */
import { capitalise } from '../../core/brief/line';
import type { Sourced, WrittenFact, WrittenRecord, WrittenRelation } from '../record';
import { aliasesOf, atOf, datedOf, filled, inSentence } from './cells';
import { degrees } from './degrees';
import { type Row, readTsv } from './read-tsv';

const FACTBOOK = 'cia-world-factbook-2026';
const CODES = 'country-codes';
const NOTES = 'backstory-notes';

/** Cities in the table that are no seat of power. */
const NO_SEAT = /^(?:largest city|commercial capital|economic capital|capital until)/;

function factsOf(row: Row): WrittenFact[] {
  const status = row.cell('status');
  const population = row.cell('population');
  const lat = row.cell('lat');
  const place = lat && `${degrees(lat, 'NS')} ${degrees(row.must('lon'), 'EW')}`;
  return [
    ...(status ? [{ label: 'status', value: status, source: NOTES }] : []),
    // The Factbook counts the whole urban area, which is often several times the city.
    ...(population
      ? [{ label: 'urban-population', ...datedOf(population), unit: 'people', source: FACTBOOK }]
      : []),
    ...(place ? [{ label: 'coordinates', value: place, source: FACTBOOK }] : []),
  ];
}

/** Claimed and disputed: no flag and no "in …" of the one who claims it (docs/neutrality.md). */
const isClaimed = (row: Row): boolean => row.must('role').startsWith('proclaimed');

function relationsOf(row: Row): WrittenRelation[] {
  const title = row.must('role');
  if (isClaimed(row)) return [{ type: 'related', to: row.must('country') }];
  if (NO_SEAT.test(title)) return [];
  // The Factbook keeps to Rangoon, Malabo and others that are capitals no longer.
  const source = title === 'capital' ? CODES : FACTBOOK;
  return [{ type: 'capital', to: row.must('country'), title, source }];
}

export function capitals(): Sourced<WrittenRecord>[] {
  const names = new Map(readTsv('countries').map((row) => [row.must('id'), row.must('name')]));
  return readTsv('capitals').map((row) => {
    const country = row.must('country');
    const place = inSentence(names.get(country) ?? country);
    const needs = row.cell('needs');
    const record: WrittenRecord = {
      id: row.must('id'),
      kind: 'city',
      name: row.must('name'),
      case: 'name',
      ...(needs && { needs: needs as 'related' }),
      aliases: aliasesOf(row.cell('aliases')),
      ...(!isClaimed(row) && { country }),
      summary: row.cell('summary') || `${capitalise(row.must('role'))} of ${place}.`,
      facts: factsOf(row),
      relations: relationsOf(row),
      weight: Number(row.must('weight')),
      ...atOf(row.cell('lat'), row.cell('lon')),
      ...filled({ wikipedia: row.cell('wikipedia'), wikidata: row.cell('wikidata') }),
    };
    return { record, file: row.file, line: row.line };
  });
}
