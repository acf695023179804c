/** All adapters: each turns one fact table or data package into records. */
import type { Sourced, WrittenRecord } from '../record';
import { capitals } from './capitals';
import { congress } from './congress';
import { countries } from './countries';
import { people } from './people';
import { regions } from './regions';
import { worldRegions } from './world-regions';

export const adapters: Array<() => Sourced<WrittenRecord>[]> = [
  countries,
  capitals,
  people,
  regions,
  worldRegions,
  congress,
];
