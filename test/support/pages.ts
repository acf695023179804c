/**
 * `npm run -s pages -- PAGES.jsonl [--browser firefox] [--painter marks]`: what the built extension
 * does to saved pages, one line of JSON a page. A line of the file is `{"id", "file", "url"}`, the
 * file relative to it, the address null where nobody knows it. With `--score`, where rows carry
 * `highlight` and `gold`, figures of how right it was follow on the error stream.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import build from './browser-setup';
import { type Failed, type Seen, startBench } from './measure-pages';
import { type Gold, goldOf, JUDGED, scorePages } from './score-pages';

const ROW = v.object({
  id: v.string(),
  file: v.string(),
  url: v.optional(v.nullable(v.string()), null),
  ...JUDGED.entries,
});
const OPTIONS = v.object({
  browser: v.picklist(['chromium', 'firefox'], 'chromium or firefox'),
  painter: v.picklist(['highlights', 'marks'], 'highlights or marks'),
  score: v.boolean(),
});

type Row = v.InferOutput<typeof ROW>;

/** What is wrong with what was given; said in one line, without a trace of the program. */
class BadInput extends Error {}

function readRow(line: string, where: string): Row {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new BadInput(`${where}: not JSON`);
  }
  const row = v.safeParse(ROW, data);
  if (row.success) return row.output;
  const [issue] = row.issues;
  throw new BadInput(`${where}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
}

function readRows(path: string): Row[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path}: ${(error as NodeJS.ErrnoException).code ?? 'cannot be read'}`);
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const rows = lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [readRow(line, `${path}:${i + 1}`)],
  );
  if (rows.length === 0) throw new BadInput(`${path}: no pages`);
  return rows;
}

function readArguments() {
  const usage = 'usage: npm run -s pages -- PAGES.jsonl [--browser firefox] [--painter marks]';
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        painter: { type: 'string', default: 'highlights' },
        score: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new Error('one file of pages is needed');
    return { path, ...v.parse(OPTIONS, values) };
  } catch (error) {
    throw new BadInput(`${(error as Error).message}; ${usage}`);
  }
}

/** Standard output carries the lines of JSON and nothing else. */
function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function run(): Promise<void> {
  const { path, browser, painter, score } = readArguments();
  const rows = readRows(path);
  build();
  const bench = await startBench(browser, painter);
  const golds: Gold[] = [];
  const results: (Seen | Failed)[] = [];
  for (const row of rows) {
    const { id, file, url } = row;
    const beside = (name: string): string => resolve(dirname(path), name);
    const html = readText(beside(file));
    const seen =
      html === undefined
        ? { id, error: `${file}: cannot be read` }
        : await bench.measure({ id, url, html });
    print('measured' in seen ? seen.measured : seen);
    results.push(seen);
    golds.push(goldOf(id, row, html ?? '', (name) => readText(beside(name)) ?? ''));
  }
  await bench.close();
  if (score) console.error(JSON.stringify(scorePages(golds, results), null, 2));
}

await run().catch((error: unknown) => {
  console.error(error instanceof BadInput ? `pages: ${error.message}` : error);
  process.exitCode = 1;
});
