/**
 * Short forms that a document makes for itself: an acronym in brackets after the full name
 * ("Movement for Socialism (MAS)"), a firm without its ending ("Tullow Oil", then "Tullow").
 * They hold in the whole document: headlines and first paragraphs are short.
 */
import { foldText } from '../fold';
import type { Gazetteer } from '../gazetteer';
import { type Candidate, standsAlone } from '../spot';
import { tokenText } from '../tokenize';
import { KINDS, type Mention } from '../types';
import { isAllCaps, isCapital, type ReadBlock } from './document';
import { judge } from './neighbours';
import {
  COMMON_ACRONYMS,
  DATE_ABBREVIATIONS,
  FIRM_ENDINGS,
  SMALL_WORDS,
  WEAK_STARTS,
} from './words';

const BRACKET =
  /^['’s]{0,2}\s*\(\s*(?:the\s+)?["“'‘]?([\p{L}\d][\p{L}\d&.-]{1,11})["”'’]?\s*[),;]/u;

function noteOnce(shorts: Map<string, number>, text: string, entity: number): void {
  const key = foldText(text);
  if (key !== '' && !shorts.has(key)) shorts.set(key, entity);
}

/** "Tullow Oil" → "Tullow"; undefined where what remains could be anything. */
function withoutEnding(surface: string): string | undefined {
  const words = surface.split(' ');
  while (
    words.length > 1 &&
    FIRM_ENDINGS.has((words.at(-1) as string).toLowerCase().replace(/\.$/, ''))
  )
    words.pop();
  const isCut = words.length < surface.split(' ').length;
  const [first = ''] = words;
  const lower = first.toLowerCase();
  if (!isCut || words.length > 2 || first.length < 3 || !isCapital(first)) return undefined;
  if (words.length === 1 && (WEAK_STARTS.has(lower) || SMALL_WORDS.has(lower))) return undefined;
  return words.join(' ');
}

/** Does the text after the full name put an acronym of it in brackets? */
function bracketed(text: string, surface: string): string | undefined {
  const acronym = BRACKET.exec(text)?.[1]?.replace(/\.$/, '');
  if (!acronym || !/\p{Lu}.*\p{Lu}/u.test(acronym) || DATE_ABBREVIATIONS.has(acronym.toLowerCase()))
    return undefined;
  // Its letters are those of the name, or it is a reporter's outlet, a state, a ticker.
  const initial = surface.replace(/^The /i, '').charAt(0);
  return acronym.charAt(0).toLowerCase() === initial.toLowerCase() ? acronym : undefined;
}

/** "British Airways" → "BA". Two letters only where they are no word of their own ("US", "TV"). */
function initialsOf(surface: string): string | undefined {
  const words = surface.split(/[\s-]+/).filter((word) => isCapital(word) && word !== 'The');
  const initials = words.map((word) => word.charAt(0)).join('');
  if (words.length < 2 || initials.length > 6 || COMMON_ACRONYMS.has(initials.toLowerCase()))
    return;
  return SMALL_WORDS.has(initials.toLowerCase()) ? undefined : initials;
}

function gatherShorts(
  blocks: readonly ReadBlock[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Map<string, number> {
  const shorts = new Map<string, number>();
  for (const { block: index, start, end, entity } of mentions) {
    const group = KINDS[entity.kind];
    if (group !== 'organisations' && group !== 'terms' && group !== 'events') continue;
    const block = blocks[index] as ReadBlock;
    const { text } = block.tokens;
    const surface = text.slice(start, end);
    const known = gazetteer.indexOf(entity.id);
    if (known === undefined || !surface.includes(' ')) continue;
    const acronym = bracketed(text.slice(end, end + 24), surface);
    if (acronym) noteOnce(shorts, acronym, known);
    const initials = group === 'organisations' ? initialsOf(surface) : undefined;
    if (initials) noteOnce(shorts, initials, known);
    const rest = group === 'organisations' ? withoutEnding(surface) : undefined;
    if (rest) noteOnce(shorts, rest, known);
  }
  return shorts;
}

/** Mentions by the short forms of the document, where no mention stands yet. */
export function findShorts(
  blocks: readonly ReadBlock[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Mention[] {
  const shorts = gatherShorts(blocks, mentions, gazetteer);
  if (shorts.size === 0) return [];
  const taken = new Set(mentions.map(({ block, start }) => block * 1e7 + start));
  return blocks.flatMap((block) => {
    const found: Mention[] = [];
    for (let at = 0; at < block.tokens.count; at++) {
      const mention = shortAt(block, at, shorts, gazetteer);
      if (!mention || taken.has(block.index * 1e7 + mention.start)) continue;
      found.push(mention);
    }
    return found;
  });
}

function shortAt(
  block: ReadBlock,
  at: number,
  shorts: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): Mention | undefined {
  const { tokens } = block;
  const word = tokenText(tokens, at);
  if (!isCapital(word) || block.style === 'caps') return undefined;
  for (const last of [at + 1, at]) {
    if (last >= tokens.count) continue;
    const start = tokens.starts[at] as number;
    const end = tokens.ends[last] as number;
    const short = shorts.get(foldText(tokens.text.slice(start, end)));
    if (short === undefined) continue;
    const isAcronym = isAllCaps(word);
    // A word that the dataset knows means what it says there, but for an acronym just explained.
    if (block.covered[at] && !isAcronym) return undefined;
    const candidate: Candidate = { start, end, first: at, last, aliases: [] };
    if (!standsAlone(tokens, candidate) || judge(block, candidate) !== 'free') return undefined;
    return { block: block.index, start, end, entity: gazetteer.headOf(short) };
  }
  return undefined;
}
