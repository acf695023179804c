/**
 * Tokens + gazetteer → candidates: at each place the longest run of tokens that is an alias,
 * in one pass. What a name needs besides its letters (case, punctuation) is checked here;
 * what it needs from the document is left to `link`.
 */
import { BREAK, fold, INVISIBLE, isUnspaced } from './fold';
import { type AliasTable, CASE_RULES, type Gazetteer } from './gazetteer';
import { joinHashes, type Tokens } from './tokenize';
import type { Span } from './types';

/** A run of tokens that could name one or more entities. */
export interface Candidate extends Span {
  /** Index of its first token. */
  first: number;
  /** Index of its last token. */
  last: number;
  /** Aliases with these words, case and punctuation. */
  aliases: number[];
}

/** Longest alias in tokens; protects the scan against a damaged table. */
const LONGEST = 16;

/** Candidates of one block, left to right, without overlaps. */
export function spot(tokens: Tokens, gazetteer: Gazetteer, lang: string): Candidate[] {
  const table = gazetteer.tableOf(lang);
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.count) {
    const candidate = longestAt(tokens, at, gazetteer, table);
    const crossing = candidate && crossingEnd(tokens, candidate, gazetteer, table);
    if (candidate && crossing === undefined) found.push(candidate);
    at = Math.max(candidate?.last ?? at, crossing ?? at) + 1;
  }
  return found;
}

/**
 * "Renewable ⟨energy⟩ storage": two terms share a word, and neither is what is meant.
 * Gives the last token of the other one. Names are judged by their neighbours instead.
 */
function crossingEnd(
  tokens: Tokens,
  { first, last, aliases }: Candidate,
  gazetteer: Gazetteer,
  table: AliasTable,
): number | undefined {
  if (first === last || aliases.some((alias) => caseRule(gazetteer, alias) !== 'any'))
    return undefined;
  for (let at = first + 1; at <= last; at++) {
    const other = longestAt(tokens, at, gazetteer, table);
    if (other && other.last > last) return other.last;
  }
  return undefined;
}

const caseRule = (gazetteer: Gazetteer, alias: number) =>
  CASE_RULES[(gazetteer.aliasFlags[alias] as number) & 3];

function longestAt(
  tokens: Tokens,
  first: number,
  gazetteer: Gazetteer,
  table: AliasTable,
): Candidate | undefined {
  let run = 0;
  let best: Candidate | undefined;
  const limit = Math.min(tokens.count, first + LONGEST);
  for (let last = first; last < limit; last++) {
    run = joinHashes(run, tokens.hashes[last] as number);
    const slot = table.slot(run);
    if (slot < 0) break;
    for (let alias = table.firstAlias(slot); alias >= 0; alias = table.nextAlias(alias)) {
      const end = matchEnd(tokens, first, last, gazetteer, alias);
      if (end < 0) continue;
      const isBetter = best?.last !== last || end > best.end;
      if (isBetter) {
        best = { start: tokens.starts[first] as number, end, first, last, aliases: [alias] };
      } else if (end === best?.end) {
        best.aliases.push(alias);
      }
    }
    if (!table.goesOn(slot)) break;
  }
  return best && standsAlone(tokens, best) ? best : undefined;
}

const isCapital = (char: string): boolean => char !== char.toLowerCase();

/** End of the alias in the text (UTF-16), or -1 when letters, case or punctuation differ. */
function matchEnd(
  tokens: Tokens,
  first: number,
  last: number,
  gazetteer: Gazetteer,
  alias: number,
): number {
  const name = gazetteer.aliasTexts[alias] as string;
  const rule = caseRule(gazetteer, alias);
  const { text } = tokens;
  let at = tokens.starts[first] as number;
  const textEnd = tokens.ends[last] as number;
  let i = 0;
  let atWordStart = true;
  while (i < name.length) {
    const unit = fold(name.charCodeAt(i));
    if (unit === INVISIBLE) {
      i++;
      continue;
    }
    if (unit === BREAK) {
      const nameGap = gapLength(name, i);
      const textGap = gapLength(text, at);
      const atEnd = i + nameGap >= name.length;
      if (atEnd) return endOfGap(name.slice(i), text, at);
      if (at >= textEnd || !sameGap(name.slice(i, i + nameGap), text.slice(at, at + textGap)))
        return -1;
      i += nameGap;
      at += textGap;
      atWordStart = true;
      continue;
    }
    at = skipInvisible(text, at);
    if (at >= textEnd || fold(text.charCodeAt(at)) !== unit) return -1;
    const written = name.charAt(i);
    const seen = text.charAt(at);
    if (rule === 'exact' && written !== seen) return -1;
    if (rule === 'name' && atWordStart && isCapital(written) && !isCapital(seen)) return -1;
    atWordStart = false;
    i++;
    at++;
  }
  return skipInvisible(text, at) >= textEnd ? textEnd : -1;
}

function skipInvisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && fold(text.charCodeAt(at)) === INVISIBLE) at++;
  return at;
}

function gapLength(text: string, from: number): number {
  let at = from;
  while (at < text.length && fold(text.charCodeAt(at)) <= INVISIBLE) at++;
  return at - from;
}

/** Punctuation at the end of an alias ("U.S.") belongs to the mention and must be there. */
function endOfGap(closing: string, text: string, from: number): number {
  for (let i = 0; i < closing.length; i++) {
    if (text.charAt(from + i) !== closing.charAt(i)) return -1;
  }
  return from + closing.length;
}

const APOSTROPHES = /[\u2018\u2019\u02bc\u02bb\u0060\u00b4\uff07]/g;
const SPACES_AND_HYPHENS = /[-\u00a0\u2000-\u200a\u202f\u3000\u2010\u2011 \t\r]+/g;
const HIDDEN = /\u00ad|[\u200b-\u200f]|[\u2060-\u2064]|\ufeff/g;

/** Curly or straight, hyphen or space, breaking or not: writers mean the same. A line end is a border. */
function plainGap(gap: string): string {
  return gap
    .replace(HIDDEN, '')
    .replace(APOSTROPHES, "'")
    .replace(SPACES_AND_HYPHENS, ' ')
    .replace(/^\. (?=\S|$)/, '.');
}

function sameGap(written: string, seen: string): boolean {
  return written === seen || plainGap(written) === plainGap(seen);
}

/** Joined to a further word without a space: "bolivia.com", "@Bolivia", "Bolivia_2". */
const STICKS_BEFORE = /[@#_\\.]$/;
const STICKS_AFTER = /^(?:[@_\\]|\.[\p{L}\p{N}])/u;

/** "Comres/ITV poll": alternatives, where the whole run is words and slashes. */
function isAlternative(text: string, start: number, end: number): boolean {
  const from = text.slice(Math.max(0, start - 40), start).search(/\S*$/);
  const run = text.slice(Math.max(0, start - 40), start).slice(from);
  const rest = /^\S*/.exec(text.slice(end, end + 40))?.[0] ?? '';
  return (
    /^(?:\p{Lu}[\p{L}&'’-]*\/)*$/u.test(run) && /^(?:\/\p{Lu}[\p{L}&'’-]*)*['’s.,;:)]*$/u.test(rest)
  );
}

/** Is it a word of its own, not a piece of an address, a handle, a file name? */
export function standsAlone(tokens: Tokens, { start, end, first, last }: Candidate): boolean {
  const { text } = tokens;
  const isSlashed = text[start - 1] === '/' || text[end] === '/';
  if (isSlashed) return isAlternative(text, start, end);
  if (start > 0 && STICKS_BEFORE.test(text[start - 1] as string)) {
    // A full stop may only stand there as the end of a sentence or of an initial.
    if (text[start - 1] !== '.' || (tokens.ends[first - 1] ?? -1) === start - 1) return false;
  }
  if (STICKS_AFTER.test(text.slice(end, end + 2))) return false;
  const unspacedStart = isUnspaced(text.charCodeAt(start));
  return !unspacedStart || onWordBorders(text, start, tokens.ends[last] as number);
}

let segmenter: Intl.Segmenter | undefined;

/** In scripts without spaces a name must not begin or end inside a longer word. */
function onWordBorders(text: string, start: number, end: number): boolean {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const from = Math.max(0, start - 20);
  const borders = new Set([0]);
  for (const { index, segment } of segmenter.segment(text.slice(from, end + 20))) {
    borders.add(index + segment.length);
  }
  return borders.has(start - from) && borders.has(end - from);
}
