/** When an event began and ended, and how long it took. */
import type { BriefSpan, Fact, IsoDate } from '../types';
import { formatDate } from './format';

const isDate = (value: unknown): value is IsoDate =>
  typeof value === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value);

/** Years are written as numbers too. */
const dateOf = (fact: Fact | undefined): IsoDate | undefined => {
  const value = typeof fact?.value === 'number' ? String(fact.value) : fact?.value;
  return isDate(value) ? value : undefined;
};

const DAY = 86_400_000;
const DAYS_IN_YEAR = 365.25;

/** "12 days", "5 months", "4 years", as exactly as both dates allow. */
export function lengthOf(from: IsoDate, to: IsoDate, lang: string): string {
  const say = (count: number, unit: string): string =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  const precision = Math.min(from.length, to.length);
  if (precision === 4) {
    const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
    return years > 0 ? say(years, 'year') : '';
  }
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days >= 2 * DAYS_IN_YEAR) return say(Math.round(days / DAYS_IN_YEAR), 'year');
  if (days >= 62) return say(Math.round((days / DAYS_IN_YEAR) * 12), 'month');
  return precision === 10 && days > 0 ? say(days + 1, 'day') : '';
}

/** The line of an event's dates; undefined where its beginning is not known to the year. */
export function spanOf(
  facts: readonly Fact[],
  lang: string,
): Omit<BriefSpan, 'source'> | undefined {
  const start = dateOf(facts.find(({ label }) => label === 'start'));
  const end = dateOf(facts.find(({ label }) => label === 'end'));
  if (!start) return undefined;
  const from = formatDate(start, lang);
  if (!end || end === start) return { from, to: '', length: '' };
  return { from, to: formatDate(end, lang), length: lengthOf(start, end, lang) };
}
