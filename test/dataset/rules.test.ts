import { describe, expect, it } from 'vitest';
import { aliasesOf, pluralOf } from '../../src/dataset/expand';
import type { Source, Sourced, WrittenRecord } from '../../src/dataset/record';
import { check } from '../../src/dataset/rules';

const SOURCES: Sourced<Source>[] = [
  {
    record: { id: 'book', title: 'A book', url: 'https://x', licence: 'CC0', date: '2026' },
    file: 'sources.yaml',
    line: 1,
  },
];
const good: WrittenRecord = {
  id: 'bolivia',
  kind: 'country',
  name: 'Bolivia',
  summary: 'A country.',
};

const faultsOf = (change: Partial<WrittenRecord>, ...others: WrittenRecord[]): string[] =>
  check(
    [{ ...good, ...change }, ...others].map((record, i) => ({
      record,
      file: 'x.yaml',
      line: i + 1,
    })),
    SOURCES,
  ).map(({ reason }) => reason);

describe('the rules of the dataset', () => {
  it('pass a good record', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each<[string, Partial<WrittenRecord>, RegExp]>([
    ['an id that is no slug', { id: 'Bolivia!' }, /slug/],
    ['an unknown kind', { kind: 'planet' as 'place' }, /kind/],
    ['a record without summary', { summary: '' }, /no summary/],
    ['a summary too long for the card', { summary: `${'a'.repeat(240)}.` }, /240/],
    [
      'a fact without a known source',
      { facts: [{ label: 'area', value: 1, source: 'x' }] },
      /source/,
    ],
    ['a fact with no value', { facts: [{ label: 'area', source: 'book' }] }, /exactly one/],
    [
      'a fact that leads nowhere',
      { facts: [{ label: 'a', to: 'x', source: 'book' }] },
      /not exist/,
    ],
    ['a bad date', { facts: [{ label: 'a', value: 1, asOf: '2026-13', source: 'book' }] }, /date/],
    ['a relation to nothing', { relations: [{ type: 'related', to: 'x' }] }, /nothing/],
    ['a weight out of range', { weight: 256 }, /weight/],
    ['an alias too short', { aliases: ['Bo'] }, /too short/],
    ['an alias that is a common word', { aliases: ['March'] }, /common word/],
    [
      'a term that is an everyday word',
      { kind: 'term', plural: false, aliases: ['power'] },
      /everyday/,
    ],
    ['an alias without letters', { aliases: ['—'] }, /no letters/],
  ])('refuse %s', (_, change, reason) => {
    expect(faultsOf(change)).toEqual([expect.stringMatching(reason)]);
  });

  it('refuse two records with one id, naming the place of the first', () => {
    expect(faultsOf({}, good)).toEqual(['same id as x.yaml:1']);
  });

  it('refuse a country led by somebody whose term has ended', () => {
    const office = { type: 'office', title: 'president', to: 'bolivia', source: 'book' } as const;
    const facts = [{ label: 'head-of-state', to: 'evo', source: 'book' }];
    const evo: WrittenRecord = { id: 'evo', kind: 'person', name: 'Evo Morales', summary: 'He.' };
    const ended = { ...evo, relations: [{ ...office, until: '2019' }] };
    expect(faultsOf({ facts }, ended)).toEqual([expect.stringMatching(/not ended/)]);
    expect(faultsOf({ facts }, { ...evo, relations: [office] })).toEqual([]);
  });

  it('let a common word pass with a rule of its own', () => {
    expect(faultsOf({ aliases: [{ text: 'March', needs: 'related' }] })).toEqual([]);
    expect(faultsOf({ aliases: [{ text: 'BO', case: 'exact' }] })).toEqual([]);
  });
});

describe('aliases', () => {
  const textsOf = (record: Partial<WrittenRecord>): string[] =>
    aliasesOf({ ...good, ...record }).map(({ text }) => text);

  it('come from surname, demonyms and plurals', () => {
    expect(textsOf({ demonyms: ['Bolivian', 'Dutch', 'Irishman'] })).toEqual([
      'Bolivia',
      'Bolivian',
      'Bolivians',
      'Dutch',
      'Irishman',
      'Irishmen',
    ]);
    expect(textsOf({ kind: 'person', name: 'Ursula von der Leyen' })).toContain('Leyen');
    expect(textsOf({ kind: 'term', name: 'Proxy war' })).toEqual(['Proxy war', 'Proxy wars']);
  });

  it('spell plurals as English does', () => {
    const words = ['monopoly', 'alloy', 'tax', 'sanctions', 'coup'];
    expect(words.map(pluralOf)).toEqual(['monopolies', 'alloys', 'taxes', undefined, 'coups']);
  });

  it('want acronyms in their own letters', () => {
    const [, acronym] = aliasesOf({ ...good, aliases: ['USA'] });
    expect(acronym).toMatchObject({ text: 'USA', case: 'exact' });
  });
});
