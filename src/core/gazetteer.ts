/**
 * The packed table of aliases: one ArrayBuffer in, look-ups out.
 *
 * What travels is text (aliases grouped by entity, so that they compress) and a few bytes an
 * entity; the hash table of all alias prefixes is laid out when the file is opened, by the same
 * tokenizer that reads pages. A shipped table would be three times the bytes
 * (docs/decisions/0001-gazetteer.md).
 */

import { BREAK, fold, INVISIBLE, isUnspaced } from './fold';
import { addToHash, joinHashes } from './tokenize';
import type { CaseRule, EntityHead, Kind, Need } from './types';
import { KINDS } from './types';

export const MAGIC = 0x31_54_53_42; // "BST1", little-endian
export const KIND_LIST = Object.keys(KINDS) as Kind[];
export const CASE_RULES: readonly CaseRule[] = ['name', 'any', 'exact'];
export const NEEDS: readonly (Need | undefined)[] = [undefined, 'introduced', 'related', 'placed'];
export const DEMONYM = 1 << 4;
/** Entities in one file of card data beside the table: some 40 KB, so a card costs one small read. */
export const CHUNK = 64;
/** A table of names that none of ours reaches; a larger number in a header is damage. */
const MOST = 1 << 22;

/** Sections of the file, in order; the header holds the byte length of each. */
export const SECTIONS = [
  'aliases', // UTF-8, one a line, grouped by entity; the first of each entity is its name
  'aliasCounts', // one byte an entity
  'aliasFlags', // one byte an alias: case, needs, demonym
  'aliasLangs', // one byte an alias: index into langs
  'langs', // UTF-8, one a line
  'langPrefixes', // four bytes a language: runs of tokens that begin its aliases
  'ids', // UTF-8, one a line
  'kinds', // one byte an entity
  'weights', // one byte an entity
  'contexts', // UTF-8, one line an entity: folded words, space between
  'offices', // UTF-8, one line an entity: folded titles of offices, "|" between
  'ownLinkCounts', // two bytes an entity: how many of its links its own record names
  'linkCounts', // two bytes an entity
  'links', // four bytes a link: indices of related entities, those of its own record first
] as const;
export const HEADER_WORDS = 4;

/** The aliases that count in documents of one language, by the runs of tokens that begin them. */
export interface AliasTable {
  /** Slot of a run of tokens, or -1: no alias begins so. */
  slot(hash: number): number;
  /** True where longer aliases go on from this slot. */
  goesOn(slot: number): boolean;
  /** First alias that ends at this slot, or -1; `nextAlias` gives the others. */
  firstAlias(slot: number): number;
  nextAlias(alias: number): number;
}

export interface Gazetteer {
  entityCount: number;
  aliasCount: number;
  aliasTexts: string[];
  aliasEntities: Uint32Array;
  aliasFlags: Uint8Array;
  headOf(entity: number): EntityHead;
  weights: Uint8Array;
  /** Folded words, space between, that speak for an entity. */
  contextOf(entity: number): string;
  /** Folded titles of the offices a person holds or held, "|" between. */
  officesOf(entity: number): string;
  /** Entities that have to do with this one. */
  linksOf(entity: number): Uint32Array;
  /** Those of them that its own record names: its country, its region, its offices. */
  ownLinksOf(entity: number): Uint32Array;
  indexOf(id: string): number | undefined;
  /** Laid at the first document of its language, then kept. */
  tableOf(lang: string): AliasTable;
}

export class DatasetError extends Error {
  override name = 'DatasetError';
}

