/**
 * Who is a member of what, from `memberships.tsv`: facts and relations of the members, and the
 * number (or, where they are few, the names) of an organisation's members.
 */
import type {
  Sourced,
  WrittenExtension,
  WrittenFact,
  WrittenRecord,
  WrittenRelation,
} from '../record';
import { filled } from './cells';
import { type Row, readTsv } from './read-tsv';

/** More members than this are a number on the card, not a list. */
const MOST_NAMED = 15;

const NO_MEMBER = '-';

type Standing = 'member' | 'suspended' | 'frozen' | 'former';

interface Membership {
  organisation: string;
  member: string;
  standing: Standing;
  since: string;
  until: string;
  asOf: string;
  source: string;
}

/** Labels of the facts that say one standing each. */
const LABELS: Record<Exclude<Standing, 'member'>, string> = {
  suspended: 'suspended-from',
  frozen: 'participation-frozen',
  former: 'former-member-of',
};

function membershipOf(row: Row): Membership {
  const [standing = '', changed = ''] = row.cell('status').split(' ');
  const until = row.cell('until');
  const asOf = row.must('as-of');
  // A seat whose term ends after the month in which the row was checked is held.
  const isOver = until !== '' && until.slice(0, asOf.length) <= asOf;
  return {
    organisation: row.must('organisation'),
    member: row.must('member'),
    standing: isOver ? 'former' : ((standing || 'member') as Standing),
    since: standing ? changed : row.cell('since'),
    until,
    asOf,
    source: row.must('source'),
  };
}

function groupBy(
  all: readonly Membership[],
  key: 'organisation' | 'member',
): Map<string, Membership[]> {
  const groups = new Map<string, Membership[]>();
  for (const each of all) groups.set(each[key], [...(groups.get(each[key]) ?? []), each]);
  return groups;
}

const readMemberships = (): Membership[] =>
  readTsv('memberships')
    .filter((row) => row.must('member') !== NO_MEMBER)
    .map(membershipOf);

/** The date at which a list was true is that of its oldest row. */
const oldest = (all: readonly Membership[]): string => all.map(({ asOf }) => asOf).sort()[0] ?? '';

function factsOf(all: readonly Membership[]): WrittenFact[] {
  const held = all.filter(({ standing }) => standing === 'member');
  const [first] = held;
  const now: WrittenFact[] = first
    ? [
        {
          label: 'member-of',
          to: held.map(({ organisation }) => organisation),
          asOf: oldest(held),
          source: first.source,
        },
      ]
    : [];
  const other = all.flatMap(({ standing, organisation, since, until, source }): WrittenFact[] =>
    standing === 'member'
      ? []
      : [{ label: LABELS[standing], to: organisation, ...filled({ since, until }), source }],
  );
  return [...now, ...other];
}

const relationOf = ({
  organisation,
  since,
  until,
  standing,
  asOf,
  source,
}: Membership): WrittenRelation => ({
  type: 'member-of',
  to: organisation,
  ...filled({ since: standing === 'member' || standing === 'former' ? since : '', until }),
  ...(standing !== 'former' && { asOf }),
  source,
});

/** What the table says of a member, for the adapter that makes its record. */
export function membershipsBy(): (member: string) => Pick<WrittenRecord, 'facts' | 'relations'> {
  const groups = groupBy(readMemberships(), 'member');
  return (member) => {
    const all = groups.get(member) ?? [];
    return { facts: factsOf(all), relations: all.map(relationOf) };
  };
}

function membersFact(all: readonly Membership[]): WrittenFact[] {
  const held = all.filter(({ standing }) => standing === 'member' || standing === 'frozen');
  const [first] = held;
  if (!first) return [];
  const dated = { asOf: oldest(held), source: first.source };
  if (held.length > MOST_NAMED) return [{ label: 'members', value: held.length, ...dated }];
  return [{ label: 'members', to: held.map(({ member }) => member), ...dated }];
}

/** Organisations get their members; members that are no country (the EU in the G20) theirs. */
export function memberships(): Sourced<WrittenExtension>[] {
  const rows = readTsv('memberships');
  const all = readMemberships();
  const places = new Set(readTsv('countries').map((row) => row.must('id')));
  const partial = new Set(
    rows.filter((row) => row.must('member') === NO_MEMBER).map((row) => row.must('organisation')),
  );
  const lineOf = new Map(rows.map((row) => [row.must('organisation'), row.line]));
  const file = rows[0]?.file ?? '';
  const counted = [...groupBy(all, 'organisation')]
    .filter(([organisation]) => !partial.has(organisation))
    .map(([organisation, members]) => ({
      record: { extends: organisation, facts: membersFact(members) },
      file,
      line: lineOf.get(organisation) ?? 1,
    }));
  const bodies = [...groupBy(all, 'member')]
    .filter(([member]) => !places.has(member))
    .map(([member, held]) => ({
      record: { extends: member, relations: held.map(relationOf) },
      file,
      line: lineOf.get(held[0]?.organisation ?? '') ?? 1,
    }));
  return [...counted, ...bodies];
}
