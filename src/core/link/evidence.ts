/** What else stands in the document: the ground on which ambiguous names are decided. */
import { foldText } from '../fold';
import type { Gazetteer } from '../gazetteer';
import type { ReadBlock } from './document';

export interface Evidence {
  /** Entities whose mention is beyond doubt. */
  settled: Set<number>;
  /** How much the document speaks for an entity, besides its name: 0 = nothing. */
  support(entity: number): number;
  /** The document has this very word in small letters: at the start of a sentence it may be that. */
  isCommon(word: string): boolean;
}

/** Related entities beyond this many add nothing: a long list is not a stronger case. */
const MOST = 3;

export function gatherEvidence(
  blocks: readonly ReadBlock[],
  settled: Set<number>,
  gazetteer: Gazetteer,
): Evidence {
  let words: Set<string> | undefined;
  const hasWord = (word: string): boolean => {
    words ??= new Set(blocks.flatMap((block) => foldText(block.tokens.text).split(' ')));
    return words.has(word);
  };
  let small: Set<string> | undefined;
  const isCommon = (word: string): boolean => {
    small ??= new Set(
      blocks.flatMap(({ tokens }) => tokens.text.match(/\b\p{Ll}[\p{Ll}'’-]*/gu) ?? []),
    );
    return small.has(word.toLowerCase());
  };
  const support = (entity: number): number => {
    let related = 0;
    for (const other of gazetteer.linksOf(entity)) if (settled.has(other)) related++;
    const context = gazetteer.contextOf(entity);
    const spoken = context ? context.split(' ').filter(hasWord).length : 0;
    return Math.min(MOST, related) + Math.min(MOST, spoken);
  };
  return { settled, support, isCommon };
}
