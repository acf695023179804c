/** Dates, numbers and units as a reader writes them, by Intl. */
import type { Fact, IsoDate } from '../types';

/** Says a text of the interface; `substitutions` fill its `$1`, `$2`. */
export type Say = (key: string, ...substitutions: string[]) => string;

const PRECISION: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

const isDate = (value: unknown): value is IsoDate =>
  typeof value === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value);

/** `2025-11-08` → "8 November 2025" (of its own precision, whatever the reader's time zone). */
export function formatDate(date: IsoDate, lang: string): string {
  const [year = '1', month = '1', day = '1'] = date.split('-');
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // The texts of the interface are in British English, and so are the dates beside them.
  const locale = lang.startsWith('en') ? 'en-GB' : lang;
  return new Intl.DateTimeFormat(locale, { ...PRECISION[date.length], timeZone: 'UTC' }).format(at);
}

/** `2026-09-30` → "Sep 2026": how old something is, at a glance. */
export function formatMonth(date: IsoDate, lang: string): string {
  if (date.length < 7) return formatDate(date, lang);
  const locale = lang.startsWith('en') ? 'en-GB' : lang;
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${date.slice(0, 7)}-01`));
}

/** Units that Intl knows better than a text could. */
const STYLES: Record<string, Intl.NumberFormatOptions> = {
  usd: { style: 'currency', currency: 'USD', notation: 'compact', maximumSignificantDigits: 3 },
  people: { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 },
};
/** Smaller numbers are written out, to three figures where they count people. */
const EXACT_BELOW = 1_000_000;

function formatNumber(value: number, unit: string | undefined, lang: string, say: Say): string {
  const style = unit && STYLES[unit];
  const plain: Intl.NumberFormatOptions =
    unit === 'people' && Math.abs(value) >= 1000
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: 2 };
  const isSmall = Math.abs(value) < EXACT_BELOW && unit !== 'usd';
  const text = new Intl.NumberFormat(lang, style && !isSmall ? style : plain).format(value);
  return unit && !style ? say(`unit_${unit}`, text) || `${text} ${unit}` : text;
}

/** The value of a fact as text; facts that lead to entities have none. */
export function formatValue(fact: Fact, lang: string, say: Say): string {
  const { value, unit } = fact;
  if (value === undefined) return '';
  if (typeof value === 'number') {
    const isYear = !unit && Number.isInteger(value) && value > 1000 && value < 2100;
    return isYear ? String(value) : formatNumber(value, unit, lang, say);
  }
  return isDate(value) ? formatDate(value, lang) : value;
}

interface Dated {
  since?: IsoDate;
  until?: IsoDate;
  asOf?: IsoDate;
}

/** "since 8 November 2025", "2006–2019", "2025": what tells how old a statement is. */
export function formatTime({ since, until, asOf }: Dated, lang: string, say: Say): string {
  if (since && until) {
    const [from, to] = [since.slice(0, 4), until.slice(0, 4)];
    return from === to ? from : `${from}–${to}`;
  }
  if (since) return say('note_since', formatDate(since, lang));
  if (until) return say('note_until', formatDate(until, lang));
  return asOf ? formatDate(asOf, lang) : '';
}
