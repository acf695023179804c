/** The other entities that this one has to do with: those of the article first, the strongest first. */
import type { BriefRelation, Relation } from '../types';
import type { CardEntity, Surroundings } from './brief';
import { rankOfRelation } from './choose';
import { formatTime } from './format';
import { inward, outward } from './labels';
import { placeOf } from './line';

/** Relations shown that do not stand in the article: enough to lead on, not a list. */
const MOST_ELSEWHERE = 6;

/** Shown only where the article mentions the other one. */
const ONLY_HERE: ReadonlySet<string> = new Set(['borders', 'member-of']);
/** What a card of a person says among its facts, and every card in its head. */
const SAID: ReadonlySet<string> = new Set(['office', 'succeeded', 'party', 'country']);

interface Candidate {
  id: string;
  label: string;
  relation: Relation;
}

function isElsewhere(entity: CardEntity, { type }: Relation): boolean {
  if (ONLY_HERE.has(type)) return false;
  return !(SAID.has(type) && (entity.kind === 'person' || type === 'country'));
}

/** Links that no record explains are those of belonging to this country, which none holds. */
function unexplained(entity: CardEntity, { here, areLinked }: Surroundings): Relation[] {
  if (entity.kind !== 'country' && entity.kind !== 'territory') return [];
  const told = new Set([...entity.relations, ...(entity.inward ?? [])].map(({ to }) => to));
  return here
    .filter((id) => id !== entity.id && !told.has(id) && areLinked(entity.id, id))
    .map((to) => ({ type: 'country', to }));
}

function candidatesOf(entity: CardEntity, around: Surroundings): Candidate[] {
  const { say } = around;
  const isHere = new Set(around.here);
  const own = entity.relations
    .filter((relation) => isHere.has(relation.to) || isElsewhere(entity, relation))
    .map((relation) => ({ id: relation.to, label: outward(relation, say), relation }));
  const others = [...(entity.inward ?? []), ...unexplained(entity, around)]
    .filter(({ to }) => isHere.has(to))
    .map((relation) => ({ id: relation.to, label: inward(relation, say), relation }));
  return [...own, ...others];
}

/**
 * One row an entity, by its strongest relation. `said`: ids that a fact of the card leads to, and
 * that need no second row outside the article.
 */
export function relationsOf(
  entity: CardEntity,
  around: Surroundings,
  said: ReadonlySet<string>,
): BriefRelation[] {
  const { lang, say } = around;
  const order = new Map(around.here.map((id, index) => [id, index]));
  const rows = new Map<string, BriefRelation>();
  const candidates = candidatesOf(entity, around).sort(
    (a, b) =>
      rankOfRelation(a.relation) - rankOfRelation(b.relation) ||
      // Of those who went, the last one first.
      (b.relation.until ?? '').localeCompare(a.relation.until ?? '') ||
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  );
  for (const { id, label, relation } of candidates) {
    const head = around.headOf(id);
    if (!head || id === entity.id || rows.has(id)) continue;
    const note = relation.type === 'office' ? formatTime(relation, lang, say) : '';
    rows.set(id, { label, entity: head, note, here: order.has(id) });
  }
  const all = [...rows.values()];
  const place = placeOf(entity, around)?.id;
  const elsewhere = all
    .filter((row) => !row.here && !said.has(row.entity.id) && row.entity.id !== place)
    .slice(0, MOST_ELSEWHERE);
  return [...all.filter((row) => row.here), ...elsewhere];
}
