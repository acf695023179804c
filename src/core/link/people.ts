/**
 * Who a surname means: the person whose full name stands in the document, the latest if there
 * are several, unless an unknown person of that name came after ("Hunter Biden").
 */
import { foldText } from '../fold';
import type { Gazetteer } from '../gazetteer';
import type { Option, ReadBlock } from './document';
import { HONORIFICS } from './words';

/** Position in the document: block, then token. */
export type Order = number;
export const orderOf = (block: ReadBlock, token: number): Order => block.index * 1e6 + token;

export interface Introductions {
  /** Records that an entity was named in full. */
  introduce(entity: number, at: Order): void;
  /** Records that somebody we do not know bears this name. */
  claim(surface: string, at: Order): void;
  isClaimed(surface: string): boolean;
  /** The entity that a short name means at this place, among those it could. */
  resolve(surface: string, entities: readonly number[], at: Order): number | undefined;
}

/** Index of the first order that is not below `at`: orders are kept ascending. */
function firstNotBelow(orders: readonly Order[], at: Order): number {
  let from = 0;
  let to = orders.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((orders[middle] as Order) < at) from = middle + 1;
    else to = middle;
  }
  return from;
}

const latest = (orders: readonly Order[] | undefined, at: Order): Order =>
  orders?.[firstNotBelow(orders, at) - 1] ?? Number.NEGATIVE_INFINITY;

function note<K>(map: Map<K, Order[]>, key: K, at: Order): void {
  const orders = map.get(key);
  if (!orders) {
    map.set(key, [at]);
    return;
  }
  const index = firstNotBelow(orders, at);
  if (orders[index] !== at) orders.splice(index, 0, at);
}

/** `introducedEarlier`: in the order in which the page named them; all before this text. */
export function makeIntroductions(introducedEarlier: readonly number[]): Introductions {
  const full = new Map<number, Order[]>();
  const unknown = new Map<string, Order[]>();
  for (const [i, entity] of introducedEarlier.entries()) {
    note(full, entity, i - introducedEarlier.length);
  }

  return {
    introduce: (entity, at) => note(full, entity, at),
    claim: (surface, at) => note(unknown, foldText(surface), at),
    isClaimed: (surface) => unknown.has(foldText(surface)),
    resolve(surface, entities, at) {
      const known = entities.filter((entity) => full.has(entity));
      const claims = unknown.get(foldText(surface));
      const sorted = known
        .map((entity) => ({ entity, order: latest(full.get(entity), at) }))
        .sort((a, b) => b.order - a.order);
      const best = sorted[0];
      if (!best) return undefined;
      if (Number.isFinite(best.order)) {
        return latest(claims, at) > best.order ? undefined : best.entity;
      }
      // Named in full only further on: a headline or an opening paragraph. Safe when alone.
      return known.length === 1 && !claims ? best.entity : undefined;
    },
  };
}

/** A person so much better known than the next that the title alone tells who is meant. */
const CLEAR_LEAD = 60;

/** "President Paz" without a first name anywhere: the one holder of such an office. */
export function resolveByOffice(
  title: string,
  options: readonly Option[],
  gazetteer: Gazetteer,
  support: (entity: number) => number,
): number | undefined {
  const phrase = title
    .split(' ')
    .filter((word) => !HONORIFICS.has(word))
    .join(' ');
  if (phrase === '') return undefined;
  const holders = [...new Set(options.map((option) => option.entity))]
    .filter((entity) =>
      gazetteer
        .officesOf(entity)
        .split('|')
        .some((o) => isOffice(o, phrase)),
    )
    .map((entity) => ({
      entity,
      score: (gazetteer.weights[entity] as number) + (support(entity) > 0 ? CLEAR_LEAD : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = holders;
  if (!best) return undefined;
  return !next || best.score - next.score >= CLEAR_LEAD ? best.entity : undefined;
}

function isOffice(office: string, phrase: string): boolean {
  if (office === phrase) return true;
  const last = phrase.split(' ').at(-1) as string;
  // "President Vance" is not said of a vice president, nor "Minister X" of a prime minister.
  if (/^(?:vice|deputy)\b/.test(office) !== /^(?:vice|deputy)\b/.test(phrase)) return false;
  return last !== 'minister'
    ? office.split(' ').includes(last)
    : phrase.split(' ').every((word) => office.includes(word));
}
