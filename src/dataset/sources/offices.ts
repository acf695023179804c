/** `office-holders.tsv` and `former-leaders.tsv` as one list of offices: who held what, where, when. */
import type { IsoDate } from '../../core/types';
import { listOf } from './cells';
import { type Row, readTsv } from './read-tsv';

export type Power = 'state' | 'government';

export interface Office {
  person: string;
  /** Id of the country or body. */
  of: string;
  /** Which of a country's two highest offices this is. */
  holds: Power[];
  title: string;
  since: IsoDate;
  until?: IsoDate;
  asOf?: IsoDate;
  source: string;
  row: Row;
}

function officeOf(row: Row, isOver: boolean): Office {
  const asOf = isOver ? '' : row.must('as-of');
  return {
    person: row.must('id'),
    of: row.must('of'),
    holds: isOver ? [] : (listOf(row.cell('holds')) as Power[]),
    title: row.must('title'),
    since: row.must('since'),
    ...(isOver && { until: row.must('until') }),
    ...(asOf && { asOf }),
    source: row.must('source'),
    row,
  };
}

/** Offices held now, then those that are over. */
export function readOffices(): Office[] {
  return [
    ...readTsv('office-holders').map((row) => officeOf(row, false)),
    ...readTsv('former-leaders').map((row) => officeOf(row, true)),
  ];
}

/** Offices by what they share (Node 20 has no `Map.groupBy`). */
export function groupOffices(
  offices: readonly Office[],
  keyOf: (office: Office) => string,
): Map<string, Office[]> {
  const groups = new Map<string, Office[]>();
  for (const office of offices) {
    const key = keyOf(office);
    groups.set(key, [...(groups.get(key) ?? []), office]);
  }
  return groups;
}
