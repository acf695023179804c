/** Who came after whom in an office, from the dates alone: nobody has to write it down. */
import type { Sourced, WrittenRecord, WrittenRelation } from './record';

interface Term {
  holder: WrittenRecord;
  since: string;
  until: string | undefined;
}

/** "Interim president" and "president" are one chair. */
const chairOf = ({ to, title = '' }: WrittenRelation): string =>
  `${to} ${title.toLowerCase().replace(/^(?:interim|acting|caretaker|transitional) /, '')}`;

/** Longest gap, in days, between two terms that follow one another: oaths, vacant chairs. */
const LONGEST_GAP = 40;
const DAY = 86_400_000;

function follows({ until }: Term, { since }: Term): boolean {
  if (!until) return false;
  const precision = Math.min(until.length, since.length);
  if (precision < 10) return until.slice(0, precision) === since.slice(0, precision);
  const days = (Date.parse(since) - Date.parse(until)) / DAY;
  return days >= -1 && days <= LONGEST_GAP;
}

function termsByChair(records: readonly WrittenRecord[]): Map<string, Term[]> {
  const chairs = new Map<string, Term[]>();
  for (const holder of records) {
    for (const relation of holder.relations ?? []) {
      if (relation.type !== 'office' || !relation.since) continue;
      const chair = chairOf(relation);
      const term = { holder, since: relation.since, until: relation.until };
      chairs.set(chair, [...(chairs.get(chair) ?? []), term]);
    }
  }
  return chairs;
}

/** Adds `succeeded` relations to the records of those who followed somebody we know. */
export function addSuccession(
  written: readonly Sourced<WrittenRecord>[],
): Sourced<WrittenRecord>[] {
  const added = new Map<string, WrittenRelation[]>();
  for (const terms of termsByChair(written.map(({ record }) => record)).values()) {
    for (const next of terms) {
      const earlier = terms.filter((term) => term.holder !== next.holder && follows(term, next));
      // Two who fit (shared offices, rotating ones): the dates do not say whom.
      const [only, ...more] = earlier;
      if (!only || more.length > 0) continue;
      const known = added.get(next.holder.id) ?? [];
      const before = known.find(({ to }) => to === only.holder.id);
      // Twice the same one: the later time is the one that readers know.
      if (before?.since && before.since >= next.since) continue;
      const relation = { type: 'succeeded' as const, to: only.holder.id, since: next.since };
      added.set(next.holder.id, [...known.filter((other) => other !== before), relation]);
    }
  }
  return written.map((sourced) => {
    const more = added.get(sourced.record.id);
    if (!more) return sourced;
    const relations = [...(sourced.record.relations ?? []), ...more];
    return { ...sourced, record: { ...sourced.record, relations } };
  });
}
