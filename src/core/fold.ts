/**
 * One table from UTF-16 code unit to what matching sees of it: letters without case and accents,
 * 0 between words, 1 for what readers cannot see (soft hyphens, joiners, vowel points).
 *
 * The table fills itself as characters are met: classifying all 65,536 code units at start
 * would cost a fresh worker more than reading the whole dataset.
 */

const UNKNOWN = 0xffff;
/** Code unit that separates words. */
export const BREAK = 0;
/** Code unit that is skipped inside a word. */
export const INVISIBLE = 1;

const table = new Uint16Array(0x10000).fill(UNKNOWN);

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Soft hyphen, zero-width characters, combining accents, Hebrew and Arabic points: [first, last]. */
const HIDDEN: readonly [number, number][] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x05bf, 0x05c7],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0xfeff, 0xfeff],
];
/** Letters that newspapers write without their stroke but Unicode does not decompose. */
const STROKES: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', ё: 'е' };

function classify(unit: number): number {
  // Halves of surrogate pairs: emoji stand next to names, and no name we hold needs them.
  if (unit >= 0xd800 && unit <= 0xdfff) return BREAK;
  const char = String.fromCharCode(unit);
  if (HIDDEN.some(([from, to]) => unit >= from && unit <= to)) return INVISIBLE;
  if (!WORD.test(char)) return BREAK;
  const lower = char.toLowerCase();
  const plain = STROKES[lower];
  if (plain) return plain.charCodeAt(0);
  // Only alphabets whose readers drop accents; in Hangul or Indic scripts marks are letters.
  const decomposes = unit < 0x0530 || (unit >= 0x0620 && unit < 0x0700) || unit >> 9 === 0x0f;
  const isCyrillic = unit >= 0x0400 && unit < 0x0530;
  return (decomposes && !isCyrillic ? lower.normalize('NFD') : lower).charCodeAt(0);
}

/** What matching sees of a UTF-16 code unit. */
export function fold(unit: number): number {
  const known = table[unit] as number;
  if (known !== UNKNOWN) return known;
  const value = classify(unit);
  table[unit] = value;
  return value;
}

/** The folded form of a text: what two spellings of one name have in common. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = fold(text.charCodeAt(i));
    if (unit === INVISIBLE) continue;
    if (unit !== BREAK) folded += String.fromCharCode(unit);
    else if (folded !== '' && !folded.endsWith(' ')) folded += ' ';
  }
  return folded.trimEnd();
}

/** True where words are written without spaces, so that each character is a token of its own. */
export function isUnspaced(unit: number): boolean {
  if (unit < 0x0e00) return false;
  return (
    unit <= 0x0eff || // Thai, Lao
    (unit >= 0x1000 && unit <= 0x109f) || // Myanmar
    (unit >= 0x1780 && unit <= 0x17ff) || // Khmer
    (unit >= 0x3040 && unit <= 0x30ff) || // kana
    (unit >= 0x3400 && unit <= 0x9fff) || // Han
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}
