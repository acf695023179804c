/**
 * Names in other languages, from the tables `names-*.tsv`: a row an entity, a column a language,
 * names in a cell divided by ";". Forms that papers print besides (cases, genitives) are made
 * here; what is doubtful in its language gets a need (`foreign.ts`).
 */
import { foldText } from '../../core/fold';
import type { Need } from '../../core/types';
import { decisionOn, LANGUAGES, type Language, openDoubt } from '../foreign';
import { personForms, placeForms } from '../inflect';
import type { Sourced, WrittenAlias, WrittenExtension } from '../record';
import { aliasesOf } from './cells';
import { type Row, readTsv } from './read-tsv';

type Alias = Exclude<WrittenAlias, string>;

/** What the tables of English names say of an entity that has a row. */
interface Known {
  weight: number;
  needs: Need | undefined;
  /** What a language calls a country is no other word of it, but for what is decided. */
  isCountry: boolean;
}

const PEOPLE = ['office-holders', 'former-leaders'];
const PLACES = ['countries', 'capitals', 'cities', 'regions', 'subdivisions', 'world-regions'];

/** Entities that stand in no table; their weight is not known here, so any doubt counts. */
const BY_HAND: Known = { weight: 0, needs: undefined, isCountry: false };

function readKnown(): Map<string, Known> {
  const knownOf = (table: string, row: Row): Known => ({
    weight: Number(row.cell('weight')),
    needs: ((table !== 'world-regions' && row.cell('needs')) || undefined) as Need | undefined,
    isCountry: table === 'countries',
  });
  return new Map(
    [...PEOPLE, ...PLACES]
      .flatMap((table) =>
        readTsv(table).map((row) => [row.must('id'), knownOf(table, row)] as const),
      )
      .reverse(),
  );
}

/** The name with its rule, or nothing where it is decided that it is none. */
function ruled(lang: Language, given: Alias, { weight, needs, isCountry }: Known): Alias[] {
  const decision = decisionOn(lang, given.text);
  if (decision === 'skip') return [];
  const doubt = !isCountry && openDoubt(lang, given.text, weight) !== '';
  const isDoubtful = doubt || decision === 'related';
  const need =
    given.needs ?? (decision === 'name' ? undefined : needs) ?? (isDoubtful && 'related');
  // Only its accent tells "Pará" from "para".
  const isAccented = foldText(given.text) !== given.text.toLowerCase();
  const exact = doubt && isAccented && !given.case;
  return [
    { ...given, lang, ...(exact && { case: 'exact' as const }), ...(need && { needs: need }) },
  ];
}

const objectOf = (alias: WrittenAlias): Alias =>
  typeof alias === 'string' ? { text: alias } : alias;

/** Below it papers seldom name a place, and each form costs a reader's worker time. */
const FORMS_WEIGHT = 95;

function formsOfPlace(lang: Language, alias: Alias, { weight }: Known): Alias[] {
  const forms = weight >= FORMS_WEIGHT ? placeForms(lang, alias.text, false) : [];
  return [alias, ...forms.map((text) => ({ ...alias, text }))];
}

/** Full names in all cases; a surname in all cases once the person is introduced. */
function formsOfPerson(lang: Language, alias: Alias): Alias[] {
  if (lang !== 'ru' && lang !== 'uk') return [alias];
  const words = alias.text.split(' ');
  const last = words.at(-1) ?? '';
  const isName = words.length > 1 && /^\p{Lu}\p{Ll}{2}/u.test(last);
  const surname = isName ? [last] : [];
  const cases = lang === 'ru' ? personForms(alias.text) : { whole: [], surname: [] };
  return [
    ...[alias.text, ...cases.whole].map((text) => ({ ...alias, text })),
    ...[...surname, ...cases.surname].map((text): Alias => ({ text, needs: 'introduced' })),
  ];
}

const FORMS: Record<string, (lang: Language, alias: Alias, known: Known) => Alias[]> = {
  'names-cities': formsOfPlace,
  'names-regions': formsOfPlace,
  'names-places': (_, alias) => [alias],
  'names-people': formsOfPerson,
  'names-organisations': (_, alias) => [alias],
  'names-terms': (_, alias) => [alias],
  'names-countries': (_, alias) => [alias],
};

function namesIn(table: string, row: Row, known: Known): WrittenAlias[] {
  const formsOf = FORMS[table] ?? (() => []);
  return LANGUAGES.flatMap((lang) =>
    aliasesOf(row.cell(lang))
      .flatMap((alias) => formsOf(lang, objectOf(alias), known))
      .flatMap((alias) => ruled(lang, alias, known)),
  );
}

export function names(): Sourced<WrittenExtension>[] {
  const known = readKnown();
  return Object.keys(FORMS).flatMap((table) =>
    readTsv(table).map((row) => {
      const id = row.must('id');
      const aliases = namesIn(table, row, known.get(id) ?? BY_HAND);
      return { record: { extends: id, aliases }, file: row.file, line: row.line };
    }),
  );
}

const GENITIVE_WEIGHT = 100;

/** German genitives of cities whose name is the same in German ("Berlins"). */
export function germanGenitives(): Sourced<WrittenExtension>[] {
  const german = new Set(
    readTsv('names-cities')
      .filter((row) => row.cell('de') !== '')
      .map((row) => row.must('id')),
  );
  return ['capitals', 'cities']
    .flatMap((table) => readTsv(table))
    .filter((row) => !german.has(row.must('id')) && row.cell('needs') === '')
    .filter((row) => Number(row.must('weight')) >= GENITIVE_WEIGHT)
    .map((row) => {
      const known: Known = { ...BY_HAND, weight: Number(row.must('weight')) };
      const aliases = placeForms('de', row.must('name'), false).flatMap((text) =>
        ruled('de', { text }, known),
      );
      return { record: { extends: row.must('id'), aliases }, file: row.file, line: row.line };
    });
}
