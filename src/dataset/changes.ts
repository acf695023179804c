/** What differs between two builds of the dataset, for reviewing a change of data. */
import type { Entity } from '../core/types';

export interface Change {
  id: string;
  /** "added", "removed", or the statement that differs. */
  what: string;
  before?: string;
  after?: string;
}

/** A record as lines that can be compared one by one: "fact population" → its JSON. */
function statementsOf(entity: Entity): Map<string, string> {
  const { facts, relations, aliases, ...rest } = entity;
  const lines = new Map<string, string>();
  const put = (key: string, value: unknown): void => {
    let unique = key;
    for (let n = 2; lines.has(unique); n++) unique = `${key} (${n})`;
    lines.set(unique, JSON.stringify(value));
  };
  for (const [key, value] of Object.entries(rest)) put(key, value);
  for (const { label, ...fact } of facts) put(`fact ${label}`, fact);
  for (const { type, to, ...relation } of relations) put(`${type} ${to}`, relation);
  for (const { text, ...alias } of aliases) put(`alias ${text}`, alias);
  return lines;
}

/** All changes, in the order of ids. */
export function compare(before: readonly Entity[], after: readonly Entity[]): Change[] {
  const old = new Map(before.map((entity) => [entity.id, entity]));
  const now = new Map(after.map((entity) => [entity.id, entity]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): Change[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (!is) return [{ id, what: 'removed', before: was?.name ?? '' }];
    if (!was) return [{ id, what: 'added', after: is.summary ?? is.name }];
    const [lines, newer] = [statementsOf(was), statementsOf(is)];
    const keys = [...new Set([...lines.keys(), ...newer.keys()])];
    return keys.flatMap((what) => {
      const [from, to] = [lines.get(what), newer.get(what)];
      if (from === to) return [];
      return [{ id, what, ...(from && { before: from }), ...(to && { after: to }) }];
    });
  });
}
