/**
 * The vocabulary of the whole project. Types only, plus the two small tables
 * (kinds, relations) that every other part reads instead of writing conditions.
 */

/** What an entity is, and the group in which cards and lists show it. */
export const KINDS = {
  person: 'people',
  country: 'places',
  territory: 'places',
  region: 'places',
  city: 'places',
  place: 'places',
  party: 'organisations',
  body: 'organisations',
  organisation: 'organisations',
  /** Armed group. */
  group: 'organisations',
  club: 'organisations',
  company: 'organisations',
  media: 'organisations',
  event: 'events',
  /** League, tournament, prize: what comes back every year or so. */
  competition: 'events',
  /** Law, ruling, treaty, agreement. */
  law: 'terms',
  term: 'terms',
  element: 'terms',
  disease: 'terms',
  /** Product, drug, weapon, ship, spacecraft. */
  product: 'terms',
  work: 'terms',
} as const;

/** Kinds whose names are common nouns: small letters, and a plural. */
export const COMMON_NOUNS: ReadonlySet<Kind> = new Set<Kind>(['term', 'element', 'disease']);

export type Kind = keyof typeof KINDS;
export type Group = (typeof KINDS)[Kind];

/** The order in which groups are listed. */
export const GROUPS: readonly Group[] = ['people', 'places', 'organisations', 'events', 'terms'];

/**
 * How two entities can be related. `false` marks relations that prove little when
 * both ends stand in one article (evidence for linking, see core/link).
 */
export const RELATIONS = {
  /** Person holds or held an office of a country or body; carries `title`, `since`, `until`. */
  office: true,
  /** Person, party, body, company, medium or city belongs to this country. */
  country: true,
  capital: true,
  'located-in': true,
  'part-of': true,
  /** Person belongs to a party. */
  party: true,
  /** Person or body came after this one in the same office. */
  succeeded: true,
  /** Event, war or deal involves this one. */
  involves: true,
  owner: true,
  'founded-by': true,
  'made-by': true,
  /** Law, treaty, deal or statement bears the signature of this one. */
  'signed-by': true,
  /** Person is or was a defendant in this case. */
  'charged-in': true,
  /** Athlete plays for this club or team. */
  'plays-for': true,
  /** Club, team or athlete takes part in this competition. */
  'competes-in': true,
  /** Term or thing worth reading next. */
  related: true,
  /** Two countries share a land border. */
  borders: false,
  /** Country or body belongs to an organisation; nearly all belong to some. */
  'member-of': false,
} as const;

export type RelationType = keyof typeof RELATIONS;

/**
 * `name`: capitals where the alias has them, or all capitals. `any`: letter case is free
 * (common nouns). `exact`: the very characters of the alias, accents included (acronyms).
 */
export type CaseRule = 'name' | 'any' | 'exact';

/**
 * What the document must show before an alias may open a card.
 * `introduced`: this entity is named by a longer alias in the same document (surnames, acronyms).
 * `related`: a related entity, or a word of the entity's `context`, stands in the same document
 * (names that are also other things).
 * `placed`: a place and a comma stand right before it ("Cambridge, Mass.").
 */
export type Need = 'introduced' | 'related' | 'placed';

export interface Alias {
  text: string;
  /** BCP 47 primary language in which this is a name; '' = the same in every language. */
  lang: string;
  case: CaseRule;
  needs?: Need;
  /** Adjective or noun for the people of a place ("Bolivian"). */
  demonym?: true;
}

/** ISO 8601 date of the precision that is known: `2025`, `2025-11` or `2025-11-08`. */
export type IsoDate = string;

/** A dated, sourced statement. Exactly one of `value` and `to` is present. */
export interface Fact {
  /** Key of the label's text in `_locales` (`fact_population`, without the prefix). */
  label: string;
  value?: string | number;
  /** Ids of the entities that are the value. */
  to?: string[];
  /** Key of a unit text in `_locales` (`unit_km2`, without the prefix). */
  unit?: string;
  since?: IsoDate;
  until?: IsoDate;
  /** When the fact was true; shown on the card where the fact can change. */
  asOf?: IsoDate;
  /** Id of a source in `dataset/sources.yaml`. */
  source: string;
}

export interface Relation {
  type: RelationType;
  to: string;
  /** Name of the office or role in plain English, lower case unless a name ("president"). */
  title?: string;
  since?: IsoDate;
  until?: IsoDate;
  asOf?: IsoDate;
  source?: string;
}

