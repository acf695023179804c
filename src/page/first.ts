/**
 * Which mentions are underlined: the first of each entity in each article, or all; and the cast list of the article.
 * Pure.
 */
import type { EntityHead, Group } from '../core/types';
import type { CastMember } from '../shared/messages';
import type { Settings } from '../shared/settings';

/** What is needed of a mention to choose and to list it. */
export interface Seen {
  entity: EntityHead;
  group: Group;
  /** 0 to 1: how far into the article's text. */
  place: number;
  /** Which of the articles that stand one after another on an endless page. */
  part: number;
}

/** Mentions must be in the order of the text. */
export function chooseShown<T extends Seen>(mentions: readonly T[], show: Settings['show']): T[] {
  if (show === 'all') return [...mentions];
  const seen = new Set<string>();
  return mentions.filter(({ entity, part }) => {
    const known = `${part} ${entity.id}`;
    if (seen.has(known)) return false;
    seen.add(known);
    return true;
  });
}

/** One row an entity, in the order of first mention. */
export function castOf(mentions: readonly Seen[]): CastMember[] {
  const members = new Map<string, CastMember>();
  for (const { entity, group, place } of mentions) {
    const member = members.get(entity.id);
    if (member) member.places.push(place);
    else members.set(entity.id, { ...entity, group, places: [place] });
  }
  return [...members.values()];
}
