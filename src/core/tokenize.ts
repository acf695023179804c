/**
 * Text → tokens, in any script. A token is a run of letters, digits and marks; where words are
 * written without spaces it is one character. Offsets are UTF-16 code units.
 */
import { BREAK, fold, INVISIBLE, isUnspaced } from './fold';

/** Tokens of one block, as parallel arrays: a page has thousands, objects would cost more than the search. */
export interface Tokens {
  text: string;
  count: number;
  /** First code unit of each token. */
  starts: Uint32Array;
  /** Code unit after each token. */
  ends: Uint32Array;
  /** Hash of each token's folded form. */
  hashes: Int32Array;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a over folded code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Hash of a run of tokens so far and the next token (finaliser of MurmurHash3). */
export function joinHashes(run: number, token: number): number {
  let hash = Math.imul(run ^ token, 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Splits a text (a block, or an alias) into tokens. */
export function tokenize(text: string): Tokens {
  let room = (text.length >> 2) + 8;
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let hashes = new Int32Array(room);
  let count = 0;
  const length = text.length;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    let unit = fold(first);
    if (unit <= INVISIBLE) {
      at++;
      continue;
    }
    if (count === room) {
      room *= 2;
      starts = grow(starts, room);
      ends = grow(ends, room);
      const wider = new Int32Array(room);
      wider.set(hashes);
      hashes = wider;
    }
    starts[count] = at;
    let hash = addToHash(SEED, unit);
    at++;
    if (!isUnspaced(first)) {
      while (at < length) {
        const next = text.charCodeAt(at);
        unit = fold(next);
        if (unit === BREAK || isUnspaced(next)) break;
        if (unit !== INVISIBLE) hash = addToHash(hash, unit);
        at++;
      }
    }
    ends[count] = at;
    hashes[count] = hash;
    count++;
  }
  return { text, count, starts, ends, hashes };
}

function grow(from: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(room);
  wider.set(from);
  return wider;
}

/** The text between two neighbouring tokens (before the first: from the block's start). */
export function gapBefore(tokens: Tokens, index: number): string {
  const from = index > 0 ? (tokens.ends[index - 1] as number) : 0;
  const to = index < tokens.count ? (tokens.starts[index] as number) : tokens.text.length;
  return tokens.text.slice(from, to);
}

/** The characters of a token, as written. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}
