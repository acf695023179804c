/** How large a country is: against one that the reader knows, and among all of them. */
import type { BriefScale, Fact } from '../types';
import { formatTime, formatValue, type Say } from './format';

/** Figures of all countries; a place in one list is the same country in every other. */
export interface Scales {
  ids: readonly string[];
  /** ISO 3166-1 alpha-2, lower case. */
  codes: readonly string[];
  figures: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Facts that are drawn as a bar, in this order. */
export const MEASURES: readonly string[] = ['population', 'area', 'gdp'];

const PARTS: readonly (readonly [share: number, sign: string])[] = [
  [1 / 8, '⅛'],
  [1 / 6, '⅙'],
  [1 / 5, '⅕'],
  [1 / 4, '¼'],
  [1 / 3, '⅓'],
  [2 / 5, '⅖'],
  [1 / 2, '½'],
  [3 / 5, '⅗'],
  [2 / 3, '⅔'],
  [3 / 4, '¾'],
  [4 / 5, '⅘'],
];
/** A sign may be so far from the true share, as a factor. */
const NEAR = 1.08;
/** Below it a share is no longer worth a figure of its own. */
const LEAST = 0.001;

const isNear = (a: number, b: number): boolean => Math.max(a / b, b / a) <= NEAR;

/** `share` of the other country in words that need no grammar: "≈ ⅓ of Poland", "≈ 3 × Poland". */
export function ratioInWords(share: number, name: string, lang: string, say: Say): string {
  if (isNear(share, 1)) return say('scale_same', name);
  if (share > 1) {
    const digits = share < 10 ? 2 : 1;
    const times = new Intl.NumberFormat(lang, {
      maximumSignificantDigits: share >= 10 && share < 100 ? 2 : digits,
    }).format(share);
    return say('scale_times', times, name);
  }
  const sign = PARTS.find(([part]) => isNear(part, share))?.[1];
  if (sign) return say('scale_part', sign, name);
  const percent = new Intl.NumberFormat(lang, {
    style: 'percent',
    maximumSignificantDigits: share < 0.1 ? 1 : 2,
  });
  if (share < LEAST) return say('scale_below', percent.format(LEAST), name);
  return say('scale_part', percent.format(share), name);
}

const largerThan = (figures: readonly (number | null)[], value: number): number =>
  figures.filter((figure) => figure !== null && figure > value).length;

/** Share of all others that have less, 0 to 1. */
function positionOf(figures: readonly (number | null)[], value: number): number {
  const known = figures.filter((figure) => figure !== null).length;
  return known < 2 ? 1 : Math.max(0, 1 - largerThan(figures, value) / (known - 1));
}

export interface Comparison {
  scales: Scales;
  /** Id of the country that the reader knows, if any. */
  with: string | undefined;
  nameOf(id: string): string | undefined;
}

interface Words {
  lang: string;
  say: Say;
  label: string;
  source: number;
}

/** The bar of one figure; undefined for facts that have none. */
export function scaleOf(
  id: string,
  fact: Fact,
  { scales, with: other, nameOf }: Comparison,
  { lang, say, label, source }: Words,
): BriefScale | undefined {
  const figures = scales.figures[fact.label];
  const { value } = fact;
  if (!figures || typeof value !== 'number' || value <= 0) return undefined;
  const reference = other && other !== id ? figures[scales.ids.indexOf(other)] : null;
  const name = other && nameOf(other);
  // Territories are no part of the count, but can be held against it.
  const isCounted = scales.ids.includes(id);
  const known = figures.filter((figure) => figure !== null).length;
  const rank = String(largerThan(figures, value) + 1);
  return {
    label,
    value: formatValue(fact, lang, say),
    note: formatTime(fact, lang, say),
    ratio: reference && name ? ratioInWords(value / reference, name, lang, say) : '',
    rank: isCounted ? say('scale_rank', rank, String(known)) : '',
    position: positionOf(figures, value),
    ...(reference && name && { reference: positionOf(figures, reference) }),
    source,
  };
}

/** The country of the reader's own region, by the tag of the interface's language; if we have it. */
export function countryOfLanguage(lang: string, scales: Scales): string | undefined {
  try {
    const region = new Intl.Locale(lang).maximize().region?.toLowerCase();
    return region && scales.ids[scales.codes.indexOf(region)];
  } catch {
    return undefined;
  }
}
