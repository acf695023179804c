/** How well articles are told and read on saved pages of many sites, where those are at hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launch } from '../support/browsers';
import { shared } from '../support/extension';
import { open } from './harness';

interface Row {
  id: string;
  file: string;
  url: string | null;
  highlight: boolean | null;
  gold: { type: string; file?: string; with?: string[]; without?: string[] } | null;
}

const rows = (shared('corpus/pages.jsonl') ?? '')
  .split('\n')
  .filter(Boolean)
  .map((line): Row => JSON.parse(line));
if (rows.length === 0) console.log('skipped: the saved pages (../shared is not there)');

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Four words in a row, or six signs where words are written without spaces. */
function shingles(text: string): Set<string> {
  const isUnspaced = /[\u3040-\u30ff\u3400-\u9fff]/.test(text.slice(0, 300));
  const units = isUnspaced
    ? [...text.replace(/[^\p{L}\p{N}]/gu, '')]
    : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const length = isUnspaced ? 6 : 4;
  const found = new Set<string>();
  for (let i = 0; i + length <= units.length; i++) found.add(units.slice(i, i + length).join(' '));
  return found;
}

/** Share of the gold text that was read; undefined where there is no gold. */
function coverage({ gold }: Row, read: string): number | undefined {
  if (!gold) return undefined;
  if (gold.with) {
    const text = flat(read);
    return gold.with.filter((part) => text.includes(flat(part))).length / gold.with.length;
  }
  const file = gold.file && shared(`corpus/${gold.file}`);
  if (!file) return undefined;
  const plain = file
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, (tag) =>
      /^<\/?(?:a|b|i|em|strong|span|q|sub|sup)\b/.test(tag) ? '' : ' ',
    );
  const wanted = shingles(plain.replace(/&[a-z#0-9]+;/g, ' '));
  const had = shingles(read);
  return [...wanted].filter((each) => had.has(each)).length / wanted.size;
}

describe.skipIf(rows.length === 0)('the saved pages', () => {
  let driver: Driver;
  const results: { row: Row; accepted: boolean; covered: number | undefined }[] = [];
  beforeAll(async () => {
    driver = await launch('chromium');
    for (const row of rows) {
      const html = shared(`corpus/${row.file}`) ?? '';
      const url = row.url?.replace(/^http:/, 'https:') ?? 'https://unknown.example.com/some/page';
      const page = await open(driver, html, url);
      const blocks = await page.evaluate(async () =>
        (await T.read('article'))?.map(({ text }) => text),
      );
      const covered = blocks && coverage(row, blocks.join(' \n '));
      results.push({ row, accepted: blocks !== undefined, covered });
      await page.close();
    }
  }, 300_000);
  afterAll(() => driver?.close());

  it('that are no news are all refused', () => {
    const wrong = results.filter(({ row, accepted }) => !row.highlight && accepted);
    expect(wrong.map(({ row }) => row.id)).toEqual([]);
  });

  it('that are articles are accepted, nine in ten', () => {
    const articles = results.filter(({ row }) => row.highlight);
    const accepted = articles.filter((each) => each.accepted);
    expect(accepted.length / articles.length).toBeGreaterThanOrEqual(0.9);
  });

  it('are read, nine tenths of their text', () => {
    const shares = results.flatMap(({ covered }) => covered ?? []);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThanOrEqual(0.9);
  });
});
