/** Wars, disasters, revolutions, treaties and other events of history, from `events.tsv`. */
import { capitalise } from '../../core/brief/line';
import type { Need } from '../../core/types';
import type { Sourced, WrittenFact, WrittenRecord } from '../record';
import { aliasesOf, filled, listOf } from './cells';
import { type Row, readTsv } from './read-tsv';

/** "War of 1904 to 1905 between Russia and Japan." */
function summaryOf(row: Row): string {
  const start = row.must('start');
  const end = row.cell('end');
  const span = end
    ? `of ${start === end ? start : `${start} to ${end}`}`
    : `that began in ${start}`;
  const what = capitalise(row.must('form').replace('-', ' '));
  return `${[what, span, row.cell('where')].filter(Boolean).join(' ')}.`;
}

function factsOf(row: Row): WrittenFact[] {
  const start = row.must('start');
  const end = row.cell('end');
  return [
    // Ends are our own notes, whoever says when it began.
    { label: 'start', value: start, source: row.must('source') },
    ...(end && end !== start ? [{ label: 'end', value: end, source: 'backstory-notes' }] : []),
  ];
}

export function history(): Sourced<WrittenRecord>[] {
  return readTsv('events').map((row) => {
    const needs = row.cell('needs');
    const record: WrittenRecord = {
      id: row.must('id'),
      kind: 'event',
      name: row.must('name'),
      case: 'name',
      ...(needs && { needs: needs as Need }),
      aliases: aliasesOf(row.cell('aliases')),
      summary: row.cell('summary') || summaryOf(row),
      facts: factsOf(row),
      relations: listOf(row.cell('involves')).map((to) => ({ type: 'involves' as const, to })),
      weight: Number(row.must('weight')),
      ...filled({ wikipedia: row.cell('wikipedia'), wikidata: row.cell('wikidata') }),
    };
    return { record, file: row.file, line: row.line };
  });
}
