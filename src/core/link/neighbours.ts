/**
 * Is a candidate the whole of a name, or a piece of a longer one that we do not hold
 * ("Washington Post", "Hunter Biden", "Bank of America")? Judged by the words beside it.
 */
import type { Candidate } from '../spot';
import { gapBefore, tokenText } from '../tokenize';
import { isCapital, opensSentence, type ReadBlock } from './document';
import {
  ARTICLES,
  DIRECTIONS,
  FAMILY_SUFFIXES,
  INSTITUTIONS,
  JOINING_ABBREVIATIONS,
  NAME_PARTICLES,
  SENTENCE_OPENERS,
  SMALL_WORDS,
  SMALL_WORDS_ABROAD,
  TITLES,
  TITLES_AFTER,
} from './words';

/**
 * `free`: nothing speaks for a longer name. `inside`: part of a longer name.
 * `surname`: a capitalised word before it looks like the first name of somebody else.
 */
export type Verdict = 'free' | 'inside' | 'surname';

const JOINED = /^\.?[ \t\u00a0\u202f]+$/;
const HYPHEN = /^[-\u2010\u2011]$/;
const AMPERSAND = /^\s?&\s?$/;
const APOSTROPHE = /^['’ʼ]$/;

const isSmall = (lower: string, lang: string): boolean =>
  SMALL_WORDS.has(lower) || (lang !== 'en' && SMALL_WORDS_ABROAD.has(lower));

/** Words before the candidate. */
function before(block: ReadBlock, candidate: Candidate): Verdict {
  const { tokens, named } = block;
  const at = candidate.first - 1;
  if (at < 0) return 'free';
  const gap = gapBefore(tokens, candidate.first);
  const word = tokenText(tokens, at);
  const lower = word.toLowerCase();
  if (AMPERSAND.test(gap)) return isCapital(word) ? 'inside' : 'free';
  if (APOSTROPHE.test(gap)) return 'inside';
  if (HYPHEN.test(gap)) {
    if (NAME_PARTICLES.has(lower)) return 'inside';
    return isCapital(word) && !named[at] && !opensSentence(tokens, at) ? 'inside' : 'free';
  }
  if (!JOINED.test(gap)) return 'free';
  if (TITLES.has(lower)) return 'free';
  // A full stop joins only after an initial ("J. Paz") or "St."; else it ends the sentence.
  if (gap.startsWith('.') && JOINING_ABBREVIATIONS.has(lower)) return 'inside';
  if (gap.startsWith('.') && word.length > 1) return 'free';
  if (!isCapital(word)) return afterParticle(block, at, lower);
  const opens = opensSentence(tokens, at);
  // Before a surname an article makes another name even there: "La Paz woke up quietly."
  if (ARTICLES.has(lower) && (!opens || !named[candidate.first])) return 'inside';
  if (isSmall(lower, block.lang) || named[at]) return 'free';
  if (DIRECTIONS.has(lower)) return 'inside';
  if (!opens) return 'surname';
  if (candidate.last > candidate.first || SENTENCE_OPENERS.has(lower)) return 'free';
  return 'surname';
}

/** "Bank of ⟨America⟩", "Banco de ⟨Bolivia⟩". */
function afterParticle(block: ReadBlock, at: number, lower: string): Verdict {
  const { tokens } = block;
  const isParticle = NAME_PARTICLES.has(lower);
  if ((lower !== 'of' && !isParticle) || at === 0) return 'free';
  if (!JOINED.test(gapBefore(tokens, at))) return 'free';
  const head = tokenText(tokens, at - 1);
  const headLower = head.toLowerCase();
  if (isParticle && NAME_PARTICLES.has(headLower)) return 'inside';
  if (!isCapital(head) || TITLES.has(headLower) || isSmall(headLower, block.lang)) return 'free';
  if (!opensSentence(tokens, at - 1)) return 'inside';
  return INSTITUTIONS.has(headLower) || isParticle ? 'inside' : 'free';
}

/** "⟨Paz⟩ de la Cruz": particles that end in a capital. */
function leadsOn({ tokens }: ReadBlock, from: number): boolean {
  let at = from;
  while (at < tokens.count && NAME_PARTICLES.has(tokenText(tokens, at))) at++;
  return at > from && at < tokens.count && isCapital(tokenText(tokens, at));
}

/** Words after the candidate. */
function after(block: ReadBlock, candidate: Candidate): Verdict {
  const { tokens, named } = block;
  const at = candidate.last + 1;
  if (at >= tokens.count) return 'free';
  const gap = tokens.text.slice(candidate.end, tokens.starts[at]);
  const word = tokenText(tokens, at);
  const lower = word.toLowerCase();
  if (AMPERSAND.test(gap)) return isCapital(word) ? 'inside' : 'free';
  if (/^,? $/.test(gap) && FAMILY_SUFFIXES.has(lower)) return 'inside';
  if (/^,? $/.test(gap) && /^(?:inc|ltd|llc|corp|plc|gmbh)$/.test(lower)) return 'inside';
  if (!JOINED.test(gap) && !HYPHEN.test(gap)) return 'free';
  if (gap.startsWith('.')) return 'free';
  if (!isCapital(word)) return leadsOn(block, at) ? 'inside' : 'free';
  // "Texas A&M": a small word with an ampersand is an initial.
  if (AMPERSAND.test(gapBefore(tokens, at + 1)) && at + 1 < tokens.count) return 'inside';
  if (named[at] || TITLES_AFTER.has(lower) || isSmall(lower, block.lang)) return 'free';
  return 'inside';
}

/** What the words on both sides say. */
export function judge(block: ReadBlock, candidate: Candidate): Verdict {
  const left = before(block, candidate);
  if (left !== 'free') return left;
  return after(block, candidate);
}

/**
 * A term in small letters is a term. Capitals beside its own make it part of a name:
 * "Natural Resources Defense Council", "Maine Renewable Energy".
 */
export function judgeTerm(block: ReadBlock, { start, first, last }: Candidate): Verdict {
  const { tokens, covered } = block;
  if (block.style !== 'mixed' || !isCapital(tokens.text.slice(start))) return 'free';
  const isNamePart = (at: number, gap: string): boolean => {
    if (at < 0 || at >= tokens.count || !JOINED.test(gap) || gap.startsWith('.')) return false;
    const word = tokenText(tokens, at);
    return isCapital(word) && !isSmall(word.toLowerCase(), block.lang);
  };
  // "Foreign Minister Aramayo": what follows is a name of its own.
  const isInside =
    isNamePart(first - 1, gapBefore(tokens, first)) ||
    (!covered[last + 1] && isNamePart(last + 1, gapBefore(tokens, last + 1)));
  return isInside ? 'inside' : 'free';
}

/** The titles directly before a name ("Foreign Minister"), and the token where they begin. */
export function titleBefore(
  block: ReadBlock,
  candidate: Candidate,
): { phrase: string; first: number } | undefined {
  const { tokens } = block;
  const words: string[] = [];
  let first = candidate.first;
  while (first > 0 && words.length < 3) {
    const word = tokenText(tokens, first - 1);
    const lower = word.toLowerCase();
    const isJoined = JOINED.test(gapBefore(tokens, first));
    if (!isJoined || !TITLES.has(lower)) break;
    words.unshift(lower);
    first--;
  }
  return words.length > 0 ? { phrase: words.join(' '), first } : undefined;
}
