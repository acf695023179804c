/** How kinds and groups are named and shown in the interface. */
import type { Group, Kind } from '../core/types';

/** Key of a kind's name in `_locales` ("Country"). */
export const kindKey = (kind: Kind): string => `kind_${kind}`;

/** Key of a group's heading in `_locales` ("Places"). */
export const groupKey = (group: Group): string => `group_${group}`;

/** Kinds whose flag is their own, shown large; with others it only tells the country. */
const OWN_FLAG: ReadonlySet<Kind> = new Set<Kind>(['country', 'territory']);

export const hasOwnFlag = (kind: Kind): boolean => OWN_FLAG.has(kind);
