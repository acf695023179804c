/** The rows of a card: facts of its record, and those of its relations that readers ask for. */
import type { BriefFact, Fact, IsoDate, Part, Relation } from '../types';
import type { CardEntity, Surroundings } from './brief';
import { rankOfFact } from './choose';
import { formatTime, formatValue } from './format';
import { labelOf, officeLabel } from './labels';
import type { Sources } from './sources';

/** A row with what it is ordered by. */
interface Row {
  /** Name in the table of `choose`. */
  is: string;
  ids: readonly string[];
  fact: BriefFact;
}

function leadTo(ids: readonly string[], around: Surroundings): Part[] {
  const heads = ids.flatMap((id) => around.headOf(id) ?? []);
  return heads.flatMap((head, i) => {
    const part: Part = { text: head.name, id: head.id };
    return i === 0 ? [part] : [{ text: ', ' }, part];
  });
}

/** Offices of one title and one time are one row: a king of fifteen countries. */
const MOST_TOGETHER = 3;

function together(offices: readonly Relation[]): Relation[][] {
  const groups = new Map<string, Relation[]>();
  for (const office of offices) {
    const key = `${office.title} ${office.since} ${office.until}`;
    groups.set(key, [...(groups.get(key) ?? []), office]);
  }
  return [...groups.values()];
}

/** Offices with their dates: those held now first, then from the latest back. */
function officesOf(entity: CardEntity): Relation[] {
  const latest = ({ until, since }: Relation): string => until ?? `9999${since ?? ''}`;
  return entity.relations
    .filter(({ type, source }) => type === 'office' && source)
    .sort((a, b) => latest(b).localeCompare(latest(a)));
}

function rowsOfOffices(entity: CardEntity, around: Surroundings, sources: Sources): Row[] {
  const { lang, say } = around;
  const home = entity.relations.find(({ type }) => type === 'country')?.to;
  return together(officesOf(entity)).flatMap((offices) => {
    const [office] = offices;
    if (!office) return [];
    const ids = offices.map(({ to }) => to).sort((a, b) => Number(b === home) - Number(a === home));
    const value = leadTo(ids.slice(0, MOST_TOGETHER), around);
    if (ids.length > MOST_TOGETHER) value.push({ text: ` +${ids.length - MOST_TOGETHER}` });
    const fact: BriefFact = {
      label: officeLabel(office, say),
      value,
      note: formatTime(office, lang, say),
      source: sources.indexOf(office.source ?? '', office.asOf),
    };
    return { is: 'office', ids, fact };
  });
}

/** An oath is not always on the day on which the one before went. */
const isNear = (a: IsoDate | undefined, b: IsoDate | undefined): boolean =>
  a === undefined || b === undefined || Math.abs(Date.parse(a) - Date.parse(b)) < 366 * 86_400_000;

/**
 * Who came before and after in the office that comes first. It follows from the dates of the
 * offices, and shares their source.
 */
function rowsOfSuccession(entity: CardEntity, around: Surroundings, sources: Sources): Row[] {
  const [office] = officesOf(entity);
  if (!office?.source) return [];
  const source = sources.indexOf(office.source, office.asOf);
  const before = entity.relations
    .filter(({ type, since }) => type === 'succeeded' && isNear(since, office.since))
    .map(({ to }) => to);
  const after = (entity.inward ?? []).filter(
    ({ type, since }) => type === 'succeeded' && office.until && isNear(since, office.until),
  );
  const { say } = around;
  const row = (is: string, label: string, ids: readonly string[]): Row => ({
    is,
    ids,
    fact: { label, value: leadTo(ids, around), note: '', source },
  });
  return [
    row('predecessor', labelOf('rel', 'succeeded', say), before),
    row(
      'successor',
      labelOf('rel', 'succeeded-inverse', say),
      after.map(({ to }) => to),
    ),
  ];
}

function rowsOfParties(entity: CardEntity, around: Surroundings, sources: Sources): Row[] {
  const { lang, say } = around;
  const stated = entity.facts.find(({ label }) => label === 'party');
  const parties = entity.relations.filter(({ type }) => type === 'party');
  return parties.flatMap((party) => {
    const source = party.source ?? stated?.source;
    if (!source || entity.kind !== 'person') return [];
    const fact: BriefFact = {
      label: labelOf('rel', 'party', say),
      value: leadTo([party.to], around),
      note: formatTime(party, lang, say),
      source: sources.indexOf(source, party.asOf),
    };
    return { is: 'party', ids: [party.to], fact };
  });
}

function rowOfFact(fact: Fact, around: Surroundings, sources: Sources): Row {
  const { lang, say } = around;
  return {
    is: fact.label,
    ids: fact.to ?? [],
    fact: {
      label: labelOf('fact', fact.label, say),
      value: fact.to ? leadTo(fact.to, around) : [{ text: formatValue(fact, lang, say) }],
      note: formatTime(fact, lang, say),
      source: sources.indexOf(fact.source, fact.asOf),
    },
  };
}

/** That a place is disputed, said before everything else. */
export function statusOf(
  { facts }: CardEntity,
  around: Surroundings,
  sources: Sources,
): BriefFact | undefined {
  const status = facts.find(({ label }) => label === 'status');
  return status && rowOfFact(status, around, sources).fact;
}

/** "Foreign minister of Bolivia" says again what the office of Bolivia's foreign minister says. */
function repeatsOffice({ label, value }: Fact, entity: CardEntity, around: Surroundings): boolean {
  if (label !== 'role' || typeof value !== 'string') return false;
  return officesOf(entity).some(({ to, until }) => {
    const name = around.headOf(to)?.name;
    return !until && name !== undefined && value.includes(name);
  });
}

/**
 * All rows of a card, those that matter most to this kind and this article first. `drawn`: labels
 * of facts that the card shows in another form.
 */
export function factsOf(
  entity: CardEntity,
  around: Surroundings,
  sources: Sources,
  drawn: ReadonlySet<string>,
): BriefFact[] {
  const here = new Set(around.here);
  const parties = rowsOfParties(entity, around, sources);
  const rows = [
    ...rowsOfOffices(entity, around, sources),
    ...parties,
    ...rowsOfSuccession(entity, around, sources),
    ...entity.facts
      .filter(({ label }) => !drawn.has(label) && !(label === 'party' && parties.length > 0))
      .filter((fact) => !repeatsOffice(fact, entity, around))
      .map((fact) => rowOfFact(fact, around, sources)),
  ];
  const rank = ({ is, ids }: Row): number =>
    rankOfFact(
      entity.kind,
      is,
      ids.some((id) => here.has(id)),
    );
  return rows
    .filter(({ fact }) => fact.value.some(({ text }) => text !== ''))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ fact }) => fact);
}
