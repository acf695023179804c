/**
 * Candidates + what else the document says → mentions, or nothing. A reader forgives a missing
 * card, not a wrong one: every rule here refuses unless something speaks for the name.
 *
 * Two readings. The first finds what is beyond doubt and who is introduced in full; the second
 * decides every candidate with that knowledge.
 */
import type { Gazetteer } from '../gazetteer';
import type { Candidate } from '../spot';
import type { Mention } from '../types';
import { isAllCaps, isCommonNoun, type Option, opensSentence, type ReadBlock } from './document';
import { type Evidence, gatherEvidence } from './evidence';
import { isOpen, type Question, type Topic } from './meaning';
import { headsBody, judge, judgeTerm, titleBefore, type Verdict } from './neighbours';
import { type Introductions, makeIntroductions, orderOf, resolveByOffice } from './people';
import { namesAtComma } from './places';
import { findShorts } from './shorts';
import { isAboutSport } from './sport';

/** Best known meaning must lead the next by this much (weights run to 255). */
const CLEAR_MARGIN = 20;
/** What one related entity or context word is worth against fame. */
const SUPPORT_WORTH = 45;
/** Acronyms up to this length are words when a headline shouts ("WHO", "US", "IT"). */
const SHORT_ACRONYM = 4;

/** Links the candidates of a document. `introduced`: entities that this page named in full earlier. */
export function link(
  blocks: readonly ReadBlock[],
  gazetteer: Gazetteer,
  introduced: readonly number[],
): Mention[] {
  const people = makeIntroductions(introduced);
  const settled = new Set(introduced);
  for (const block of blocks) readFirst(block, gazetteer, people, settled);
  const evidence = gatherEvidence(blocks, settled, gazetteer);
  const topic: Topic = isAboutSport(blocks) ? 'sport' : 'other';
  const mentions: Mention[] = [];
  for (const block of blocks) {
    for (const [i, candidate] of block.candidates.entries()) {
      const options = block.options[i] as Option[];
      const decided = decide({
        block,
        index: i,
        candidate,
        options,
        gazetteer,
        people,
        evidence,
        topic,
      });
      if (decided) {
        const { start, end } = decided;
        // A full name that needed evidence has it now, and introduces the surname after it.
        if (isFull(options, decided.entity)) {
          people.introduce(decided.entity, orderOf(block, candidate.first));
        }
        mentions.push({ block: block.index, start, end, entity: gazetteer.headOf(decided.entity) });
      }
    }
  }
  const more = findShorts(blocks, mentions, gazetteer);
  return more.length === 0 ? mentions : [...mentions, ...more].sort(byPlace);
}

const byPlace = (a: Mention, b: Mention): number => a.block - b.block || a.start - b.start;

const isFull = (options: readonly Option[], entity: number): boolean =>
  options.some((option) => option.entity === entity && option.needs !== 'introduced');

/** First reading: what is certain without knowing the rest. */
function readFirst(
  block: ReadBlock,
  gazetteer: Gazetteer,
  people: Introductions,
  settled: Set<number>,
): void {
  if (block.style !== 'mixed') return;
  for (const [i, candidate] of block.candidates.entries()) {
    const options = block.options[i] as Option[];
    const verdict = isCommonNoun(candidate, gazetteer) ? 'free' : judge(block, candidate);
    const at = orderOf(block, candidate.first);
    if (verdict === 'surname' && isClaim(block, candidate, options, gazetteer)) {
      people.claim(block.tokens.text.slice(candidate.start, candidate.end), at);
    }
    if (verdict !== 'free' || isOddlyShouted(block, candidate, gazetteer)) continue;
    const certain = [...new Set(options.filter((o) => !o.needs).map((o) => o.entity))];
    const [entity] = certain;
    if (entity === undefined || certain.length > 1 || options.length > certain.length) continue;
    settled.add(entity);
    people.introduce(entity, at);
  }
}

/**
 * Does the unknown word before it make a name somebody's? Not at the start of a sentence before a
 * country: "Troubled Bolivia" is commoner there than a person called so.
 */
function isClaim(
  block: ReadBlock,
  candidate: Candidate,
  options: readonly Option[],
  gazetteer: Gazetteer,
): boolean {
  if (candidate.first !== candidate.last) return false;
  const isCountry = options.every(({ entity }) => gazetteer.headOf(entity).kind === 'country');
  return !isCountry || !opensSentence(block.tokens, candidate.first - 1);
}

