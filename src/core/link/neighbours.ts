/**
 * Is a candidate the whole of a name, or a piece of a longer one that we do not hold
 * ("Washington Post", "Hunter Biden", "Bank of America")? Judged by the words beside it.
 */
import type { Candidate } from '../spot';
import { gapBefore, tokenText } from '../tokenize';
import {
  DEMONYM_NAME,
  FIRM,
  isCapital,
  OTHER,
  opensSentence,
  PLACE,
  type ReadBlock,
} from './document';
import {
  ARTICLES,
  BODIES,
  BODY_NOUNS,
  CLASS_PLURALS,
  COMMON_ACRONYMS,
  DATE_ABBREVIATIONS,
  DIRECTIONS,
  ELISIONS,
  FAMILY_SUFFIXES,
  INFLECTED,
  INSTITUTIONS,
  JOINING_ABBREVIATIONS,
  LINES,
  NAME_PARTICLES,
  NAMESAKES,
  PURPOSES,
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
const TITLE_STARTS: ReadonlySet<string> = new Set(['The', 'A', 'An']);
const APOSTROPHE = /^['’ʼ]$/;

const isSmall = (lower: string, lang: string): boolean =>
  SMALL_WORDS.has(lower) || (lang !== 'en' && SMALL_WORDS_ABROAD.has(lower));

/** A capitalised word after a name that belongs to no name: "Bolivia Tuesday", "China TV". */
function isApart({ tokens, lang }: ReadBlock, at: number): boolean {
  const lower = tokenText(tokens, at).toLowerCase();
  if (isSmall(lower, lang) || COMMON_ACRONYMS.has(lower)) return true;
  return DATE_ABBREVIATIONS.has(lower) && /^(?:\.|,? \d)/.test(tokens.text.slice(tokens.ends[at]));
}

/**
 * Two names side by side are one longer name that we do not hold where a place comes last
 * ("University of Texas ⟨Arlington⟩", "Fan Expo ⟨Canada⟩"), or a firm after a place ("Paris ⟨Hilton⟩").
 */
function makesOne(left: number, right: number): boolean {
  if ((left & DEMONYM_NAME) !== 0) return false;
  if ((right & ~PLACE) === 0) return true;
  return left === PLACE && (right & FIRM) !== 0 && (right & OTHER) === 0;
}

/** "⟨Orange⟩, ⟨Riverside⟩ and San Bernardino Counties": no cities. */
function endsInClass({ tokens }: ReadBlock, from: number): boolean {
  let commas = 0;
  for (let at = from; at < tokens.count; at++) {
    const gap = gapBefore(tokens, at);
    if (gap === ', ') commas++;
    else if (gap !== ' ') return false;
    const word = tokenText(tokens, at);
    if (word === 'and' || word === 'or') commas++;
    else if (!isCapital(word)) return false;
    else if (CLASS_PLURALS.has(word.toLowerCase())) return commas > 0;
  }
  return false;
}

/** "Baku-⟨Tbilisi⟩-Ceyhan", "the Moscow-⟨Beijing⟩ railway": a line between places, by its ends. */
function isLink({ tokens }: ReadBlock, { first, last }: Candidate): boolean {
  let from = first;
  let to = last;
  let hyphens = 0;
  while (
    from > 0 &&
    HYPHEN.test(gapBefore(tokens, from)) &&
    isCapital(tokenText(tokens, from - 1))
  ) {
    from--;
    hyphens++;
  }
  while (
    to + 1 < tokens.count &&
    HYPHEN.test(gapBefore(tokens, to + 1)) &&
    isCapital(tokenText(tokens, to + 1))
  ) {
    to++;
    hyphens++;
  }
  if (hyphens === 0) return false;
  const next =
    to + 1 < tokens.count && gapBefore(tokens, to + 1) === ' ' ? tokenText(tokens, to + 1) : '';
  return hyphens > 1 || LINES.has(next.toLowerCase());
}

/** Words before the candidate. */
function before(block: ReadBlock, candidate: Candidate): Verdict {
  const { tokens, named } = block;
  const at = candidate.first - 1;
  if (at < 0) return 'free';
  const gap = gapBefore(tokens, candidate.first);
  const word = tokenText(tokens, at);
  const lower = word.toLowerCase();
  if (AMPERSAND.test(gap)) return isCapital(word) ? 'inside' : 'free';
  if (APOSTROPHE.test(gap)) {
    return block.lang !== 'en' && ELISIONS.has(lower) ? 'free' : 'inside';
  }
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
  if (isSmall(lower, block.lang)) return 'free';
  const left = named[at] as number;
  if (left) return makesOne(left, named[candidate.first] as number) ? 'inside' : 'free';
  if (DIRECTIONS.has(lower)) return 'inside';
  if (!opens) return 'surname';
  // "Власти ⟨Китая⟩": the case says that no name begins there.
  if (INFLECTED.has(block.lang) && (named[candidate.first] as number) & PLACE) return 'free';
  if (candidate.last > candidate.first || SENTENCE_OPENERS.has(lower)) return 'free';
  return 'surname';
}

/** "Bank of ⟨America⟩", "Banco de ⟨Bolivia⟩", "Center for ⟨American⟩ Progress". */
function afterParticle(block: ReadBlock, at: number, lower: string): Verdict {
  const { tokens } = block;
  const isParticle = NAME_PARTICLES.has(lower);
  if (at > 0 && PURPOSES.has(lower)) {
    const isBody = BODIES.has(tokenText(tokens, at - 1).toLowerCase());
    return isBody && isCapital(tokenText(tokens, at - 1)) ? 'inside' : 'free';
  }
  if ((lower !== 'of' && !isParticle) || at === 0) return 'free';
  if (!JOINED.test(gapBefore(tokens, at))) return 'free';
  const head = tokenText(tokens, at - 1);
  const headLower = head.toLowerCase();
  if (isParticle && NAME_PARTICLES.has(headLower)) {
    // "presidente de la ⟨Unión Europea⟩": there they are the small words they look like.
    return block.lang === 'en' ? 'inside' : afterParticle(block, at - 1, headLower);
  }
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
  // "Batman: The Animated Series": a title.
  if (gap === ': ' && TITLE_STARTS.has(word)) return 'inside';
  if (!JOINED.test(gap) && !HYPHEN.test(gap)) return 'free';
  if (gap.startsWith('.')) return 'free';
  const own = named[candidate.first] as number;
  if (!isCapital(word)) {
    if (block.lang === 'en' && own & (DEMONYM_NAME | PLACE) && NAMESAKES.has(word)) return 'inside';
    return leadsOn(block, at) ? 'inside' : 'free';
  }
  // "British Prime Minister David Cameron": the office bears the country in its name.
  if (TITLES_AFTER.has(lower)) return own & DEMONYM_NAME ? 'inside' : 'free';
  const right = named[at] as number;
  if (right) return gap === ' ' && makesOne(own, right) ? 'inside' : 'free';
  // "Texas A&M": a small word with an ampersand is an initial.
  if (at + 1 < tokens.count && AMPERSAND.test(gapBefore(tokens, at + 1))) return 'inside';
  return isApart(block, at) ? 'free' : 'inside';
}

const isSmallLetter = (char: string): boolean => char !== char.toUpperCase();

/** What the words on both sides say. */
export function judge(block: ReadBlock, candidate: Candidate): Verdict {
  // "französische Regierung", "brasileños de la Unión": an adjective is no piece of a name.
  if (block.lang !== 'en' && isSmallLetter(block.tokens.text.charAt(candidate.start)))
    return 'free';
  const left = before(block, candidate);
  if (left !== 'free') return left;
  if (isLink(block, candidate) || endsInClass(block, candidate.last + 1)) return 'inside';
  return after(block, candidate);
}

/** In a title every word is a capital; only such a word after it makes a longer name. */
export function headsBody({ tokens }: ReadBlock, { last, end }: Candidate): boolean {
  const at = last + 1;
  if (at >= tokens.count || tokens.text.slice(end, tokens.starts[at]) !== ' ') return false;
  return BODY_NOUNS.has(tokenText(tokens, at).toLowerCase());
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
