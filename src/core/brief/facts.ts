/** The rows of a card: facts of its record, and those of its relations that readers ask for. */
import type { BriefFact, Fact, Part, Relation } from '../types';
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

/** Offices with their dates: those held now first, then from the latest back. */
function officesOf(entity: CardEntity): Relation[] {
  const latest = ({ until, since }: Relation): string => until ?? `9999${since ?? ''}`;
  return entity.relations
    .filter(({ type, source }) => type === 'office' && source)
    .sort((a, b) => latest(b).localeCompare(latest(a)));
}

function rowsOfOffices(entity: CardEntity, around: Surroundings, sources: Sources): Row[] {
  const { lang, say } = around;
  return officesOf(entity).map((office) => ({
    is: 'office',
    ids: [office.to],
    fact: {
      label: officeLabel(office, say),
      value: leadTo([office.to], around),
      note: formatTime(office, lang, say),
      source: sources.indexOf(office.source ?? '', office.asOf),
    },
  }));
}

/** Who came before and after follows from the dates of the offices, and shares their source. */
function rowsOfSuccession(entity: CardEntity, around: Surroundings, sources: Sources): Row[] {
  const [office] = officesOf(entity);
  if (!office?.source) return [];
  const source = sources.indexOf(office.source, office.asOf);
  const before = entity.relations.filter(({ type }) => type === 'succeeded').map(({ to }) => to);
  const { say } = around;
  const row = (is: string, label: string, ids: readonly string[]): Row => ({
    is,
    ids,
    fact: { label, value: leadTo(ids, around), note: '', source },
  });
  return [
    row('predecessor', labelOf('rel', 'succeeded', say), before),
    row('successor', labelOf('rel', 'succeeded-inverse', say), entity.successors ?? []),
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
  const here = new Set(around.here.map(({ id }) => id));
  const parties = rowsOfParties(entity, around, sources);
  const rows = [
    ...rowsOfOffices(entity, around, sources),
    ...parties,
    ...rowsOfSuccession(entity, around, sources),
    ...entity.facts
      .filter(({ label }) => !drawn.has(label) && !(label === 'party' && parties.length > 0))
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
