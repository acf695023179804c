/** How well the extension tells and reads saved pages of many sites, where those are at hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shared } from '../support/extension';
import { type Bench, type Failed, type Seen, startBench } from '../support/measure-pages';
import { coverage, type Gold, goldOf, scorePages } from '../support/score-pages';

type Row = Parameters<typeof goldOf>[1] & { id: string; file: string; url: string | null };

const rows = (shared('corpus/pages.jsonl') ?? '')
  .split('\n')
  .filter(Boolean)
  .map((line): Row => JSON.parse(line));
if (rows.length === 0) console.log('skipped: the saved pages (../shared is not there)');

/** Firefox and marks: `npm run pages -- ../shared/corpus/pages.jsonl --score --browser firefox`. */
describe.skipIf(rows.length === 0)('the saved pages', () => {
  let bench: Bench;
  const golds: Gold[] = [];
  const results: (Seen | Failed)[] = [];
  const covered: number[] = [];
  beforeAll(async () => {
    bench = await startBench('chromium', 'highlights');
    for (const row of rows) {
      const html = shared(`corpus/${row.file}`) ?? '';
      const gold = goldOf(row.id, row, html, (file) => shared(`corpus/${file}`) ?? '');
      const seen = await bench.measure({ id: row.id, url: row.url, html });
      golds.push(gold);
      results.push(seen);
      const isRead = 'measured' in seen && seen.measured.active;
      const share = isRead ? coverage(gold, seen.blocks) : undefined;
      if (share !== undefined) covered.push(share);
    }
  }, 300_000);
  afterAll(() => bench?.close());

  it('are all measured, and none is changed', () => {
    const { failed, changed } = scorePages(golds, results);
    expect({ failed, changed }).toEqual({ failed: [], changed: [] });
    const added = results.map((seen) => 'measured' in seen && seen.measured.added_nodes);
    expect(added).toEqual(rows.map(() => 0));
  });

  it('are rightly taken for articles or not, 98 in 100', () => {
    const { active, wrong } = scorePages(golds, results);
    expect(active, wrong.join()).toBeGreaterThanOrEqual(0.98);
  });

  it('have their marks inside the article, 99 in 100, and none in what is not to be read', () => {
    const { inside, outside, inWithout } = scorePages(golds, results);
    expect(inside, outside.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(inWithout).toEqual([]);
  });

  it('are read, nine tenths of their text', () => {
    const mean = covered.reduce((sum, share) => sum + share, 0) / covered.length;
    expect(mean).toBeGreaterThanOrEqual(0.9);
  });
});
