/** The small notations that stand in the cells of fact tables, and names and dates put into words. */
import type { CaseRule, IsoDate, Need } from '../../core/types';
import type { WrittenAlias } from '../record';

const CASES: readonly string[] = ['name', 'any', 'exact'] satisfies CaseRule[];
const NEEDS: readonly string[] = ['introduced', 'related', 'placed'] satisfies Need[];

/** `La Paz; Sucre` → its parts. */
export const listOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `US [exact]`, `Congo [related]`, `Praha [cs]` → an alias with its rules. */
function aliasOf(written: string): WrittenAlias {
  const [, text, rules] = /^(.*?)\s*\[([^\]]*)\]$/.exec(written) ?? [];
  if (text === undefined || rules === undefined) return written;
  const alias: Exclude<WrittenAlias, string> = { text };
  for (const rule of rules.split(',').map((part) => part.trim())) {
    if (CASES.includes(rule)) alias.case = rule as CaseRule;
    else if (NEEDS.includes(rule)) alias.needs = rule as Need;
    else if (/^[a-z]{2}$/.test(rule)) alias.lang = rule;
    else throw new Error(`alias "${written}": unknown rule "${rule}"`);
  }
  return alias;
}

export const aliasesOf = (cell: string): WrittenAlias[] => listOf(cell).map(aliasOf);

/** `12436103 @2025` → the value and the date at which it was true; a number where it is one. */
export function datedOf(cell: string): { value: string | number; asOf?: IsoDate } {
  const [, text = cell, asOf] = /^(.*?)\s*@(\d{4}(?:-\d\d){0,2})$/.exec(cell) ?? [];
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  return asOf ? { value, asOf } : { value };
}

/** `French, Bambara [backstory-notes]` → the dated value and who says so, if not the usual source. */
export function sourcedOf(
  cell: string,
  usual: string,
): { value: string | number; asOf?: IsoDate; source: string } {
  const [, text = cell, source = usual] = /^(.*?)\s*\[([a-z0-9-]+)\]$/.exec(cell) ?? [];
  return { ...datedOf(text), source };
}

/** Columns `lat` and `lon` → a place on the map, where both are there. */
export function atOf(lat: string, lon: string): { at?: [number, number] } {
  return lat && lon ? { at: [Number(lat), Number(lon)] } : {};
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `2025-11-08` → "8 November 2025"; `2025-11` → "November 2025". */
export function dateInWords(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

const WITH_ARTICLE =
  /^(?:United|Central African|Dominican|Democratic|Republic of|Isle of)|(?:Islands?|Netherlands|Philippines|Bahamas|Maldives|Gambia|Seychelles|Comoros|Strip|Bank|Territory|Lands)$/;
const WITHOUT_ARTICLE = /^(?:Christmas|Norfolk) Island$/;

/** A country's name as it stands in a sentence: "the Netherlands". */
export function inSentence(name: string): string {
  if (name === 'Palestine') return 'the Palestinian Authority';
  return WITH_ARTICLE.test(name) && !WITHOUT_ARTICLE.test(name) ? `the ${name}` : name;
}

/** Drops what is empty, so that optional fields are absent rather than blank. */
export function filled<T extends Record<string, unknown>>(fields: T): Partial<T> {
  const isFilled = (value: unknown): boolean =>
    value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => isFilled(value)),
  ) as Partial<T>;
}