/** FNV-1a over bytes: finds a truncated or flipped file, nothing more. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < bytes.length; i++) hash = addToHash(hash, bytes[i] as number);
  return hash >>> 0;
}

type Sections = Record<(typeof SECTIONS)[number], Uint8Array>;

function readSections(buffer: ArrayBuffer): { sections: Sections; counts: number[] } {
  const headerBytes = (HEADER_WORDS + SECTIONS.length) * 4;
  if (buffer.byteLength < headerBytes) throw new DatasetError('names: file too short');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS + SECTIONS.length);
  if (header[0] !== MAGIC)
    throw new DatasetError('names: not a Backstory dataset, or another version');
  if (checksum(new Uint8Array(buffer, 8)) !== header[1]) {
    throw new DatasetError('names: checksum differs, the file is damaged');
  }
  const sections = {} as Sections;
  let at = headerBytes;
  for (const [i, name] of SECTIONS.entries()) {
    const length = header[HEADER_WORDS + i] as number;
    if (at + length > buffer.byteLength)
      throw new DatasetError(`names: section ${name} is cut off`);
    sections[name] = new Uint8Array(buffer, at, length);
    at += length;
  }
  const counts = [...header.subarray(2, HEADER_WORDS)];
  if (counts.some((count) => count > MOST)) throw new DatasetError('names: impossible counts');
  return { sections, counts };
}

const utf8 = new TextDecoder();
const lines = (bytes: Uint8Array): string[] => utf8.decode(bytes).split('\n');

/** Copies: sections are not aligned to their element size. */
const words16 = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.slice().buffer);
const words32 = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);

/**
 * Opens a packed dataset.
 * @throws DatasetError when the file is truncated, damaged or of another version.
 */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const { sections, counts } = readSections(buffer);
  const [entityCount = 0, aliasCount = 0] = counts;
  const text = utf8.decode(sections.aliases);
  const aliasTexts = text.split('\n');
  const ids = lazyLines(sections.ids);
  const langs = lines(sections.langs);
  const aliasEntities = new Uint32Array(aliasCount);
  const firstAliases = new Uint32Array(entityCount);
  let alias = 0;
  for (let entity = 0; entity < entityCount; entity++) {
    const end = alias + (sections.aliasCounts[entity] as number);
    firstAliases[entity] = alias;
    aliasEntities.fill(entity, alias, end);
    alias = end;
  }
  // A fresh worker answers one request and sleeps again: what it may not need is read when asked.
  let indices: Map<string, number> | undefined;
  return {
    entityCount,
    aliasCount,
    aliasTexts,
    aliasEntities,
    aliasFlags: sections.aliasFlags,
    headOf: (entity) => ({
      id: ids()[entity] as string,
      name: aliasTexts[firstAliases[entity] as number] as string,
      kind: KIND_LIST[sections.kinds[entity] as number] as Kind,
    }),
    weights: sections.weights,
    contextOf: lineReader(sections.contexts),
    officesOf: lineReader(sections.offices),
    ...linkReader(
      words16(sections.ownLinkCounts),
      words16(sections.linkCounts),
      words32(sections.links),
    ),
    indexOf(id) {
      indices ??= new Map(ids().map((each, index) => [each, index]));
      return indices.get(id);
    },
    tableOf: tablesOf(text, aliasCount, langs, sections),
  };
}

/** Splits a section at its first use. */
function lazyLines(bytes: Uint8Array): () => string[] {
  let split: string[] | undefined;
  return () => {
    split ??= lines(bytes);
    return split;
  };
}

function lineReader(bytes: Uint8Array): (entity: number) => string {
  const all = lazyLines(bytes);
  return (entity) => all()[entity] ?? '';
}

function linkReader(
  ownCounts: Uint16Array,
  linkCounts: Uint16Array,
  links: Uint32Array,
): Pick<Gazetteer, 'linksOf' | 'ownLinksOf'> {
  const offsets = new Uint32Array(linkCounts.length + 1);
  for (let i = 0; i < linkCounts.length; i++) {
    offsets[i + 1] = (offsets[i] as number) + (linkCounts[i] as number);
  }
  return {
    linksOf: (entity) => links.subarray(offsets[entity], offsets[entity + 1]),
    ownLinksOf(entity) {
      const from = offsets[entity] as number;
      return links.subarray(from, from + (ownCounts[entity] as number));
    },
  };
}

