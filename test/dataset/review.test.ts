import { describe, expect, it } from 'vitest';
import { packGazetteer } from '../../src/core/pack';
import type { Entity } from '../../src/core/types';
import { compare } from '../../src/dataset/changes';
import { compile, loadDataset } from '../../src/dataset/compile';
import { findStale, monthsBetween } from '../../src/dataset/freshness';

const entity = (change: Partial<Entity>): Entity => ({
  id: 'bolivia',
  kind: 'country',
  name: 'Bolivia',
  summary: 'A country.',
  aliases: [{ text: 'Bolivia', lang: 'en', case: 'name' }],
  facts: [{ label: 'population', value: 12, asOf: '2025', source: 'book' }],
  relations: [],
  links: {},
  weight: 100,
  ...change,
});

describe('the report of changes', () => {
  it('names each statement that came, went or differs', () => {
    const facts = [{ label: 'population', value: 13, asOf: '2026', source: 'book' }];
    expect(compare([entity({})], [entity({ facts, weight: 90 }), entity({ id: 'chile' })])).toEqual(
      [
        { id: 'bolivia', what: 'weight', before: '100', after: '90' },
        {
          id: 'bolivia',
          what: 'fact population',
          before: '{"value":12,"asOf":"2025","source":"book"}',
          after: '{"value":13,"asOf":"2026","source":"book"}',
        },
        { id: 'chile', what: 'added', after: 'A country.' },
      ],
    );
    expect(compare([entity({})], [])).toEqual([
      { id: 'bolivia', what: 'removed', before: 'Bolivia' },
    ]);
    expect(compare([entity({})], [entity({})])).toEqual([]);
  });
});

describe('freshness', () => {
  const office = { type: 'office', title: 'president', to: 'bolivia', source: 'book' } as const;

  it('lists offices that nobody has confirmed for a year, and ends of terms to come', () => {
    const relations = [
      { ...office, since: '2020', asOf: '2025-01' },
      { ...office, since: '2020', asOf: '2026-09' },
      { ...office, since: '2020', until: '2027-01', asOf: '2026-09' },
      { ...office, since: '2010', until: '2019' },
    ];
    const reasons = findStale([entity({ relations, facts: [] })], '2026-11-25');
    expect(reasons.map(({ reason, asOf }) => [reason, asOf])).toEqual([
      ['not confirmed for a year', '2025-01'],
      ['term ends', '2027-01'],
    ]);
  });

  it('puts the oldest facts first', () => {
    const older = entity({
      id: 'chile',
      facts: [{ label: 'gdp', value: 1, asOf: '2019', source: 'b' }],
    });
    expect(findStale([entity({}), older], '2026-11-25').map((row) => row.entity)).toEqual([
      'chile',
      'bolivia',
    ]);
    expect(monthsBetween('2025', '2026-11-25')).toBe(17);
  });
});

describe('the build of the dataset', () => {
  it('gives the same bytes twice', () => {
    const [first, second] = [compile(loadDataset()), compile(loadDataset())];
    expect([...first.keys()]).toEqual([...second.keys()]);
    for (const [path, bytes] of first) {
      expect(Buffer.from(bytes).equals(Buffer.from(second.get(path) ?? [])), path).toBe(true);
    }
  }, 60_000);

  it('does not depend on the order in which records are written', () => {
    const { entities } = loadDataset();
    const sorted = entities.map(({ id }) => id);
    expect(sorted).toEqual([...sorted].sort());
    expect(packGazetteer(entities).length).toBeGreaterThan(1000);
  });
});
