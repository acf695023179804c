/** Is the document about sport? There "England beat Samoa" names two teams. */
import { tokenText } from '../tokenize';
import type { ReadBlock } from './document';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that seldom stand elsewhere. */
const PLAIN = set(`
  goalkeeper midfielder midfield striker defender winger fullback quarterback linebacker touchdown
  innings wicket wickets batsman bowler pitcher homer rebounds semifinal semifinals quarterfinal
  quarterfinals semi-final playoff playoffs fixture fixtures championship championships halftime
  half-time relegation rugby cricket football soccer basketball baseball tennis olympic olympics
  scored scorer league tournament match matches coach squad
`);

/** Words of sport that stand elsewhere too. */
const OTHER = set(`
  cup goal goals captain kick kicked tries hockey golf boxing medal medals season stadium transfer
  points game games team teams players player win winger penalty penalties opener
`);

/** Tried on texts of all kinds: articles on games or fairs reach two of the three. */
const LEAST_DIFFERENT = 5;
const LEAST_PLAIN = 3;
const LEAST_SHARE = 0.015;

/** Five different words of sport, three of them plain, and at least 15 in a thousand words. */
export function isAboutSport(blocks: readonly ReadBlock[]): boolean {
  const seen = new Set<string>();
  let hits = 0;
  let words = 0;
  for (const { tokens } of blocks) {
    words += tokens.count;
    for (let i = 0; i < tokens.count; i++) {
      const word = tokenText(tokens, i).toLowerCase();
      if (!PLAIN.has(word) && !OTHER.has(word)) continue;
      hits++;
      seen.add(word);
    }
  }
  const plain = [...seen].filter((word) => PLAIN.has(word)).length;
  return seen.size >= LEAST_DIFFERENT && plain >= LEAST_PLAIN && hits / words >= LEAST_SHARE;
}
