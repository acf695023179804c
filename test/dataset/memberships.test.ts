/** Memberships: the numbers that the organisations themselves state, and the changes of recent years. */
import { describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/dataset/load';
import type { WrittenRecord } from '../../src/dataset/record';
import { readTsv } from '../../src/dataset/sources/read-tsv';

const records = new Map(loadRecords().map(({ record }) => [record.id, record]));
const recordOf = (id: string): WrittenRecord => records.get(id)!;
const rows = readTsv('memberships');

/** Organisations that a fact of the card names. */
const said = (id: string, label: string): string[] =>
  (recordOf(id).facts ?? [])
    .filter((fact) => fact.label === label)
    .flatMap(({ to }) => [to ?? []].flat());

const membersOf = (id: string) => (recordOf(id).facts ?? []).find((f) => f.label === 'members');

describe('memberships', () => {
  it.each([
    ['united-nations', 193],
    ['nato', 32],
    ['european-union', 27],
    ['eurozone', 21],
    ['schengen-area', 29],
    ['g20', 21],
    ['arab-league', 22],
    ['oic', 57],
    ['oecd', 38],
    ['council-of-europe', 46],
    ['osce', 57],
    ['apec', 21],
    ['celac', 33],
    ['commonwealth-of-nations', 56],
    ['pacific-islands-forum', 18],
    ['sadc', 16],
    ['wto', 166],
  ])('give %s %i members', (id, number) => {
    expect(membersOf(id)).toMatchObject({ value: number, source: 'memberships' });
  });

  it.each([
    ['un-security-council', 15],
    ['g7', 7],
    ['opec', 11],
    ['ecowas', 12],
    ['asean', 11],
    ['sco', 10],
    ['cptpp', 12],
    ['caricom', 15],
    ['east-african-community', 8],
    ['mercosur', 5],
    ['alliance-of-sahel-states', 3],
    ['five-eyes', 5],
  ])('name the members of %s, %i in all', (id, number) => {
    expect([membersOf(id)?.to ?? []].flat()).toHaveLength(number);
  });

  it.each([
    ['sweden', 'nato', '2024-03-07'],
    ['bulgaria', 'eurozone', '2026-01-01'],
    ['east-timor', 'asean', '2025-10-26'],
    ['bolivia', 'mercosur', '2024'],
    ['indonesia', 'brics', '2025-01-06'],
    ['belarus', 'sco', '2024-07-04'],
    ['somalia', 'east-african-community', '2024'],
    ['african-union', 'g20', '2023'],
    ['latvia', 'un-security-council', '2026-01-01'],
  ])('say since when %s belongs to %s', (member, organisation, since) => {
    const relations = recordOf(member).relations ?? [];
    const relation = relations.find(({ type, to }) => type === 'member-of' && to === organisation);
    expect(relation?.since).toBe(since);
  });

  it.each([
    ['united-arab-emirates', 'opec'],
    ['angola', 'opec'],
    ['mali', 'ecowas'],
    ['burkina-faso', 'ecowas'],
    ['niger', 'francophonie'],
    ['united-kingdom', 'european-union'],
    ['russia', 'council-of-europe'],
    ['nicaragua', 'oas'],
    ['philippines', 'icc'],
  ])('say that %s has left %s', (member, organisation) => {
    expect(said(member, 'former-member-of')).toContain(organisation);
    expect(said(member, 'member-of')).not.toContain(organisation);
  });

  it('tell who is suspended or stays away from who is in', () => {
    expect(said('venezuela', 'suspended-from')).toEqual(['mercosur']);
    expect(said('niger', 'suspended-from')).toEqual(['african-union']);
    expect(said('armenia', 'participation-frozen')).toEqual(['csto']);
    expect(said('venezuela', 'member-of')).not.toContain('mercosur');
  });

  it('hold nobody twice in one organisation', () => {
    const pairs = rows.map((row) => `${row.must('organisation')} ${row.must('member')}`);
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  });

  it('give no number where the list leaves somebody out', () => {
    const partial = rows.filter((row) => row.must('member') === '-');
    const counted = partial.filter(
      (row) => membersOf(row.must('organisation'))?.source === 'memberships',
    );
    expect(partial.length).toBeGreaterThan(0);
    expect(counted).toEqual([]);
  });
});
