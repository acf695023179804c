/** Regions of countries and areas of disputed status, from `regions.tsv`. */
import type { Sourced, WrittenRecord } from '../record';
import { aliasesOf, filled, listOf } from './cells';
import { readTsv } from './read-tsv';

const NOTES = 'backstory-notes';

export function regions(): Sourced<WrittenRecord>[] {
  return readTsv('regions').map((row) => {
    const country = row.must('country');
    const status = row.cell('status');
    const needs = row.cell('needs');
    const record: WrittenRecord = {
      id: row.must('id'),
      kind: 'region',
      name: row.must('name'),
      case: 'name',
      ...(needs && { needs: needs as 'related' }),
      aliases: aliasesOf(row.cell('aliases')),
      demonyms: listOf(row.cell('demonyms')),
      summary: row.must('summary'),
      // A flag or a plain "country" would take sides where the status is disputed.
      ...(status
        ? {
            facts: [{ label: 'status', value: status, source: NOTES }],
            relations: [{ type: 'related' as const, to: country }],
          }
        : { country }),
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
