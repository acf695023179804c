import { describe, expect, it } from 'vitest';
import { applyExtensions } from '../../src/dataset/extend';
import type { Sourced, WrittenExtension, WrittenRecord } from '../../src/dataset/record';
import { addSuccession } from '../../src/dataset/succession';

const at = <T>(record: T): Sourced<T> => ({ record, file: 'x.yaml', line: 7 });

const holder = (id: string, since: string, until?: string, title = 'president') =>
  at<WrittenRecord>({
    id,
    kind: 'person',
    name: id,
    relations: [
      { type: 'office', to: 'bolivia', title, since, source: 'book', ...(until && { until }) },
    ],
  });

const predecessorsOf = (...records: Sourced<WrittenRecord>[]): string[] =>
  addSuccession(records).flatMap(({ record }) =>
    (record.relations ?? [])
      .filter(({ type }) => type === 'succeeded')
      .map(({ to }) => `${record.id} after ${to}`),
  );

describe('succession', () => {
  it('follows from the dates of one office', () => {
    expect(
      predecessorsOf(
        holder('morales', '2006-01-22', '2019-11-10'),
        holder('anez', '2019-11-12', '2020-11-08', 'interim president'),
        holder('arce', '2020-11-08', '2025-11-08'),
        holder('paz', '2025-11-08'),
      ),
    ).toEqual(['anez after morales', 'arce after anez', 'paz after arce']);
  });

  it('is left open where there is a gap, another office, or two who fit', () => {
    expect(predecessorsOf(holder('a', '2000', '2005'), holder('b', '2010'))).toEqual([]);
    expect(
      predecessorsOf(holder('a', '2000', '2005'), holder('b', '2005', '2010', 'prime minister')),
    ).toEqual([]);
    expect(
      predecessorsOf(holder('a', '2000', '2005'), holder('b', '2001', '2005'), holder('c', '2005')),
    ).toEqual([]);
  });
});

describe('extensions', () => {
  const bolivia: WrittenRecord = {
    id: 'bolivia',
    kind: 'country',
    name: 'Bolivia',
    summary: 'Old.',
    facts: [{ label: 'area', value: 1, source: 'book' }],
  };

  it('add to lists and replace the rest', () => {
    const extension: WrittenExtension = {
      extends: 'bolivia',
      summary: 'New.',
      facts: [{ label: 'motto', value: 'x', source: 'book' }],
      aliases: ['Bolivie'],
    };
    const [extended] = applyExtensions([at(extension), at(bolivia)]);
    expect(extended?.record).toMatchObject({
      id: 'bolivia',
      summary: 'New.',
      aliases: ['Bolivie'],
    });
    expect(extended?.record.facts?.map(({ label }) => label)).toEqual(['motto', 'area']);
    expect(extended?.record).not.toHaveProperty('extends');
  });

  it('of nothing are refused, with file and line', () => {
    expect(() => applyExtensions([at({ extends: 'nowhere' })])).toThrow(/^x\.yaml:7: .*nowhere/);
  });
});
