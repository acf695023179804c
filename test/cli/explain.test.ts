import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const run = (args: string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    encoding: 'utf8',
    input,
    // The names of the whole dataset are some megabytes.
    maxBuffer: 64 * 1024 * 1024,
  });
const explain = (args: string[], input?: string) => run(['src/cli/explain.ts', ...args], input);
const dataset = (...args: string[]) => run(['src/cli/dataset.ts', ...args]);

interface Line {
  id: string;
  mentions: { start: number; end: number; surface: string; entity: string; wikipedia: string }[];
}
const linesOf = (output: string): Line[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const TEXT = 'Paz wins again\nLA PAZ, Bolivia — Rodrigo Paz met the U.S. envoy.\n\nPaz left.\n';

describe('explain', () => {
  it('prints every mention of standard input with offsets into the whole text', () => {
    const { stdout, status } = explain([], TEXT);
    expect(status).toBe(0);
    const [{ mentions } = { mentions: [] }] = linesOf(stdout);
    for (const { start, end, surface } of mentions) expect(TEXT.slice(start, end)).toBe(surface);
    expect(mentions.map(({ surface, entity }) => `${surface} → ${entity}`)).toEqual([
      'Paz → rodrigo-paz',
      'LA PAZ → la-paz',
      'Bolivia → bolivia',
      'Rodrigo Paz → rodrigo-paz',
      'U.S. → united-states',
      'Paz → rodrigo-paz',
    ]);
  }, 30_000);

  it('reads JSON lines and answers each by its id', () => {
    const input = ['a', 'b'].map((id) => JSON.stringify({ id, lang: 'en', text: 'In Bolivia.' }));
    const lines = linesOf(explain(['--jsonl'], input.join('\n')).stdout);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(lines[1]?.mentions[0]).toMatchObject({ entity: 'bolivia', wikipedia: 'Bolivia' });
  }, 30_000);

  it('says in one line what it cannot read, with exit code 2', () => {
    const binary = join(mkdtempSync(join(tmpdir(), 'explain-')), 'x.txt');
    writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00]));
    for (const result of [
      explain(['no-such-file.txt']),
      explain(['.']),
      explain([binary]),
      explain(['--jsonl'], '{"id":1'),
      explain(['--jsonl'], '{"id":1}'),
      explain(['--nonsense']),
    ]) {
      expect(result.status).toBe(2);
      expect(result.stdout).toBe('');
      expect(result.stderr).toMatch(/^explain: [^\n]+\n$/);
    }
  }, 60_000);
});

describe('dataset', () => {
  it('shows a whole record by id or name, with dates and sources', () => {
    for (const wanted of ['rodrigo-paz', 'Rodrigo Paz']) {
      const shown = JSON.parse(dataset('show', wanted).stdout);
      expect(shown.relations).toContainEqual(
        expect.objectContaining({
          type: 'office',
          title: 'president',
          to: 'bolivia',
          since: '2025-11-08',
        }),
      );
      expect(shown.sources.length).toBeGreaterThan(0);
    }
  }, 30_000);

  it('counts, lists and checks', () => {
    const stats = JSON.parse(dataset('stats').stdout);
    expect(stats.entities).toBeGreaterThan(1000);
    expect(stats.byKind.country).toBeGreaterThan(190);
    const ids = dataset('ids').stdout.trim().split('\n');
    expect(ids.every((id) => /^Q\d+$/.test(id))).toBe(true);
    const names = JSON.parse(dataset('names').stdout);
    expect(names).toHaveLength(stats.entities);
    expect(dataset('check').status).toBe(0);
  }, 60_000);

  it('refuses what it does not know in one line', () => {
    for (const args of [[], ['nonsense'], ['show'], ['show', 'no such thing at all']]) {
      const { status, stderr } = dataset(...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^dataset: [^\n]+\n$/);
    }
  }, 60_000);
});
