/**
 * Cities that are no capitals, from `cities.tsv`. The column `tie` says what speaks for the city
 * when its name alone does not: nothing = its country and its region; `region` = its region only
 * (a surname that is also a town in Ohio is not that town because the article names the United
 * States); `context` = only the words of its context.
 */
import { capitalise } from '../../core/brief/line';
import type { Need } from '../../core/types';
import type { Sourced, WrittenFact, WrittenRecord } from '../record';
import { aliasesOf, atOf, datedOf, filled, inSentence } from './cells';
import { degrees } from './degrees';
import { type Row, readTsv } from './read-tsv';

const GEONAMES = 'geonames';

function factsOf(row: Row): WrittenFact[] {
  const population = row.cell('population');
  const place = `${degrees(row.must('lat'), 'NS')} ${degrees(row.must('lon'), 'EW')}`;
  return [
    ...(population
      ? [{ label: 'population', ...datedOf(population), unit: 'people', source: GEONAMES }]
      : []),
    { label: 'coordinates', value: place, source: GEONAMES },
  ];
}

/** A column of several tables, by id. */
function columnOf(column: string, ...tables: string[]): Map<string, string> {
  const rows = tables.flatMap((table) => readTsv(table));
  return new Map(rows.map((row) => [row.must('id'), row.cell(column)]));
}

export function cities(): Sourced<WrittenRecord>[] {
  const names = columnOf('name', 'countries', 'regions', 'subdivisions');
  const flags = columnOf('flag', 'countries');
  const placeOf = (country: string, region: string): string => {
    const nation = names.get(country) ?? country;
    const inside = names.get(region);
    return inside ? `${inside}, ${nation}` : inSentence(nation);
  };
  return readTsv('cities').map((row) => {
    // Empty where it is disputed which country the city belongs to.
    const country = row.cell('country');
    const region = row.cell('region');
    const tie = row.cell('tie');
    const needs = row.cell('needs');
    const record: WrittenRecord = {
      id: row.must('id'),
      kind: 'city',
      name: row.must('name'),
      case: 'name',
      ...(needs && { needs: needs as Need }),
      aliases: aliasesOf(row.cell('aliases')),
      summary:
        row.cell('summary') || `${capitalise(row.must('form'))} in ${placeOf(country, region)}.`,
      facts: factsOf(row),
      relations: region && tie !== 'context' ? [{ type: 'located-in', to: region }] : [],
      weight: Number(row.must('weight')),
      ...atOf(row.cell('lat'), row.cell('lon')),
      ...filled({
        country: tie ? '' : country,
        flag: (tie && flags.get(country)) || '',
        wikipedia: row.cell('wikipedia'),
        wikidata: row.cell('wikidata'),
        context: row.cell('context').split(' ').filter(Boolean),
      }),
    };
    return { record, file: row.file, line: row.line };
  });
}
