/** How much of what news names most has a name in each language. */
import type { Entity } from '../core/types';
import { LANGUAGES } from './foreign';

const LEADERS = new Set(['leader', 'head-of-state', 'head-of-government']);
/** A name that is the same everywhere is so where the Latin script is read. */
const LATIN: ReadonlySet<string> = new Set(['es', 'fr', 'de', 'pt', 'it']);

function groupsOf(entities: readonly Entity[]): Record<string, Entity[]> {
  const leaders = new Set(
    entities.flatMap(({ facts }) =>
      facts.filter(({ label }) => LEADERS.has(label)).flatMap(({ to }) => to ?? []),
    ),
  );
  return {
    countries: entities.filter(({ kind }) => kind === 'country'),
    capitals: entities.filter(({ relations }) => relations.some(({ type }) => type === 'capital')),
    leaders: entities.filter(({ id }) => leaders.has(id)),
    regions: entities.filter(({ kind }) => kind === 'region'),
    currencies: entities.filter(({ facts }) => facts.some(({ label }) => label === 'code')),
  };
}

const isNamedIn =
  (lang: string) =>
  ({ aliases }: Entity): boolean =>
    aliases.some((alias) => alias.lang === lang || (alias.lang === '' && LATIN.has(lang)));

/** Group → language → "named of all" (`{ countries: { es: '196 of 196' } }`). */
export function namesByLanguage(
  entities: readonly Entity[],
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(groupsOf(entities)).map(([group, members]) => [
      group,
      Object.fromEntries(
        LANGUAGES.map((lang) => [
          lang,
          `${members.filter(isNamedIn(lang)).length} of ${members.length}`,
        ]),
      ),
    ]),
  );
}
