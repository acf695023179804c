/** Labels of facts and relations in the interface's language. */
import type { Relation } from '../types';
import type { Say } from './format';
import { capitalise } from './line';

/** Key of a text from a kebab-case label. */
const keyOf = (prefix: string, label: string): string => `${prefix}_${label.replaceAll('-', '_')}`;

export function labelOf(prefix: 'fact' | 'rel', label: string, say: Say): string {
  return say(keyOf(prefix, label)) || capitalise(label.replaceAll('-', ' '));
}

/** The preposition that follows the title of an office in the interface's language. */
export function officeLabel(relation: Relation, say: Say): string {
  const title = capitalise(relation.title ?? '');
  return say('rel_office', title) || title;
}

/** Seats of power that are not simply the capital are named by what they are. */
const isNamedByTitle = ({ type, title }: Relation): boolean =>
  type === 'office' || (type === 'capital' && title !== undefined && title !== 'capital');

/** What the other one is to this one, seen from this one's record. */
export function outward(relation: Relation, say: Say): string {
  return isNamedByTitle(relation) ? officeLabel(relation, say) : labelOf('rel', relation.type, say);
}

/** The same, seen from the other one's record. */
export function inward(relation: Relation, say: Say): string {
  if (isNamedByTitle(relation)) {
    const title = capitalise(relation.title ?? '');
    return relation.until ? say('rel_office_former', title) || title : title;
  }
  return labelOf('rel', `${relation.type}_inverse`, say);
}
