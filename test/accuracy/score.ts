/**
 * `npm run -s score [-- --errors FILE]`: how well we find and link, beside four published systems
 * cut to the ids that our dataset holds, by the scorer of the corpus. Errors go to `dist/score/`,
 * grouped by cause. Where the corpus is absent, one line says so.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPacked } from '../../src/cli/packed';
import { causesOf, type Judged } from './causes';
import { corpusFolder, readGold } from './corpus';
import { asLines, type Predictions, predict, type Which } from './predict';
import { SAME } from './same';

const OUT = 'dist/score';
const PEERS = { ReFinED: 'refined', REL: 'rel', 'name table': 'baseline', Spotlight: 'spotlight' };

interface Ask {
  title: string;
  sets: string[];
  which: Which;
  peers: 'with peers' | 'alone';
}

const ASKED: Ask[] = [
  { title: 'news-fair-v2', sets: ['news-fair-v2'], which: 'names', peers: 'with peers' },
  { title: 'msnbc', sets: ['msnbc'], which: 'names', peers: 'with peers' },
  { title: 'both', sets: ['news-fair-v2', 'msnbc'], which: 'names', peers: 'with peers' },
  { title: 'gum-news', sets: ['gum-news'], which: 'names', peers: 'alone' },
  { title: 'voxel-en', sets: ['voxel-en'], which: 'names', peers: 'alone' },
  {
    title: 'four sets',
    sets: ['news-fair-v2', 'msnbc', 'gum-news', 'voxel-en'],
    which: 'names',
    peers: 'alone',
  },
  { title: 'terms', sets: ['news-fair-v2'], which: 'terms', peers: 'alone' },
];

/** A row of the scorer's JSON; percentages, null where nothing was asked. */
interface Row {
  group: string;
  wanted: number;
  predictions: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  precisionRelaxed: number | null;
  linkAccuracy: number | null;
  coverageMentions: number | null;
}

interface Scored {
  row: Row;
  output: string;
}

/** Runs the corpus' own scorer, so that our figures and the published ones are made alike. */
function runScorer(folder: string, ask: Ask, predictions: string): Scored {
  const json = join(OUT, 'rows.json');
  const names = ask.which === 'names' ? ['--names-only'] : [];
  const options = [
    ...['--gold', join(folder, 'linking'), '--pred', predictions, '--ids', join(OUT, 'ids.txt')],
    ...['--same', join(OUT, 'same.txt'), '--source', ask.sets.join(','), '--limit', ...names],
    ...['--errors', '100000', '--json', json],
  ];
  const output = execFileSync('node', [join(folder, 'score.mjs'), ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const rows = JSON.parse(readFileSync(json, 'utf8')) as Row[];
  const row = rows.find(({ group }) => group === 'TOTAL');
  if (!row) throw new Error(`score: the scorer gave no total for ${ask.title}`);
  return { row, output };
}

const cell = (value: number | null): string =>
  (value === null ? '-' : value.toFixed(1)).padStart(7);

function print(title: string, system: string, row: Row): void {
  const figures = [
    row.precision,
    row.recall,
    row.f1,
    row.precisionRelaxed,
    row.linkAccuracy,
    row.coverageMentions,
  ];
  const counts = `${row.wanted}`.padStart(7) + `${row.predictions}`.padStart(7);
  process.stdout.write(
    `${title.padEnd(14)}${system.padEnd(12)}${counts}${figures.map(cell).join('')}\n`,
  );
}

/** Errors in the scorer's own words: verdict, document, ids, snippet. */
function judged(output: string, title: string): Judged[] {
  return output.split('\n').flatMap((line) => {
    const [verdict = '', document = '', ...rest] = line.split('\t');
    if (!['wrongLink', 'offData', 'noGold', 'missed'].includes(verdict)) return [];
    const snippet = rest.at(-1) ?? '';
    return [{ set: title, verdict, document, ids: rest.slice(0, -1).join(' '), snippet }];
  });
}

function main(): void {
  const folder = corpusFolder();
  if (!folder) {
    process.stdout.write('score: skipped, no corpus (set BACKSTORY_CORPUS to its folder)\n');
    return;
  }
  mkdirSync(OUT, { recursive: true });
  const packed = openPacked();
  const ids = packed.dataset.entities.flatMap(({ links }) => links.wikidata ?? []);
  writeFileSync(join(OUT, 'ids.txt'), ids.join('\n'));
  writeFileSync(join(OUT, 'same.txt'), SAME);
  const sets = [...new Set(ASKED.flatMap((ask) => ask.sets))];
  const documents = readGold(folder, sets);
  const predictions: Predictions = predict(packed, documents);
  const errors: Judged[] = [];
  process.stdout.write(
    `${'set'.padEnd(14)}${'system'.padEnd(12)} wanted  found      P      R     F1   relP linkAcc cover%\n`,
  );
  for (const ask of ASKED) {
    const own = join(OUT, `${ask.which}.jsonl`);
    writeFileSync(own, asLines(predictions, ask.which));
    const { row, output } = runScorer(folder, ask, own);
    print(ask.title, 'Backstory', row);
    if (ask.sets.length === 1) errors.push(...judged(output, ask.title));
    if (ask.peers === 'alone') continue;
    for (const [name, file] of Object.entries(PEERS)) {
      print('', name, runScorer(folder, ask, join(folder, 'peers', `${file}.jsonl`)).row);
    }
  }
  writeFileSync(join(OUT, 'errors.txt'), causesOf(errors, packed));
  process.stdout.write(`errors by cause: ${join(OUT, 'errors.txt')}\n`);
}

main();
