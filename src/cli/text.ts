/** A plain text as the finder reads it: one block a line. */
import type { Block } from '../core/types';

export interface Lines {
  blocks: Block[];
  /** Where each block begins in the text, UTF-16 code units. */
  offsets: number[];
}

/** A line without an end of sentence at the top of a text is its headline. */
export function blocksOf(text: string): Lines {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const isHeadline =
      blocks.length === 0 && text.includes('\n') && !/[.!?…]["”’]?\s*$/.test(match[0]);
    blocks.push({ text: match[0], role: isHeadline ? 'headline' : 'paragraph' });
    offsets.push(match.index);
  }
  return { blocks, offsets };
}
