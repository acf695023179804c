/** What a card says first: tables, one a kind. What stands in none of them comes last, as written. */
import type { Kind, Relation, RelationType } from '../types';

/** Facts that a card can make of relations stand here under a name of their own. */
const PERSON = 'office role party predecessor successor known-for born';
const LAND =
  'leader head-of-state head-of-government capital population area gdp government currency languages exports gdp-per-capita-ppp neighbours religions independence official-name';
const BODY = 'leader members headquarters founded end parent location';
const FIRM = 'industry owner parent leader headquarters founded known-for';
const PLACE =
  'location population urban-population elevation area length depth founded start coordinates';
const EVENT = 'start end location outcome';
const THING = 'symbol uses producers owner start end code atomic-number';

const ORDER: Record<Kind, string> = {
  person: PERSON,
  country: LAND,
  territory: LAND,
  region: PLACE,
  city: PLACE,
  place: PLACE,
  party: 'leader ideology founded headquarters symbol known-for',
  body: BODY,
  organisation: BODY,
  group: BODY,
  club: BODY,
  company: FIRM,
  media: FIRM,
  event: EVENT,
  competition: EVENT,
  law: EVENT,
  term: THING,
  element: THING,
  disease: THING,
  product: THING,
  work: THING,
};

/** A fact about something that the article mentions moves up so many places. */
const HERE = 2;

/** Place of a fact among those of its card; the lowest is said first. */
export function rankOfFact(kind: Kind, label: string, leadsHere: boolean): number {
  const order = ORDER[kind].split(' ');
  const index = order.indexOf(label);
  const rank = index < 0 ? order.length : index;
  return rank - (leadsHere ? HERE : 0);
}

/** Relations by what they tell a reader of the article, the strongest first. */
const STRENGTH: readonly RelationType[] = [
  'office',
  'succeeded',
  'charged-in',
  'founded-by',
  'owner',
  'party',
  'capital',
  'signed-by',
  'made-by',
  'involves',
  'member-of',
  'plays-for',
  'competes-in',
  'part-of',
  'located-in',
  'related',
  'country',
  'borders',
];

/** The lowest is said first; an office held before comes after all that is so now. */
export function rankOfRelation({ type, until }: Relation): number {
  return STRENGTH.indexOf(type) + (until ? 0.5 : 0);
}
