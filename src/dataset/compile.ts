/**
 * All records → the packed files of the extension. Same records, same bytes.
 * `names.bin` is the gazetteer, `entities/NNN.json` the card data in small files that are read
 * one at a time, `flags/` the flags in use, `atlas.json` the outlines of locator maps, `scales.json`
 * the figures of all countries, `sources.json` and `notices.txt` who says so.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CardEntity } from '../core/brief/brief';
import { CHUNK } from '../core/gazetteer';
import { packGazetteer } from '../core/pack';
import type { Entity, Relation } from '../core/types';
import { expand } from './expand';
import { loadRecords, loadSources } from './load';
import { makeAtlas } from './maps';
import { noticesOf } from './notices';
import type { Source, Sourced, WrittenRecord } from './record';
import { check, type Fault } from './rules';
import { makeScales } from './scales';

export type StoredEntity = CardEntity;

export class FaultsError extends Error {
  override name = 'FaultsError';
  constructor(readonly faults: readonly Fault[]) {
    const lines = faults.map(({ file, line, id, reason }) => `${file}:${line}: ${id}: ${reason}`);
    super(lines.join('\n'));
  }
}

export interface Dataset {
  entities: Entity[];
  sources: Source[];
  written: Sourced<WrittenRecord>[];
}

/**
 * Loads, checks and expands all records, sorted by id.
 * @throws FaultsError with every fault when a record breaks a rule.
 */
export function loadDataset(): Dataset {
  const written = loadRecords();
  const sources = loadSources();
  const faults = check(written, sources);
  if (faults.length > 0) throw new FaultsError(faults);
  const flags = new Map(written.map(({ record }) => [record.id, record.flag]));
  const entities = written
    .map(({ record }) => expand(record, (country) => flags.get(country)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, sources: sources.map(({ record }) => record), written };
}

const utf8 = new TextEncoder();
const json = (value: unknown): Uint8Array => utf8.encode(JSON.stringify(value));

function flagFile(code: string): Uint8Array {
  const folder = dirname(createRequire(import.meta.url).resolve('country-flag-icons/package.json'));
  return readFileSync(join(folder, '3x2', `${code.toUpperCase()}.svg`));
}

/** Relations seen from their other end; what a card would not show of the other one is left out. */
function inwardOf(entities: readonly Entity[]): Map<string, Relation[]> {
  const inward = new Map<string, Relation[]>();
  for (const { id, relations } of entities) {
    for (const { to, asOf: _asOf, source: _source, ...relation } of relations) {
      if (relation.type === 'country' || relation.type === 'borders') continue;
      inward.set(to, [...(inward.get(to) ?? []), { ...relation, to: id }]);
    }
  }
  return inward;
}

/** What cards need of each entity; the aliases live in the gazetteer. */
export function stored(entities: readonly Entity[]): StoredEntity[] {
  const inward = inwardOf(entities);
  return entities.map(({ aliases: _aliases, weight: _weight, context: _context, ...entity }) => {
    const others = inward.get(entity.id);
    return others ? { ...entity, inward: others } : entity;
  });
}

/** Path below `data/` → content. */
export function compile({ entities, sources }: Dataset): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  files.set('names.bin', packGazetteer(entities));
  const cards = stored(entities);
  for (let from = 0; from < cards.length; from += CHUNK) {
    const path = `entities/${String(from / CHUNK).padStart(3, '0')}.json`;
    files.set(path, json(cards.slice(from, from + CHUNK)));
  }
  files.set('atlas.json', json(makeAtlas(entities)));
  files.set('scales.json', json(makeScales(entities)));
  const used = new Set(
    entities.flatMap(({ facts, relations }) => [...facts, ...relations].map((x) => x.source)),
  );
  const named = sources.filter((source) => used.has(source.id));
  files.set('sources.json', json(Object.fromEntries(named.map((source) => [source.id, source]))));
  files.set('notices.txt', utf8.encode(noticesOf(named)));
  const flags = new Set(entities.flatMap(({ flag }) => flag ?? []));
  for (const code of [...flags].sort()) files.set(`flags/${code}.svg`, flagFile(code));
  return files;
}
