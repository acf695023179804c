/** How finding grows on texts made to be slow: ten times the text against the text, as a ratio. */
import { find } from '../../src/core/find';
import { makeGazetteer } from '../core/fixture';

const PIECES = {
  surnames: 'Joe Biden met. Biden said. ',
  shouting: 'a ISRAEL b ',
  commas: 'La Paz, Bolivia, ',
  quotes: '“Jordan” “Jordan” ',
};
const REPEATS = 2_000;
const ROUNDS = 3;

const gazetteer = makeGazetteer();

function timeOf(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    find(gazetteer, { lang: 'en', blocks: [{ role: 'paragraph', text }], introduced: [] });
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Near 10: linear. Near 100: somebody can freeze the background with a page. */
export function measureHostileGrowth(): Record<string, number> {
  return Object.fromEntries(
    Object.entries(PIECES).map(([name, piece]) => {
      const small = timeOf(piece.repeat(REPEATS));
      return [name, timeOf(piece.repeat(REPEATS * 10)) / small];
    }),
  );
}
