/** All adapters: each turns one fact table or data package into records. */
import type { Sourced, WrittenExtension, WrittenRecord } from '../record';
import { capitals } from './capitals';
import { cities } from './cities';
import { companies } from './companies';
import { congress } from './congress';
import { countries } from './countries';
import { demonyms } from './demonyms';
import { history } from './history';
import { memberships } from './memberships';
import { germanGenitives, names } from './names';
import { namesFromCldr } from './names-cldr';
import { parties } from './parties';
import { people } from './people';
import { regions } from './regions';
import { subdivisions } from './subdivisions';
import { worldRegions } from './world-regions';

export const adapters: Array<() => Sourced<WrittenRecord | WrittenExtension>[]> = [
  countries,
  capitals,
  people,
  namesFromCldr,
  regions,
  worldRegions,
  congress,
  parties,
  companies,
  subdivisions,
  cities,
  history,
  memberships,
  names,
  germanGenitives,
  demonyms,
];
