/**
 * Blocks of the article as strings, with the way back to the page's text nodes.
 * Owns the mapping; must never change a node. Offsets count UTF-16 units of the nodes' own data,
 * so that inline tags make no difference.
 */
import type { Role } from '../core/types';
import type { ArticleBlock } from './article';
import type { Pace } from './pace';

export interface GatheredBlock {
  element: Element;
  role: Role;
  text: string;
  nodes: Text[];
  /** Where each node's data begins in `text`. */
  starts: number[];
}

/** Stands where something unread or a line break was: no name goes across it. */
const BREAK = '\n';

function gatherBlock(block: ArticleBlock): GatheredBlock {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const part of block.parts) {
    if (part === null) {
      text += BREAK;
      continue;
    }
    nodes.push(part);
    starts.push(text.length);
    // A line end of the page's source is a space to the reader, no break.
    text += part.data.includes('\n') ? part.data.replaceAll('\n', ' ') : part.data;
  }
  return { element: block.element, role: block.role, text, nodes, starts };
}

export async function gather(blocks: ArticleBlock[], pace: Pace): Promise<GatheredBlock[]> {
  const gathered: GatheredBlock[] = [];
  for (const block of blocks) {
    gathered.push(gatherBlock(block));
    await pace.breathe();
  }
  return gathered;
}
