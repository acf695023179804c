/** Entities → the packed file that `openGazetteer` reads. Build time only. */
import { foldText } from './fold';
import {
  CASE_RULES,
  checksum,
  DEMONYM,
  eachPrefix,
  HEADER_WORDS,
  KIND_LIST,
  MAGIC,
  NEEDS,
  SECTIONS,
} from './gazetteer';
import type { Alias, Entity } from './types';
import { RELATIONS } from './types';

function flagsOf(alias: Alias): number {
  const rule = CASE_RULES.indexOf(alias.case);
  const need = NEEDS.indexOf(alias.needs);
  return rule | (need << 2) | (alias.demonym ? DEMONYM : 0);
}

/**
 * Neighbours of each entity without those that prove little: first those that its own record
 * names, then those whose records name it.
 */
function linkLists(entities: readonly Entity[]): { own: number[]; all: number[] }[] {
  const indices = new Map(entities.map((entity, index) => [entity.id, index]));
  const own = entities.map(() => new Set<number>());
  const others = entities.map(() => new Set<number>());
  for (const [index, entity] of entities.entries()) {
    for (const { type, to: id } of entity.relations) {
      const to = indices.get(id);
      if (!RELATIONS[type] || to === undefined || to === index) continue;
      own[index]?.add(to);
      others[to]?.add(index);
    }
  }
  const sorted = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
  return own.map((mine, index) => {
    const named = sorted(mine);
    const naming = sorted(others[index] as Set<number>).filter((each) => !mine.has(each));
    return { own: named, all: [...named, ...naming] };
  });
}

/** Titles of the offices a person holds or held, for "President Paz". */
function officesOf(entity: Entity): string {
  const titles = entity.relations.filter((relation) => relation.type === 'office');
  return [...new Set(titles.map((relation) => foldText(relation.title ?? '')))].join('|');
}

const utf8 = new TextEncoder();
const lines = (texts: readonly string[]): Uint8Array => utf8.encode(texts.join('\n'));
const bytes16 = (numbers: readonly number[]): Uint8Array =>
  new Uint8Array(new Uint16Array(numbers).buffer);
const bytes32 = (numbers: readonly number[]): Uint8Array =>
  new Uint8Array(new Uint32Array(numbers).buffer);

/** Counts and indices that stand in one byte. */
const MOST_IN_BYTE = 255;

/** A number that wraps round in its byte would give every later alias to the wrong entity. */
function mustFitByte(count: number, what: string): void {
  if (count > MOST_IN_BYTE)
    throw new Error(`${count} ${what}: at most ${MOST_IN_BYTE} can be packed`);
}

/**
 * Packs entities, whose order gives their index; same entities, same bytes.
 * @throws Error when an entity has too many aliases, or all have too many languages.
 */
export function packGazetteer(entities: readonly Entity[]): Uint8Array {
  const aliases = entities.flatMap((entity) => entity.aliases);
  const langs = [...new Set(aliases.map((alias) => alias.lang))].sort();
  for (const entity of entities) mustFitByte(entity.aliases.length, `aliases of ${entity.id}`);
  mustFitByte(langs.length, 'languages');
  const links = linkLists(entities);
  const text = aliases.map((alias) => alias.text).join('\n');
  const langIndices = Uint8Array.from(aliases, (alias) => langs.indexOf(alias.lang));
  const prefixes = langs.map(() => 0);
  eachPrefix(
    text,
    () => true,
    (_, alias) => {
      const lang = langIndices[alias] as number;
      prefixes[lang] = (prefixes[lang] ?? 0) + 1;
    },
  );

  const sections: Record<(typeof SECTIONS)[number], Uint8Array> = {
    aliases: utf8.encode(text),
    aliasCounts: Uint8Array.from(entities, (entity) => entity.aliases.length),
    aliasFlags: Uint8Array.from(aliases, flagsOf),
    aliasLangs: langIndices,
    langs: lines(langs),
    langPrefixes: bytes32(prefixes),
    ids: lines(entities.map((entity) => entity.id)),
    kinds: Uint8Array.from(entities, (entity) => KIND_LIST.indexOf(entity.kind)),
    weights: Uint8Array.from(entities, (entity) => entity.weight),
    contexts: lines(entities.map((entity) => (entity.context ?? []).map(foldText).join(' '))),
    offices: lines(entities.map(officesOf)),
    ownLinkCounts: bytes16(links.map(({ own }) => own.length)),
    linkCounts: bytes16(links.map(({ all }) => all.length)),
    links: bytes32(links.flatMap(({ all }) => all)),
  };
  const lengths = SECTIONS.map((name) => sections[name].length);
  const header = [MAGIC, 0, entities.length, aliases.length, ...lengths];
  const file = new Uint8Array(header.length * 4 + lengths.reduce((sum, length) => sum + length, 0));
  file.set(bytes32(header));
  let at = header.length * 4;
  for (const name of SECTIONS) {
    file.set(sections[name], at);
    at += sections[name].length;
  }
  // Word 1 covers everything after it.
  new DataView(file.buffer).setUint32(4, checksum(file.subarray(8)), true);
  if (header.length !== HEADER_WORDS + SECTIONS.length) throw new Error('header out of step');
  return file;
}
