/** Figures of all countries, to hold one against another (core/brief/scale). */
import { MEASURES, type Scales } from '../core/brief/scale';
import type { Entity } from '../core/types';

export function makeScales(entities: readonly Entity[]): Scales {
  const countries = entities.filter(({ kind }) => kind === 'country');
  const figure = ({ facts }: Entity, measure: string): number | null => {
    const value = facts.find(({ label }) => label === measure)?.value;
    return typeof value === 'number' ? value : null;
  };
  return {
    ids: countries.map(({ id }) => id),
    codes: countries.map(({ flag }) => flag ?? ''),
    figures: Object.fromEntries(
      MEASURES.map((measure) => [measure, countries.map((country) => figure(country, measure))]),
    ),
  };
}
