import { describe, expect, it } from 'vitest';
import { countryOfLanguage, ratioInWords, type Scales, scaleOf } from '../../src/core/brief/scale';
import { lengthOf, spanOf } from '../../src/core/brief/span';
import type { Fact } from '../../src/core/types';

const TEXTS: Record<string, string> = {
  scale_part: '≈ $1 of $2',
  scale_times: '≈ $1 × $2',
  scale_same: '≈ $1',
  scale_below: '< $1 of $2',
  scale_rank: 'no. $1 of $2',
  note_since: 'since $1',
};
const say = (key: string, ...given: string[]): string =>
  (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, n) => given[n - 1] ?? '');
const ratio = (share: number, lang = 'en'): string => ratioInWords(share, 'Poland', lang, say);

describe('a share of another country', () => {
  it('is said as the fraction that a reader sees', () => {
    expect(ratio(0.333)).toBe('≈ ⅓ of Poland');
    expect(ratio(0.48)).toBe('≈ ½ of Poland');
    expect(ratio(0.745)).toBe('≈ ¾ of Poland');
  });

  it('is a percentage where no fraction is near, and never a false zero', () => {
    expect(ratio(0.9)).toBe('≈ 90% of Poland');
    expect(ratio(0.032)).toBe('≈ 3% of Poland');
    expect(ratio(0.0001)).toBe('< 0.1% of Poland');
    expect(ratio(0.032, 'de')).toBe('≈ 3\u00a0% of Poland');
  });

  it('is a number of times above one, no finer than it is true', () => {
    expect(ratio(1.03)).toBe('≈ Poland');
    expect(ratio(2.46)).toBe('≈ 2.5 × Poland');
    expect(ratio(36.6)).toBe('≈ 37 × Poland');
    expect(ratio(437)).toBe('≈ 400 × Poland');
    expect(ratio(2.46, 'fr')).toBe('≈ 2,5 × Poland');
  });
});

const SCALES: Scales = {
  ids: ['bolivia', 'poland', 'china', 'nauru'],
  codes: ['bo', 'pl', 'cn', 'nr'],
  figures: { population: [12e6, 36e6, 1.4e9, 10_000], area: [1_098_581, 312_696, null, 21] },
};
const population: Fact = { label: 'population', value: 12e6, unit: 'people', source: 's' };
const words = { lang: 'en', say, label: 'Population', source: 0 };
const comparison = { scales: SCALES, with: 'poland', nameOf: () => 'Poland' };

describe('a figure of a country', () => {
  it('stands among all, and against the country that the reader knows', () => {
    expect(scaleOf('bolivia', population, comparison, words)).toMatchObject({
      value: '12 million',
      ratio: '≈ ⅓ of Poland',
      rank: 'no. 3 of 4',
      position: expect.closeTo(1 / 3),
      reference: expect.closeTo(2 / 3),
    });
  });

  it('is not compared with itself, nor with nothing', () => {
    const fact = { ...population, value: 36e6 };
    const own = scaleOf('poland', fact, comparison, words);
    expect(own?.ratio).toBe('');
    expect(own).not.toHaveProperty('reference');
    expect(scaleOf('poland', fact, { ...comparison, with: undefined }, words)?.ratio).toBe('');
    const area = { ...population, label: 'area', value: 9e6, unit: 'km2' };
    expect(scaleOf('china', area, { ...comparison, with: 'china' }, words)?.ratio).toBe('');
  });

  it('gives a territory no rank among countries', () => {
    const greenland = scaleOf('greenland', { ...population, value: 57_000 }, comparison, words);
    expect(greenland?.rank).toBe('');
    expect(greenland?.value).toBe('57,000');
  });

  it('counts only the countries whose figure is known', () => {
    const area = { ...population, label: 'area', value: 21, unit: 'km2' };
    expect(scaleOf('nauru', area, comparison, words)).toMatchObject({
      rank: 'no. 3 of 3',
      position: 0,
    });
  });
});

it('takes the country to compare with from the region of the language', () => {
  expect(countryOfLanguage('pl', SCALES)).toBe('poland');
  expect(countryOfLanguage('es-BO', SCALES)).toBe('bolivia');
  expect(countryOfLanguage('sv', SCALES)).toBeUndefined();
  expect(countryOfLanguage('not a language', SCALES)).toBeUndefined();
});

describe('the dates of an event', () => {
  const date = (label: string, value: string | number): Fact => ({ label, value, source: 's' });

  it('have a length as exact as both of them', () => {
    expect(lengthOf('1914-07-28', '1918-11-11', 'en')).toBe('4 years');
    expect(lengthOf('1967-06-05', '1967-06-10', 'en')).toBe('6 days');
    expect(lengthOf('1990-08', '1991-02', 'en')).toBe('6 months');
    expect(lengthOf('1932', '1935', 'en')).toBe('3 years');
    expect(lengthOf('2020', '2020-05', 'en')).toBe('');
    expect(lengthOf('1967-06-05', '1967-06-10', 'de')).toBe('6 Tage');
  });

  it('are a line from start to end, a point where no end is known, nothing without a start', () => {
    const span = spanOf([date('start', 1932), date('end', '1935-06')], 'en');
    expect(span).toEqual({ from: '1932', to: 'June 1935', length: '3 years' });
    expect(spanOf([date('start', '2023-10-07')], 'en')).toEqual({
      from: '7 October 2023',
      to: '',
      length: '',
    });
    expect(spanOf([date('start', 'long ago')], 'en')).toBeUndefined();
  });
});
