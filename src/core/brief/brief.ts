/**
 * Entity + what else the article mentions → the text of its card. Everything is resolved and
 * formatted here, so that the card only draws.
 */
import type {
  Brief,
  BriefFact,
  BriefRelation,
  BriefSource,
  Entity,
  EntityHead,
  Fact,
  IsoDate,
  Part,
  Relation,
} from '../types';
import { KINDS } from '../types';
import { formatDate, formatTime, formatValue, type Say } from './format';
import { capitalise, placeLine } from './line';

/** Card data of an entity, without what only matching needs. */
export type CardEntity = Omit<Entity, 'aliases' | 'weight' | 'context'>;

export interface SourceHead {
  title: string;
  url?: string;
  date: IsoDate;
}

/** What a card needs from outside its own record. */
export interface Surroundings {
  lang: string;
  say: Say;
  /** Name and kind of any entity; undefined where the dataset has none. */
  headOf(id: string): EntityHead | undefined;
  sourceOf(id: string): SourceHead | undefined;
  /** The other entities that the article mentions. */
  here: readonly CardEntity[];
  /** SVG source of the entity's flag. */
  flag?: string;
}

/** Relations shown that do not stand in the article: enough to lead on, not a list. */
const MOST_ELSEWHERE = 6;
const LEAST_SHOWN = new Set(['borders', 'member-of']);

/** Key of a text from a kebab-case label. */
const keyOf = (prefix: string, label: string): string => `${prefix}_${label.replaceAll('-', '_')}`;

function labelOf(prefix: string, label: string, say: Say): string {
  return say(keyOf(prefix, label)) || capitalise(label.replaceAll('-', ' '));
}

function leadTo(ids: readonly string[], around: Surroundings): Part[] {
  const heads = ids.flatMap((id) => around.headOf(id) ?? []);
  return heads.flatMap((head, i) => {
    const part: Part = { text: head.name, id: head.id };
    return i === 0 ? [part] : [{ text: ', ' }, part];
  });
}

/** Numbers the sources in the order in which facts use them. */
function makeSources(around: Surroundings) {
  const indices = new Map<string, number>();
  const list: BriefSource[] = [];
  const indexOf = (id: string, asOf: IsoDate | undefined): number => {
    const known = indices.get(id);
    if (known !== undefined) return known;
    const source = around.sourceOf(id);
    const date = asOf ?? source?.date;
    indices.set(id, list.length);
    list.push({
      title: source?.title ?? id,
      url: source?.url ?? '',
      note: date ? around.say('note_as_of', formatDate(date, around.lang)) : '',
    });
    return list.length - 1;
  };
  return { list, indexOf };
}

/** The preposition that follows the title of an office in the interface's language. */
function officeLabel(relation: Relation, say: Say): string {
  const title = capitalise(relation.title ?? '');
  return say('rel_office', title) || title;
}

function officesOf(
  entity: CardEntity,
  around: Surroundings,
  sources: ReturnType<typeof makeSources>,
): BriefFact[] {
  const { lang, say } = around;
  return entity.relations.flatMap((relation) => {
    if (relation.type !== 'office' || !relation.source) return [];
    return {
      label: officeLabel(relation, say),
      value: leadTo([relation.to], around),
      note: formatTime(relation, lang, say),
      source: sources.indexOf(relation.source, relation.asOf),
    };
  });
}

function factsOf(
  entity: CardEntity,
  around: Surroundings,
  sources: ReturnType<typeof makeSources>,
): BriefFact[] {
  const { lang, say } = around;
  const draw = (fact: Fact): BriefFact => ({
    label: labelOf('fact', fact.label, say),
    value: fact.to ? leadTo(fact.to, around) : [{ text: formatValue(fact, lang, say) }],
    note: formatTime(fact, lang, say),
    source: sources.indexOf(fact.source, fact.asOf),
  });
  const all = [...officesOf(entity, around, sources), ...entity.facts.map(draw)];
  return all.filter(({ value }) => value.some(({ text }) => text !== ''));
}

/** What the other one is to this one, seen from this one's record. */
function outward(relation: Relation, say: Say): string {
  return relation.type === 'office'
    ? officeLabel(relation, say)
    : labelOf('rel', relation.type, say);
}

/** The same, seen from the other one's record. */
function inward(relation: Relation, say: Say): string {
  if (relation.type === 'office') {
    const title = capitalise(relation.title ?? '');
    return relation.until ? say('rel_office_former', title) || title : title;
  }
  return labelOf('rel', `${relation.type}_inverse`, say);
}

function relationsOf(entity: CardEntity, around: Surroundings): BriefRelation[] {
  const { say, here } = around;
  const isHere = new Set(here.map(({ id }) => id));
  const rows = new Map<string, BriefRelation>();
  const add = (id: string, label: string): void => {
    const head = around.headOf(id);
    if (!head || id === entity.id || rows.has(id)) return;
    rows.set(id, { label, entity: head, here: isHere.has(id) });
  };
  for (const relation of entity.relations) {
    // Offices stand among the facts, with their dates.
    if (relation.type === 'office' && relation.source) continue;
    if (!LEAST_SHOWN.has(relation.type) || isHere.has(relation.to)) {
      add(relation.to, outward(relation, say));
    }
  }
  for (const other of here) {
    for (const relation of other.relations) {
      if (relation.to === entity.id) add(other.id, inward(relation, say));
    }
  }
  const all = [...rows.values()];
  const elsewhere = all.filter((row) => !row.here).slice(0, MOST_ELSEWHERE);
  return [...all.filter((row) => row.here), ...elsewhere];
}

/** The card of an entity, as it is drawn. */
export function makeBrief(entity: CardEntity, around: Surroundings): Brief {
  const sources = makeSources(around);
  const facts = factsOf(entity, around, sources);
  const { id, name, kind, links } = entity;
  const asOf = [...entity.relations, ...entity.facts].find((each) => each.asOf)?.asOf;
  return {
    id,
    name,
    kind,
    group: KINDS[kind],
    place: placeLine(entity, around),
    summary: entity.summary ?? '',
    ...(around.flag && { flag: around.flag }),
    facts,
    related: relationsOf(entity, around),
    links,
    sources: sources.list,
    asOf: asOf ? around.say('note_as_of', formatDate(asOf, around.lang)) : '',
  };
}
