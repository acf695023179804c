/**
 * May this meaning of a name be meant here? What the words right beside it and the rest of the
 * document say for and against one meaning; which of several is taken is decided in `link`.
 */
import type { Gazetteer } from '../gazetteer';
import type { Candidate } from '../spot';
import { gapBefore, tokenText } from '../tokenize';
import { KINDS, type Kind } from '../types';
import { isCapital, type Option, opensSentence, type ReadBlock } from './document';
import type { Evidence } from './evidence';
import { titleBefore } from './neighbours';
import type { Introductions } from './people';
import { LOCATIVES, PERSONAL_TITLES, WITHIN } from './words';

/** A candidate and all that is known when it is decided. */
export interface Question {
  block: ReadBlock;
  /** Index of the candidate in its block. */
  index: number;
  candidate: Candidate;
  options: Option[];
  gazetteer: Gazetteer;
  people: Introductions;
  evidence: Evidence;
  topic: Topic;
}

/** In sport the name of a place is mostly that of its team. */
export type Topic = 'sport' | 'other';

/** May this meaning be meant here without more being said? */
export function isOpen(option: Option, question: Question): boolean {
  const { block, candidate, people, evidence, gazetteer } = question;
  if (option.needs === 'introduced') return false;
  const isPerson = gazetteer.headOf(option.entity).kind === 'person';
  const title = titleBefore(block, candidate)?.phrase.split(' ').at(-1) ?? '';
  // "Mr. London", "Senator Paris": people, whoever they are.
  if (!isPerson && PERSONAL_TITLES.has(title)) return false;
  const { kind } = gazetteer.headOf(option.entity);
  if (isAnothers(option, question)) return false;
  const isPlace = KINDS[kind] === 'places' && !option.demonym;
  const previous = wordBefore(question);
  if (isPlace && question.topic === 'sport' && !WITHIN.has(previous)) return false;
  if (option.needs === 'placed') return isPlaced(question);
  const isTerm = KINDS[kind] === 'terms';
  if (!isPerson && !isTerm && isQuotedAlone(question) && evidence.support(option.entity) === 0)
    return false;
  if (option.needs === 'related') return isBacked(option, question);
  if (candidate.first !== candidate.last) return true;
  const surface = block.tokens.text.slice(candidate.start, candidate.end);
  if (!isTerm && opensSentence(block.tokens, candidate.first) && evidence.isCommon(surface))
    return false;
  if (!people.isClaimed(surface)) return true;
  if (isPerson) return false;
  // Somebody unknown bears this name in the document ("Michael Jordan"): Jordan needs a reason.
  if (!isPerson && LOCATIVES.has(previous)) return true;
  return evidence.support(option.entity) > 0;
}

const OF_A_COUNTRY: ReadonlySet<Kind> = new Set<Kind>(['body', 'party']);

/** "Kenya's ⟨State Department⟩", "the German ⟨Democratic Party⟩": another country's, which we lack. */
function isAnothers(option: Option, { block, index, candidate, gazetteer }: Question): boolean {
  if (!OF_A_COUNTRY.has(gazetteer.headOf(option.entity).kind)) return false;
  const owner = block.candidates[index - 1];
  if (!owner) return false;
  const gap = block.tokens.text.slice(owner.end, candidate.start);
  const owners = (block.options[index - 1] as Option[]).filter(
    ({ entity, needs }) => !needs && gazetteer.headOf(entity).kind === 'country',
  );
  if (owners.length === 0 || !/^(?:['’]s?)? (?:own )?$/.test(gap)) return false;
  return !owners.some(({ entity }) => gazetteer.ownLinksOf(option.entity).includes(entity));
}

/** A name that is also something else: what speaks for this meaning? */
function isBacked(option: Option, question: Question): boolean {
  const { block, candidate, people, evidence, gazetteer } = question;
  const { kind } = gazetteer.headOf(option.entity);
  const surface = block.tokens.text.slice(candidate.start, candidate.end);
  if (kind === 'person' && people.isClaimed(surface)) return false;
  if (evidence.support(option.entity) > 0) return true;
  if (KINDS[kind] === 'places') return kind !== 'country' && WITHIN.has(wordBefore(question));
  // "told The Independent": the article's capital inside a sentence belongs to the name.
  return /^The /.test(surface) && !opensSentence(block.tokens, candidate.first);
}

/** The word right before, in small letters; '' where punctuation stands between. */
function wordBefore({ block, candidate }: Question): string {
  const at = candidate.first - 1;
  if (at < 0 || gapBefore(block.tokens, candidate.first).trim() !== '') return '';
  return tokenText(block.tokens, at).toLowerCase();
}

/** "Cambridge, ⟨Mass.⟩": a capitalised word and a comma stand before it. */
function isPlaced({ block, candidate }: Question): boolean {
  const at = candidate.first - 1;
  return (
    at >= 0 &&
    gapBefore(block.tokens, candidate.first) === ', ' &&
    isCapital(tokenText(block.tokens, at))
  );
}

/** As likely the title of a film or a song as a place: "Chicago". */
function isQuotedAlone({ block, candidate }: Question): boolean {
  const { text } = block.tokens;
  const { start, end } = candidate;
  return /^["“‘'«]$/.test(text.charAt(start - 1)) && /^,?["”’'»]/.test(text.slice(end, end + 2));
}
