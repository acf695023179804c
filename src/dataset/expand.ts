/** One written record → the entity it describes: defaults filled in, aliases spelled out. */
import {
  type Alias,
  type CaseRule,
  COMMON_NOUNS,
  type Entity,
  type Fact,
  type Kind,
  type Relation,
} from '../core/types';
import type { WrittenAlias, WrittenFact, WrittenRecord, WrittenRelation } from './record';

/** Kinds whose names are written the same in most languages of Latin script. */
const EVERYWHERE: ReadonlySet<Kind> = new Set<Kind>(['person', 'city']);
export const DEFAULT_WEIGHT = 80;

/** Letters all capital ("NATO", "U.S."): written so, or it is another word. */
const isAcronym = (text: string): boolean =>
  /^[\p{Lu}\d.&/-]{2,8}$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);

function defaultCase(kind: Kind, text: string): CaseRule {
  if (isAcronym(text)) return 'exact';
  return COMMON_NOUNS.has(kind) ? 'any' : 'name';
}

/** English plural of the last word, or undefined where it has none that differs. */
export function pluralOf(text: string): string | undefined {
  if (!/[a-z]$/.test(text) || /(?:s|ese|ish|[^aeiou]ics)$/.test(text)) return undefined;
  if (/[^aeiou]y$/.test(text)) return `${text.slice(0, -1)}ies`;
  return /(?:x|ch|sh|z)$/.test(text) ? `${text}es` : `${text}s`;
}

/** "Bolivian" → "Bolivians"; "Chinese", "French", "British" stay. */
function demonymPlural(demonym: string): string | undefined {
  if (/(?:ese|ish|ch|sh|men|s)$/.test(demonym) || demonym.includes(' ')) return undefined;
  return /man$/.test(demonym) && !/(?:German|Roman|Oman|Ottoman)$/.test(demonym)
    ? demonym.replace(/man$/, 'men')
    : pluralOf(demonym);
}

function surnameOf(record: WrittenRecord): string | undefined {
  if (record.kind !== 'person') return undefined;
  const words = record.name.split(' ');
  return record.surname ?? (words.length > 1 ? words.at(-1) : undefined);
}

/** All aliases of a record; the first is its name. */
export function aliasesOf(record: WrittenRecord): Alias[] {
  const lang = record.lang ?? (EVERYWHERE.has(record.kind) ? '' : 'en');
  const aliases = new Map<string, Alias>();
  const add = (written: WrittenAlias): void => {
    const given = typeof written === 'string' ? { text: written } : written;
    // One spelling can be a name in several languages, each with its own rule.
    const key = `${given.lang ?? lang} ${given.text}`;
    if (aliases.has(key)) return;
    const rule = given.case ?? defaultCase(record.kind, given.text);
    aliases.set(key, { lang, ...given, case: rule });
  };
  const { name } = record;
  add({
    text: name,
    ...(record.case && { case: record.case }),
    ...(record.needs && { needs: record.needs }),
  });
  for (const alias of record.aliases ?? []) add(alias);
  const surname = surnameOf(record);
  if (surname) add({ text: surname, case: 'name', needs: 'introduced' });
  for (const demonym of record.demonyms ?? []) {
    add({ text: demonym, case: 'name', demonym: true });
    const plural = demonymPlural(demonym);
    if (plural) add({ text: plural, case: 'name', demonym: true });
  }
  if (COMMON_NOUNS.has(record.kind) && record.plural !== false) {
    for (const alias of [...aliases.values()]) {
      const plural = alias.case === 'any' && alias.lang === 'en' ? pluralOf(alias.text) : undefined;
      if (plural) add({ ...alias, text: plural });
    }
  }
  return [...aliases.values()];
}

function factOf({ to, ...fact }: WrittenFact): Fact {
  return to === undefined ? fact : { ...fact, to: [to].flat() };
}

function relationsOf(record: WrittenRecord): Relation[] {
  const written: WrittenRelation[] = record.relations ?? [];
  const { country } = record;
  const isSaid = written.some((relation) => relation.type === 'country' && relation.to === country);
  return country && !isSaid ? [...written, { type: 'country', to: country }] : written;
}

/** `flagOf`: flag code of a country's id. Faults of the record are found by `rules`, not here. */
export function expand(
  record: WrittenRecord,
  flagOf: (country: string) => string | undefined,
): Entity {
  const flag = record.flag ?? (record.country ? flagOf(record.country) : undefined);
  const { wikipedia, wikidata, site } = record;
  return {
    id: record.id,
    kind: record.kind,
    name: record.name,
    aliases: aliasesOf(record),
    ...(record.summary && { summary: record.summary }),
    facts: (record.facts ?? []).map(factOf),
    relations: relationsOf(record),
    links: {
      ...(wikipedia && { wikipedia }),
      ...(wikidata && { wikidata }),
      ...(site && { site }),
    },
    weight: record.weight ?? DEFAULT_WEIGHT,
    ...(flag && { flag }),
    ...(record.context?.length && { context: record.context }),
    ...(record.at && { at: record.at }),
  };
}
