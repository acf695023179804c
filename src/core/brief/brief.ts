/**
 * Entity + what else the article mentions → the text of its card. Everything is resolved and
 * formatted here, so that the card only draws.
 */
import type { Brief, BriefFact, BriefScale, Entity, EntityHead, IsoDate, Relation } from '../types';
import { KINDS } from '../types';
import type { Atlas } from './atlas';
import { factsOf, statusOf } from './facts';
import { formatMonth, type Say } from './format';
import { labelOf } from './labels';
import { placeOf } from './line';
import { mapOf } from './map';
import { relationsOf } from './relations';
import { MEASURES, type Scales, scaleOf } from './scale';
import { makeSources, type Sources } from './sources';
import { spanOf } from './span';

/** Card data of an entity, without what only matching needs. */
export type CardEntity = Omit<Entity, 'aliases' | 'weight' | 'context'> & {
  /**
   * Relations of others to this one, `to` being the other: what a card says of the article needs
   * no other record then. Without those of type `country`, which are thousands for a large one.
   */
  inward?: Relation[];
};

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
  /** Ids of the entities that the article mentions, in the order of first mention. */
  here: readonly string[];
  /** Whether the record of either names the other. */
  areLinked(id: string, other: string): boolean;
  /** SVG source of the entity's flag. */
  flag?: string;
  /** Outlines for the locator map. */
  atlas?: Atlas;
  /** Figures of all countries, and the id of the one to compare with. */
  scales?: Scales;
  compareWith?: string;
}

function scalesOf(entity: CardEntity, around: Surroundings, sources: Sources): BriefScale[] {
  const { scales, lang, say, headOf, compareWith } = around;
  if (!scales || (entity.kind !== 'country' && entity.kind !== 'territory')) return [];
  const comparison = { scales, with: compareWith, nameOf: (id: string) => headOf(id)?.name };
  return MEASURES.flatMap((measure) => {
    const fact = entity.facts.find(({ label }) => label === measure);
    if (!fact) return [];
    const words = {
      lang,
      say,
      label: labelOf('fact', measure, say),
      source: sources.indexOf(fact.source, fact.asOf),
    };
    return scaleOf(entity.id, fact, comparison, words) ?? [];
  });
}

function spanIn(entity: CardEntity, { lang }: Surroundings, sources: Sources): Brief['span'] {
  if (KINDS[entity.kind] !== 'events') return undefined;
  const span = spanOf(entity.facts, lang);
  const start = entity.facts.find(({ label }) => label === 'start');
  return span && start && { ...span, source: sources.indexOf(start.source, start.asOf) };
}

/** Labels of facts that the card shows in another form than a row. */
function drawnIn({ scales, span, map, sign }: Partial<Brief>): ReadonlySet<string> {
  return new Set([
    'status',
    ...(scales?.length ? MEASURES : []),
    ...(span ? ['start', 'end'] : []),
    ...(map ? ['coordinates'] : []),
    ...(sign ? ['symbol', 'code'] : []),
  ]);
}

/** Letters that everyone reads as this one thing. */
function signOf({ facts }: CardEntity): string | undefined {
  const value = facts.find(({ label }) => label === 'symbol' || label === 'code')?.value;
  return typeof value === 'string' && /^\p{L}{1,3}$/u.test(value) ? value : undefined;
}

const idsIn = (facts: readonly BriefFact[]): ReadonlySet<string> =>
  new Set(facts.flatMap(({ value }) => value.flatMap(({ id }) => id ?? [])));

/** The card of an entity, as it is drawn. */
export function makeBrief(entity: CardEntity, around: Surroundings): Brief {
  const { id, name, kind, links } = entity;
  const sources = makeSources(around);
  const scales = scalesOf(entity, around, sources);
  const span = spanIn(entity, around, sources);
  const map = around.atlas && mapOf(entity, around.atlas);
  const sign = signOf(entity);
  const drawn = {
    scales,
    ...(span && { span }),
    ...(map && { map }),
    ...(sign && { sign }),
  };
  const status = statusOf(entity, around, sources);
  const facts = factsOf(entity, around, sources, drawnIn(drawn));
  const place = placeOf(entity, around);
  const asOf = [...entity.relations, ...entity.facts].find((each) => each.asOf)?.asOf;
  return {
    id,
    name,
    kind,
    group: KINDS[kind],
    place: place?.name ?? '',
    ...(place && { placeId: place.id }),
    summary: entity.summary ?? '',
    ...(around.flag && { flag: around.flag }),
    ...(status && { status }),
    facts,
    ...drawn,
    related: relationsOf(entity, around, idsIn(facts)),
    links,
    sources: sources.list,
    asOf: asOf ? formatMonth(asOf, around.lang) : '',
  };
}
