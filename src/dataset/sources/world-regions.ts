/** Continents and world regions, from `world-regions.tsv`. */
import type { Sourced, WrittenRecord } from '../record';
import { aliasesOf, filled, listOf } from './cells';
import { readTsv } from './read-tsv';

export function worldRegions(): Sourced<WrittenRecord>[] {
  return readTsv('world-regions').map((row) => {
    const whole = row.cell('part-of');
    const record: WrittenRecord = {
      id: row.must('id'),
      kind: 'region',
      name: row.must('name'),
      case: 'name',
      aliases: aliasesOf(row.cell('aliases')),
      demonyms: listOf(row.cell('demonyms')),
      summary: row.must('summary'),
      relations: whole ? [{ type: 'part-of', to: whole }] : [],
      weight: Number(row.must('weight')),
      ...filled({ wikipedia: row.cell('wikipedia'), wikidata: row.cell('wikidata') }),
    };
    return { record, file: row.file, line: row.line };
  });
}
