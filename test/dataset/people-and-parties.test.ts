/** Former leaders, members of Congress and parties: complete, nobody twice, short names ruled. */
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/core/fold';
import type { WrittenRecord } from '../../src/dataset/record';
import { congress } from '../../src/dataset/sources/congress';
import { readOffices } from '../../src/dataset/sources/offices';
import { parties } from '../../src/dataset/sources/parties';
import { people } from '../../src/dataset/sources/people';
import { readTsv } from '../../src/dataset/sources/read-tsv';

const leaders = people().map(({ record }) => record);
const members = congress().map(({ record }) => record);
const partyRecords = parties().map(({ record }) => record);
const former = readOffices().filter(({ until }) => until);

const aliasesOf = ({ aliases = [] }: WrittenRecord) =>
  aliases.map((alias) => (typeof alias === 'string' ? { text: alias } : alias));

/** Keys that more than one record has. */
function twice(records: readonly WrittenRecord[], keyOf: (record: WrittenRecord) => string) {
  const seen = new Map<string, string[]>();
  for (const record of records) {
    const key = keyOf(record);
    seen.set(key, [...(seen.get(key) ?? []), record.id]);
  }
  return [...seen.values()].filter((ids) => ids.length > 1);
}

const nameAndCountry = ({ name, country = '' }: WrittenRecord): string =>
  `${foldText(name)}/${country}`;

describe('former leaders', () => {
  it('are those of the world since the war', () => {
    expect(former.length).toBeGreaterThanOrEqual(1200);
    expect(new Set(former.map(({ of }) => of)).size).toBeGreaterThanOrEqual(180);
  });

  it('held their offices from a date to a later one', () => {
    const bad = former.filter(({ since, until = '' }) => {
      const precision = Math.min(since.length, until.length);
      return since.slice(0, precision) > until.slice(0, precision);
    });
    expect(bad.map(({ person, since }) => `${person} ${since}`)).toEqual([]);
  });

  it('hold no office twice at once', () => {
    const same = former.filter((office) =>
      former.some(
        (other) =>
          other !== office &&
          other.person === office.person &&
          other.of === office.of &&
          other.title === office.title &&
          other.since <= office.since &&
          (other.until ?? '') > office.since,
      ),
    );
    expect(same.map(({ person, since }) => `${person} ${since}`)).toEqual([]);
  });

  it('have one record each', () => {
    expect(twice(leaders, nameAndCountry)).toEqual([]);
  });

  it('say in their summary when each of several terms was', () => {
    const wilson = leaders.find(({ id }) => id === 'harold-wilson');
    expect(wilson?.summary).toBe(
      'Prime minister of the United Kingdom from 1964 to 1970 and from 1974 to 1976.',
    );
    expect(leaders.find(({ id }) => id === 'ngo-dinh-diem')?.summary).toBe(
      'President of South Vietnam from 1955 to 1963.',
    );
  });
});

describe('members of Congress', () => {
  it('are all there but those described elsewhere', () => {
    expect(members.length).toBeGreaterThanOrEqual(520);
    expect(members.length).toBeLessThanOrEqual(537);
    const senators = readTsv('congress').filter((row) => row.cell('chamber') === 'senate');
    expect(senators.length).toBeLessThanOrEqual(100);
    expect(senators.length).toBeGreaterThanOrEqual(90);
  });

  it('have one record each, also beside the leaders', () => {
    expect(twice([...members, ...leaders], ({ name }) => foldText(name))).toEqual([]);
    expect(twice(members, ({ wikidata, id }) => wikidata ?? id)).toEqual([]);
  });

  it('have their seat said in plain words', () => {
    const summaryOf = (id: string) => members.find((member) => member.id === id)?.summary;
    expect(summaryOf('ted-cruz')).toBe('Republican US senator for Texas since 2013.');
    expect(summaryOf('john-barrasso')).toBe(
      'Republican US senator for Wyoming since 2007 and Senate majority whip.',
    );
    expect(summaryOf('jasmine-crockett')).toBe(
      'Democratic US representative for Texas (district 30) since 2023.',
    );
    expect(summaryOf('james-moylan')).toBe('Republican US delegate for Guam since 2023.');
  });

  it('date what the elections of November 2026 will change', () => {
    const undated = members.filter(({ relations = [] }) =>
      relations.some(({ type, asOf }) => type === 'office' && !asOf),
    );
    expect(undated).toEqual([]);
  });

  it('do not answer to a name that many bear because the article is American', () => {
    const smith = members.find(({ name }) => name === 'Adam Smith');
    expect(smith?.needs).toBe('related');
    expect(smith?.country).toBeUndefined();
    expect(smith?.context).toContain('congressman');
  });
});

describe('parties', () => {
  it('are those of the world', () => {
    expect(partyRecords.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(partyRecords.map(({ country }) => country)).size).toBeGreaterThanOrEqual(150);
  });

  it('have one record each', () => {
    expect(twice(partyRecords, nameAndCountry)).toEqual([]);
  });

  it('open on an acronym only where they are named in full', () => {
    const free = readTsv('parties').flatMap((row) => {
      const record = partyRecords.find(({ id }) => id === row.must('id'));
      const acronyms = row.cell('acronyms').split('; ').filter(Boolean);
      return acronyms.filter(
        (text) =>
          !aliasesOf(record!).some(
            (alias) =>
              alias.text === text && alias.case === 'exact' && alias.needs === 'introduced',
          ),
      );
    });
    expect(free).toEqual([]);
  });

  it('need more than a name that several share', () => {
    const names = new Map<string, number>();
    for (const { name } of partyRecords) {
      names.set(foldText(name), (names.get(foldText(name)) ?? 0) + 1);
    }
    const free = partyRecords.filter(
      ({ name, needs }) => (names.get(foldText(name)) ?? 0) > 1 && !needs,
    );
    expect(free.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    'Labour Party',
    'Labor Party',
    'Conservative Party',
    'Democratic Party',
    'Republican Party',
    'Socialist Party',
    'Green Party',
    'Liberal Party',
    'National Party',
    "People's Party",
    'Communist Party',
    'Alliance Party',
    'Unity Party',
    'Confederation',
    'Renaissance',
    'Revival',
    'Vox',
    'Labour',
    'Tories',
    'Liberals',
  ])('need evidence for the generic name "%s"', (name) => {
    const free = partyRecords.filter(
      (record) =>
        (record.name === name && !record.needs) ||
        aliasesOf(record).some((alias) => alias.text === name && !alias.needs),
    );
    expect(free.map(({ id }) => id)).toEqual([]);
  });

  it('share no name that is free', () => {
    const owners = new Map<string, string[]>();
    for (const record of partyRecords) {
      const free = aliasesOf(record).filter((alias) => !alias.needs);
      const texts = [...free.map(({ text }) => text), ...(record.needs ? [] : [record.name])];
      for (const text of new Set(texts.map(foldText))) {
        owners.set(text, [...(owners.get(text) ?? []), record.id]);
      }
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});
