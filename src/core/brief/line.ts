/** What an entity is in a few words, for lists: "President, Bolivia", "City · Bolivia". */
import type { EntityHead } from '../types';
import { KINDS } from '../types';
import type { CardEntity, Surroundings } from './brief';
import { formatTime } from './format';

type Lines = Pick<Surroundings, 'lang' | 'say' | 'headOf'>;

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The office held now, else the last one held, else nothing. */
function officeLine(entity: CardEntity, { lang, say, headOf }: Lines): string {
  const offices = entity.relations.filter((relation) => relation.type === 'office');
  const held = offices.find(({ until }) => !until) ?? offices[0];
  const head = held && headOf(held.to);
  if (!held?.title || !head) return '';
  const role = say('line_role', capitalise(held.title), head.name);
  const past = held.until && formatTime({ ...held, since: held.since ?? '' }, lang, say);
  return past ? say('line_past', role, past) : role;
}

/** The country or region something belongs to; undefined for what belongs to none. */
export function placeOf(
  entity: CardEntity,
  { headOf }: Pick<Lines, 'headOf'>,
): EntityHead | undefined {
  for (const type of ['country', 'located-in', 'part-of'] as const) {
    const relations = entity.relations.filter((each) => each.type === type);
    const head = relations[0] && headOf(relations[0].to);
    // A currency of four countries, a river through three, belongs to none of them.
    if (head && relations.length === 1) return head;
  }
  return undefined;
}

/** Its name, or ''. */
const placeLine = (entity: CardEntity, around: Pick<Lines, 'headOf'>): string =>
  placeOf(entity, around)?.name ?? '';

/** The line of an entity; '' where its name says enough (terms). */
export function lineOf(entity: CardEntity, around: Lines): string {
  if (KINDS[entity.kind] === 'terms') return '';
  const office = entity.kind === 'person' ? officeLine(entity, around) : '';
  if (office) return office;
  const place = placeLine(entity, around);
  if (entity.kind === 'person') return place;
  const kind = around.say(`kind_${entity.kind}`);
  return place ? `${kind} · ${place}` : kind;
}
