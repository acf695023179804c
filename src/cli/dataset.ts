/** `npm run -s dataset -- stats | show ID|NAME | ids | names | check`: looks into the dataset. */
import { foldText } from '../core/fold';
import type { Entity } from '../core/types';
import type { Dataset } from '../dataset/compile';
import { loadRecords, loadSources, RecordError } from '../dataset/load';
import { check } from '../dataset/rules';
import { openPacked } from './packed';

const USAGE = 'Usage: dataset stats | show ID|NAME | ids | names | check';

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
  default:
    fail(USAGE);
}