interface Decision {
  entity: number;
  start: number;
  end: number;
}

function decide(question: Question): Decision | undefined {
  const { block, candidate, options, gazetteer, evidence } = question;
  if (isOddlyShouted(block, candidate, gazetteer)) {
    // "WOOLWORTHS has fired …": papers set the first word of a story in capitals.
    const isKnown = options.some(({ entity, needs }) => !needs && evidence.settled.has(entity));
    if (candidate.first > 0 || !isKnown) return undefined;
  }
  const { start, end } = candidate;
  const verdict = verdictOn(question);
  if (verdict !== 'free') return undefined;
  const open = namesAtComma(question).filter((option) => isOpen(option, question));
  const entity = choose(open, gazetteer, evidence);
  if (entity !== undefined) return { entity, start, end };
  return decideShortName(question);
}

/** In headlines capitals tell nothing, so that a name must stand in the text below, or alone. */
function verdictOn({ block, candidate, options, gazetteer, evidence }: Question): Verdict {
  if (isCommonNoun(candidate, gazetteer)) return judgeTerm(block, candidate);
  const verdict = judge(block, candidate);
  if (verdict === 'free' || block.style === 'mixed') return verdict;
  const isShort = options.every((option) => option.needs === 'introduced');
  const isKnown = options.some((option) => evidence.settled.has(option.entity));
  return isKnown && !isShort && !headsBody(block, candidate) ? 'free' : verdict;
}

function choose(
  options: readonly Option[],
  gazetteer: Gazetteer,
  evidence: Evidence,
): number | undefined {
  const entities = [...new Set(options.map((option) => option.entity))];
  if (entities.length < 2) return entities[0];
  const ranked = entities
    .map((entity) => ({
      entity,
      score: (gazetteer.weights[entity] as number) + evidence.support(entity) * SUPPORT_WORTH,
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || !next || best.score - next.score < CLEAR_MARGIN) return undefined;
  return best.entity;
}

/** Surnames and acronyms: by who was introduced, or by the office said before the name. */
function decideShortName(question: Question): Decision | undefined {
  const { block, candidate, options, gazetteer, people, evidence } = question;
  const short = options.filter((option) => option.needs === 'introduced');
  if (short.length === 0) return undefined;
  const { start, end } = candidate;
  const surface = block.tokens.text.slice(start, end);
  const title = titleBefore(block, candidate);
  const entities = [...new Set(short.map((option) => option.entity))];
  const known =
    people.resolve(surface, entities, orderOf(block, candidate.first)) ??
    (title ? resolveByOffice(title.phrase, short, gazetteer, evidence.support) : undefined);
  if (known === undefined) return undefined;
  // "President Paz" introduces him for the "Paz" that follows.
  people.introduce(known, orderOf(block, candidate.first));
  if (!title || gazetteer.headOf(known).kind !== 'person') return { entity: known, start, end };
  // The title belongs to the mention where it is what makes the surname a name: "President Paz".
  const titleStart = block.tokens.starts[title.first] as number;
  const isSpoken = block.covered.subarray(title.first, candidate.first).includes(1);
  const isWritten = /^\p{Lu}/u.test(block.tokens.text.slice(titleStart));
  return { entity: known, start: isWritten && !isSpoken ? titleStart : start, end };
}

/**
 * Capitals throughout are a dateline, a shouted headline or an acronym. "TURKEY" in running text
 * may be anything; "LA PAZ, Bolivia —" at the start of a paragraph is a place.
 */
function isOddlyShouted(block: ReadBlock, candidate: Candidate, gazetteer: Gazetteer): boolean {
  const { text } = block.tokens;
  const surface = text.slice(candidate.start, candidate.end);
  if (!isAllCaps(surface.replace(/[^\p{L}]/gu, ''))) return false;
  const written = candidate.aliases.map((alias) => gazetteer.aliasTexts[alias] as string);
  const isAcronym = written.some((alias) => isAllCaps(alias.replace(/[^\p{L}]/gu, '')));
  if (block.style === 'caps') return isAcronym && surface.length <= SHORT_ACRONYM;
  if (isAcronym || candidate.last > candidate.first) return false;
  if (isCommonNoun(candidate, gazetteer)) return false;
  const opens = candidate.start <= block.shoutedUntil;
  return !(
    opens && /^\s*(?:[,(—–/]|-\s|\w+\s[—–])/.test(text.slice(candidate.end, candidate.end + 40))
  );
}
