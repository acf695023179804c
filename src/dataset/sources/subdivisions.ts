/** States, provinces, oblasts and other first-level regions, from `subdivisions.tsv`. */
import { capitalise } from '../../core/brief/line';
import type { Need } from '../../core/types';
import type { Sourced, WrittenRecord } from '../record';
import { aliasesOf, filled, inSentence } from './cells';
import { readTsv } from './read-tsv';

export function subdivisions(): Sourced<WrittenRecord>[] {
  const countries = new Map(readTsv('countries').map((row) => [row.must('id'), row.must('name')]));
  return readTsv('subdivisions').map((row) => {
    const country = row.must('country');
    const place = inSentence(countries.get(country) ?? country);
    const needs = row.cell('needs');
    const record: WrittenRecord = {
      id: row.must('id'),
      kind: 'region',
      name: row.must('name'),
      case: 'name',
      ...(needs && { needs: needs as Need }),
      aliases: aliasesOf(row.cell('aliases')),
      country,
      summary: row.cell('summary') || `${capitalise(row.must('form'))} of ${place}.`,
      weight: Number(row.must('weight')),
      ...filled({
        wikipedia: row.cell('wikipedia'),
        wikidata: row.cell('wikidata'),
        context: row.cell('context').split(' ').filter(Boolean),
      }),
    };
    return { record, file: row.file, line: row.line };
  });
}
