/** The document as the linker reads it: blocks with tokens, candidates and writing style. */

import { DEMONYM, type Gazetteer, NEEDS } from '../gazetteer';
import { type Candidate, spot } from '../spot';
import { gapBefore, type Tokens, tokenize, tokenText } from '../tokenize';
import { type Block, KINDS, type Kind, type Need, type Role } from '../types';

/** One meaning that a candidate could have. */
export interface Option {
  entity: number;
  alias: number;
  needs: Need | undefined;
  demonym: boolean;
}

/** `title` and `caps`: capitals say nothing about names there. */
export type Style = 'mixed' | 'title' | 'caps';

export interface ReadBlock {
  index: number;
  lang: string;
  role: Role;
  style: Style;
  tokens: Tokens;
  candidates: Candidate[];
  options: Option[][];
  /** For each token: it belongs to a candidate. */
  covered: Uint8Array;
  /**
   * For each token: what name by itself it belongs to. 0 = none, else the traits of all its
   * meanings together (`PLACE`, `DEMONYM_NAME`, `FIRM`, `OTHER`).
   */
  named: Uint8Array;
  /** End of the capitals that the block begins with, UTF-16: a dateline lies before it. */
  shoutedUntil: number;
}

/** Traits of the names that tokens belong to. */
export const PLACE = 1;
export const DEMONYM_NAME = 2;
export const FIRM = 4;
export const OTHER = 8;

const FIRMS: ReadonlySet<Kind> = new Set<Kind>(['company', 'club']);

function traitsOf(options: readonly Option[], gazetteer: Gazetteer): number {
  return options.reduce((traits, { entity, demonym }) => {
    if (demonym) return traits | DEMONYM_NAME;
    const { kind } = gazetteer.headOf(entity);
    if (KINDS[kind] === 'places') return traits | PLACE;
    return traits | (FIRMS.has(kind) ? FIRM : OTHER);
  }, 0);
}

export const isCapital = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};

export const isAllCaps = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

function styleOf(tokens: Tokens, role: Role): Style {
  let long = 0;
  let capitals = 0;
  let words = 0;
  let shouted = 0;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokenText(tokens, i);
    if (word.toLowerCase() === word.toUpperCase()) continue;
    words++;
    if (word === word.toUpperCase()) shouted++;
    if (word.length < 4) continue;
    long++;
    if (isCapital(word)) capitals++;
  }
  if (words >= 3 && shouted / words > 0.8) return 'caps';
  // A paragraph of names alone is rare; headlines in title case leave few words small.
  const share = role === 'headline' ? 0.6 : 0.8;
  return long >= 3 && capitals / long >= share ? 'title' : 'mixed';
}

/** Tokens, candidates and style of every block. */
export function readDocument(
  blocks: readonly Block[],
  gazetteer: Gazetteer,
  lang: string,
): ReadBlock[] {
  return blocks.map((block, index) => {
    const tokens = tokenize(block.text);
    const candidates = spot(tokens, gazetteer, lang);
    const options = candidates.map((candidate) => optionsOf(candidate, gazetteer));
    const covered = new Uint8Array(tokens.count);
    const named = new Uint8Array(tokens.count);
    for (const [i, candidate] of candidates.entries()) {
      covered.fill(1, candidate.first, candidate.last + 1);
      // What may mean nothing here ("⟨Mills⟩ High School", "Paris ⟨Jackson⟩") makes no name.
      const isDoubtful = options[i]?.every((option) => option.needs !== undefined);
      if (isDoubtful || isCommonNoun(candidate, gazetteer)) continue;
      const traits = traitsOf(options[i] ?? [], gazetteer);
      named.fill(traits, candidate.first, candidate.last + 1);
    }
    const style = styleOf(tokens, block.role);
    const small = block.text.search(/\p{Ll}/u);
    const shoutedUntil = small < 0 ? block.text.length : small;
    const { role } = block;
    return { index, lang, role, style, tokens, candidates, options, covered, named, shoutedUntil };
  });
}

function optionsOf(candidate: Candidate, gazetteer: Gazetteer): Option[] {
  return candidate.aliases.map((alias) => {
    const flags = gazetteer.aliasFlags[alias] as number;
    return {
      entity: gazetteer.aliasEntities[alias] as number,
      alias,
      needs: NEEDS[(flags >> 2) & 3],
      demonym: (flags & DEMONYM) !== 0,
    };
  });
}

/** Every alias of the candidate is free in case: a term, not a name. */
export function isCommonNoun(candidate: Candidate, gazetteer: Gazetteer): boolean {
  return candidate.aliases.every((alias) => ((gazetteer.aliasFlags[alias] as number) & 3) === 1);
}

/** The first word of a sentence: its capital says nothing. */
export function opensSentence(tokens: Tokens, index: number): boolean {
  if (index <= 0) return true;
  const gap = gapBefore(tokens, index);
  if (!/[.!?:;…—–|•"“”„«»\n(]/.test(gap)) return false;
  // "J. Paz", "U.S. Steel": the dot of an initial ends no sentence.
  const isInitial = /^\.\s*$/.test(gap) && tokenText(tokens, index - 1).length === 1;
  return !isInitial;
}
