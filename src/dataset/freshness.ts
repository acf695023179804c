/** How old what we say is: statements by age, and offices that need a look. */
import type { Entity, Fact, IsoDate, Relation } from '../core/types';

/** Offices not confirmed for longer than this want a look. */
const OLDEST_OFFICE_MONTHS = 12;

export interface Stale {
  entity: string;
  what: string;
  asOf: IsoDate;
  months: number;
  reason: 'term ends' | 'not confirmed for a year' | 'old';
}

/** Whole months from a date of any precision to a day; the middle of what is not said. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [year = 0, month = 6] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 6] = to.split('-').map(Number);
  return (toYear - year) * 12 + (toMonth - month);
}

function ofFact(entity: Entity, fact: Fact, today: IsoDate): Stale[] {
  if (!fact.asOf || fact.until) return [];
  const months = monthsBetween(fact.asOf, today);
  return [{ entity: entity.id, what: fact.label, asOf: fact.asOf, months, reason: 'old' }];
}

function ofOffice(entity: Entity, relation: Relation, today: IsoDate): Stale[] {
  const { type, title = '', to, until, asOf } = relation;
  if (type !== 'office' || (until && until <= today)) return [];
  const what = `${title}, ${to}`;
  const known = asOf ?? relation.since;
  if (!known) return [];
  const months = monthsBetween(known, today);
  if (until) return [{ entity: entity.id, what, asOf: until, months, reason: 'term ends' }];
  if (months < OLDEST_OFFICE_MONTHS) return [];
  return [{ entity: entity.id, what, asOf: known, months, reason: 'not confirmed for a year' }];
}

/** Everything that carries a date and can change, the oldest first. */
export function findStale(entities: readonly Entity[], today: IsoDate): Stale[] {
  return entities
    .flatMap((entity) => [
      ...entity.relations.flatMap((relation) => ofOffice(entity, relation, today)),
      ...entity.facts.flatMap((fact) => ofFact(entity, fact, today)),
    ])
    .sort((a, b) => b.months - a.months || (a.entity < b.entity ? -1 : 1));
}