function tablesOf(
  text: string,
  aliasCount: number,
  langs: readonly string[],
  sections: Sections,
): (lang: string) => AliasTable {
  const prefixes = words32(sections.langPrefixes);
  if (prefixes.some((count) => count > MOST)) throw new DatasetError('names: impossible counts');
  const tables = new Map<string, AliasTable>();
  return (lang) => {
    // Languages that no alias is written in share the table of what is the same everywhere.
    const key = langs.includes(lang) ? lang : '';
    const known = tables.get(key);
    if (known) return known;
    const read = langs.map((each) => each === '' || each === key);
    const isWanted = (alias: number): boolean =>
      read[sections.aliasLangs[alias] as number] === true;
    const prefixCount = prefixes.reduce((sum, count, i) => sum + (read[i] ? count : 0), 0);
    const table = layTable(text, aliasCount, prefixCount, isWanted);
    tables.set(key, table);
    return table;
  };
}

/** Open addressing over all prefixes of the wanted aliases; the low bit of a value says "longer ones go on". */
function layTable(
  text: string,
  aliasCount: number,
  prefixCount: number,
  isWanted: (alias: number) => boolean,
): AliasTable {
  const size = 1 << Math.max(4, 32 - Math.clz32(prefixCount * 2));
  const mask = size - 1;
  const keys = new Int32Array(size);
  const values = new Int32Array(size);
  const nextOf = new Int32Array(aliasCount).fill(-1);

  const place = (hash: number): number => {
    const key = hash || 1;
    let slot = key & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    keys[slot] = key;
    return slot;
  };
  const put = (hash: number, alias: number): void => {
    const slot = place(hash);
    const value = values[slot] as number;
    nextOf[alias] = (value >> 1) - 1;
    values[slot] = ((alias + 1) << 1) | (value & 1);
  };
  eachPrefix(text, isWanted, (hash, alias, isWhole) => {
    if (isWhole) put(hash, alias);
    else {
      const slot = place(hash);
      values[slot] = (values[slot] as number) | 1;
    }
  });

  return {
    slot(hash: number): number {
      const key = hash || 1;
      let slot = key & mask;
      while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      return keys[slot] === 0 ? -1 : slot;
    },
    goesOn: (slot: number): boolean => ((values[slot] as number) & 1) === 1,
    firstAlias: (slot: number): number => ((values[slot] as number) >> 1) - 1,
    nextAlias: (alias: number): number => nextOf[alias] as number,
  };
}

const LINE_END = 10;
const SEED = 0x811c9dc5 | 0;

/** Hashes every run of tokens that begins a wanted alias; the same walk as `tokenize`, without its arrays. */
export function eachPrefix(
  text: string,
  isWanted: (alias: number) => boolean,
  visit: (hash: number, alias: number, isWhole: boolean) => void,
): void {
  const length = text.length;
  let alias = 0;
  let run = 0;
  let token = 0;
  let inToken = false;
  let hasRun = false;
  const skipUnwanted = (from: number): number => {
    let start = from;
    while (start <= length && !isWanted(alias)) {
      const end = text.indexOf('\n', start);
      start = (end < 0 ? length : end) + 1;
      alias++;
    }
    return start;
  };
  // A run is handed on only when the next token or the line's end shows whether it is whole.
  for (let at = skipUnwanted(0); at <= length; at++) {
    const first = at < length ? text.charCodeAt(at) : LINE_END;
    const unit = fold(first);
    if (unit === INVISIBLE) continue;
    const unspaced = unit !== BREAK && isUnspaced(first);
    if (inToken && (unit === BREAK || unspaced)) {
      run = joinHashes(hasRun ? run : 0, token);
      hasRun = true;
      inToken = false;
    }
    if (unit === BREAK) {
      if (first !== LINE_END) continue;
      if (hasRun) visit(run, alias, true);
      alias++;
      run = 0;
      hasRun = false;
      at = skipUnwanted(at + 1) - 1;
      continue;
    }
    if (!inToken) {
      if (hasRun) visit(run, alias, false);
      token = SEED;
      inToken = true;
    }
    token = addToHash(token, unit);
    if (unspaced) {
      run = joinHashes(hasRun ? run : 0, token);
      hasRun = true;
      inToken = false;
    }
  }
}
