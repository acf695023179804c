/**
 * What people (and adapters) write down about one entity. `compile` turns records into
 * `Entity` objects: it expands surnames, demonyms and plurals into aliases and checks the rules.
 * Hand-kept records stand in `entities/*.yaml`, a list of these objects in each file.
 */
import type { CaseRule, IsoDate, Kind, Need, Relation } from '../core/types';

/** An alias as written: a bare text, or a text with what deviates from the kind's defaults. */
export type WrittenAlias =
  | string
  | { text: string; lang?: string; case?: CaseRule; needs?: Need; demonym?: true };

export interface WrittenFact {
  label: string;
  value?: string | number;
  to?: string | string[];
  unit?: string;
  since?: IsoDate;
  until?: IsoDate;
  asOf?: IsoDate;
  source: string;
}

/** Relations are written as they are kept. */
export type WrittenRelation = Relation;

export interface WrittenRecord {
  id: string;
  kind: Kind;
  name: string;
  /** Further names. The name itself is always an alias. */
  aliases?: WrittenAlias[];
  /** Rule for the name itself, where it is also a word or another thing. */
  case?: CaseRule;
  needs?: Need;
  /** Language of `name` and of aliases that say none; default: '' for people and cities, else 'en'. */
  lang?: string;
  /** People: what they are called after the first mention; default the last word of `name`. */
  surname?: string;
  /** Places: words for their people, singular and adjective ("Bolivian"); plurals are made. */
  demonyms?: string[];
  /** Terms: `false` where no plural in -s is to be made. */
  plural?: false;
  /** Id of the country it belongs to: gives the relation and, for people, the flag. */
  country?: string;
  flag?: string;
  summary?: string;
  facts?: WrittenFact[];
  relations?: WrittenRelation[];
  wikipedia?: string;
  wikidata?: string;
  site?: string;
  weight?: number;
  context?: string[];
  /** Latitude, longitude, and how far it reaches in km; of places see `facts/places-at.tsv`. */
  at?: [lat: number, lon: number, km?: number];
}

/** Additions by hand to a record that comes from a fact table. Lists are added, the rest replaced. */
export interface WrittenExtension extends Partial<Omit<WrittenRecord, 'id' | 'kind' | 'name'>> {
  extends: string;
}

/** A record and the place it was written in, for messages about faults. */
export interface Sourced<T> {
  record: T;
  /** Path below the repository's top. */
  file: string;
  /** 1-based. */
  line: number;
}

/** Who says so: an entry of `sources.yaml`. */
export interface Source {
  id: string;
  title: string;
  url: string;
  licence: string;
  /** Date of the state that was read. */
  date: IsoDate;
  /** Notice that the licence wants to travel with the extension, if any. */
  notice?: string;
}