export interface Links {
  /** Title of the English Wikipedia article. */
  wikipedia?: string;
  /** Wikidata id (`Q750`). */
  wikidata?: string;
  /** Official site. */
  site?: string;
}

export interface Entity {
  /** Stable slug, never reused: `bolivia`, `rodrigo-paz`. */
  id: string;
  kind: Kind;
  name: string;
  aliases: Alias[];
  /** One or two plain sentences of our own, at most 240 characters; absent where a template says it. */
  summary?: string;
  facts: Fact[];
  relations: Relation[];
  links: Links;
  /** How likely a reader means this entity, 0 to 255. */
  weight: number;
  /** ISO 3166-1 alpha-2 code, lower case, of the flag to show. */
  flag?: string;
  /** Words whose presence in the document is evidence for this entity (folded, single words). */
  context?: string[];
  /** Latitude and longitude in degrees, and, of what is no point, how far it reaches, in km. */
  at?: [lat: number, lon: number, km?: number];
}

/** Where in the article a block of text stands; headline and caption are evidence of their own. */
export type Role = 'headline' | 'standfirst' | 'paragraph' | 'caption';

/** A block of text: never matched across its ends. */
export interface Block {
  text: string;
  role: Role;
}

/** A stretch of a block's text, UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of text that names an entity. */
export interface Mention extends Span {
  /** Index of the block in the request. */
  block: number;
  entity: EntityHead;
  /** The next best meaning, where the choice was close. */
  other?: EntityHead;
}

/** What is known of an entity without reading its card data. */
export interface EntityHead {
  id: string;
  name: string;
  kind: Kind;
}

/** Text of a card, resolved and formatted, ready to draw. */
export interface Brief extends EntityHead {
  group: Group;
  /** One or two words beside the kind ("South America"), or ''. */
  place: string;
  /** Id of the entity that `place` names. */
  placeId?: string;
  summary: string;
  /** SVG source of a flag. */
  flag?: string;
  /** One to three letters that stand for it: the symbol of an element, the code of a currency. */
  sign?: string;
  /** That its status is disputed, and by whom. */
  status?: BriefFact;
  facts: BriefFact[];
  /** Relations to other entities, those of the article first. */
  related: BriefRelation[];
  links: Links;
  sources: BriefSource[];
  /** "Sep 2026": when the first fact that can change was looked up, or ''. */
  asOf: string;
  map?: BriefMap;
  /** Figures of a country against another one and among all. */
  scales: BriefScale[];
  /** When an event began and ended. */
  span?: BriefSpan;
}

/** Where it is, in SVG paths on a paper of this size. */
export interface BriefMap {
  width: number;
  height: number;
  /** Countries around. */
  land: string;
  /** What the card is about, or the country that it lies in. */
  filled: string;
  /** Areas of disputed status. */
  hatched: string;
  /** Round filled countries that are too small to see. */
  rings: (readonly [x: number, y: number, radius: number])[];
  dot?: readonly [x: number, y: number];
  /** Radius of an area round the dot; 0 for a point. */
  reach?: number;
  /** Whether the filled shape is the subject itself, of undisputed status, or what lies around it. */
  strength: 'itself' | 'disputed' | 'around';
}

export interface BriefScale {
  label: string;
  value: string;
  note: string;
  /** "≈ ⅓ of Poland", or ''. */
  ratio: string;
  /** "81st of 195", or ''. */
  rank: string;
  /** Share of all countries that have less, 0 to 1. */
  position: number;
  /** The same of the country compared with. */
  reference?: number;
  /** Index into `Brief.sources`. */
  source: number;
}

export interface BriefSpan {
  from: string;
  /** '' where no end is known. */
  to: string;
  /** "4 years", or ''. */
  length: string;
  /** Index into `Brief.sources`. */
  source: number;
}

/** A run of text; with `id` it leads to the card of that entity. */
export interface Part {
  text: string;
  id?: string;
}

export interface BriefFact {
  label: string;
  value: Part[];
  /** "since 8 November 2025", "2025", or ''. */
  note: string;
  /** Index into `Brief.sources`. */
  source: number;
}

export interface BriefRelation {
  /** What the other entity is to this one ("President", "Capital of"). */
  label: string;
  entity: EntityHead;
  /** Years of an office, or ''. */
  note: string;
  /** The other entity is mentioned in this article. */
  here: boolean;
}

export interface BriefSource {
  title: string;
  url: string;
  /** "as of September 2026", or ''. */
  note: string;
}
