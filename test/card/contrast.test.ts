/** Colours of texts against the grounds they stand on, by the formula of WCAG 2. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/shared/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const TEXTS = [
  'ink',
  'soft',
  'link',
  'alarm',
  'people',
  'places',
  'organisations',
  'events',
  'terms',
];

describe.each(['light', 'dark'] as const)('contrast, %s', (scheme) => {
  it.each(TEXTS)('%s is readable on paper and on the shaded part', (name) => {
    for (const ground of ['paper', 'wash']) {
      const pair = [tokens.get(name)?.[scheme], tokens.get(ground)?.[scheme]];
      expect(contrast(pair[0] ?? '#000000', pair[1] ?? '#000000')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['on', 'off'])('a switch that is %s stands out from the paper', (name) => {
    const pair = [tokens.get(name)?.[scheme], tokens.get('paper')?.[scheme]];
    expect(contrast(pair[0] ?? '#000000', pair[1] ?? '#000000')).toBeGreaterThanOrEqual(3);
  });
});
