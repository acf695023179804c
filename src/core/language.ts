/** A guess at the language of a text that says none, by its commonest small words. */
import type { Block } from './types';

const SMALL: Record<string, string> = {
  en: 'the of and to in that is was for on with as by has have from',
  es: 'el la los las de que y en del por con para una se su como',
  fr: 'le la les des et du est une dans que qui pour sur au par avec',
  de: 'der die das und den von mit ist nicht ein eine auf für dem zu im',
  pt: 'o os as de que e em do da uma para com não por dos ao',
  it: 'il lo gli di che e del della una per con non sono nel alla da',
  nl: 'de het een van en in is dat op te voor met zijn niet aan door',
};

/** Enough to tell; a longer look changes nothing. */
const WORDS_READ = 400;
/** With fewer words nothing can be told; then the language that the dataset speaks best is tried. */
const LEAST_WORDS = 40;
const DEFAULT = 'en';
/** Share of small words below which nothing is said: lists, code, other languages. */
const LEAST_SHARE = 0.12;

/** Primary language subtag, or '' when none of those known is clearly ahead. */
export function guessLanguage(blocks: readonly Block[]): string {
  const words: string[] = [];
  for (const { text } of blocks) {
    words.push(
      ...text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter(Boolean),
    );
    if (words.length > WORDS_READ) break;
  }
  if (words.length < LEAST_WORDS) return DEFAULT;
  const scores = Object.entries(SMALL)
    .map(([lang, list]) => {
      const small = new Set(list.split(' '));
      return { lang, share: words.filter((word) => small.has(word)).length / (words.length || 1) };
    })
    .sort((a, b) => b.share - a.share);
  const [best, next] = scores;
  if (!best || !next || best.share < LEAST_SHARE || best.share < next.share * 1.2) return '';
  return best.lang;
}
