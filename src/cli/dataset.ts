/**
 * `npm run -s dataset -- stats | show ID|NAME | ids | names | check | stale [DATE] | dump | diff FILE`:
 * looks into the dataset. `dump` writes what `diff` compares with: one record a line.
 */
import { readFileSync } from 'node:fs';
import { foldText } from '../core/fold';
import type { Entity } from '../core/types';
import { compare } from '../dataset/changes';
import type { Dataset } from '../dataset/compile';
import { namesByLanguage } from '../dataset/coverage';
import { findStale } from '../dataset/freshness';
import { loadRecords, loadSources, RecordError } from '../dataset/load';
import { check } from '../dataset/rules';
import { openPacked } from './packed';

const USAGE =
  'Usage: dataset stats | show ID|NAME | ids | names | check | stale [DATE] | dump | diff FILE';

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function fail(message: string): never {
  process.stderr.write(`dataset: ${message}\n`);
  process.exit(2);
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}

function stats({ entities, sources }: Dataset): void {
  const facts = entities.flatMap((entity) => entity.facts);
  const statements = [...facts, ...entities.flatMap((entity) => entity.relations)];
  print({
    entities: entities.length,
    aliases: entities.reduce((sum, entity) => sum + entity.aliases.length, 0),
    facts: facts.length,
    relations: statements.length - facts.length,
    byKind: countBy(entities, ({ kind }) => kind),
    bySource: countBy(
      statements.flatMap(({ source }) => source ?? []),
      (source) => source,
    ),
    namesByLanguage: namesByLanguage(entities),
    withWikipedia: entities.filter(({ links }) => links.wikipedia).length,
    withWikidata: entities.filter(({ links }) => links.wikidata).length,
    asOf: Object.fromEntries(sources.map(({ id, date }) => [id, date])),
  });
}

function show({ entities, sources }: Dataset, wanted: string): void {
  const folded = foldText(wanted);
  const isNamed = ({ aliases }: Entity): boolean =>
    aliases.some((alias) => !alias.needs && foldText(alias.text) === folded);
  const found =
    entities.find(({ id }) => id === wanted) ??
    entities.filter(isNamed).sort((a, b) => b.weight - a.weight)[0];
  if (!found) fail(`nothing is called "${wanted}"; "dataset names" lists what is known`);
  const cited = new Set([...found.facts, ...found.relations].map(({ source }) => source));
  print({ ...found, sources: sources.filter(({ id }) => cited.has(id)) });
}

const ids = ({ entities }: Dataset): void => {
  const known = entities.flatMap(({ links }) => links.wikidata ?? []);
  process.stdout.write(known.map((id) => `${id}\n`).join(''));
};

const names = ({ entities }: Dataset): void =>
  print(
    entities.map(({ id, name, aliases, links, kind }) => ({
      id,
      name,
      aliases: aliases.map(({ text }) => text),
      wikipedia: links.wikipedia ?? null,
      wikidata: links.wikidata ?? null,
      kind,
    })),
  );

function checkAll(): void {
  try {
    const records = loadRecords();
    const faults = check(records, loadSources());
    for (const { file, line, id, reason } of faults) {
      process.stdout.write(`${file}:${line}: ${id}: ${reason}\n`);
    }
    process.stdout.write(`${records.length} records, ${faults.length} faults\n`);
    if (faults.length > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    process.stdout.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Offices that need a look, then the oldest facts; a line each. */
function stale({ entities }: Dataset, today = new Date().toISOString().slice(0, 10)): void {
  if (!/^\d{4}(-\d\d){0,2}$/.test(today)) fail(`"${today}" is not a date; expected 2026-11-25`);
  const rows = findStale(entities, today);
  const offices = rows.filter(({ reason }) => reason !== 'old');
  for (const { reason, entity, what, asOf } of offices) {
    process.stdout.write(`${reason}\t${asOf}\t${entity}\t${what}\n`);
  }
  const facts = rows.filter(({ reason }) => reason === 'old');
  for (const { entity, what, asOf } of facts) {
    process.stdout.write(`fact\t${asOf}\t${entity}\t${what}\n`);
  }
}

function dump({ entities }: Dataset): void {
  process.stdout.write(entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''));
}

function readDump(file: string): Entity[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  } catch (error) {
    return fail(`cannot read ${file}, which "dataset dump" writes: ${(error as Error).message}`);
  }
}

function diff({ entities }: Dataset, file: string): void {
  const changes = compare(readDump(file), entities);
  for (const { id, what, before, after } of changes) {
    const parts = [id, what, before && `- ${before}`, after && `+ ${after}`];
    process.stdout.write(`${parts.filter(Boolean).join('\t')}\n`);
  }
  process.stdout.write(`${changes.length} changes\n`);
}

const [command, ...rest] = process.argv.slice(2);
switch (command) {
  case 'stats':
    stats(openPacked().dataset);
    break;
  case 'show':
    if (rest.length === 0) fail(USAGE);
    show(openPacked().dataset, rest.join(' '));
    break;
  case 'ids':
    ids(openPacked().dataset);
    break;
  case 'names':
    names(openPacked().dataset);
    break;
  case 'check':
    checkAll();
    break;
  case 'stale':
    stale(openPacked().dataset, rest[0]);
    break;
  case 'dump':
    dump(openPacked().dataset);
    break;
  case 'diff':
    if (rest.length !== 1) fail(USAGE);
    diff(openPacked().dataset, rest[0] as string);
    break;
  default:
    fail(USAGE);
}
