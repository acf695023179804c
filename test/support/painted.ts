/** Owns the look at every painted mention of a page, whichever painter did it, and who it names. */
import type { Page } from 'puppeteer-core';
import { GROUPS, type Group } from '../../src/core/types';
import type { Answer, BackgroundMessages } from '../../src/shared/messages';

export interface ShownMention {
  surface: string;
  /** Id of the entity, or '' when nothing that was found explains the mark. */
  entity: string;
  name: string;
  /** The surface with up to 40 characters of its own block on each side. */
  context: string;
}

export interface Found {
  request: BackgroundMessages['find']['payload'];
  answer: Answer<BackgroundMessages, 'find'>;
}

const AROUND = 40;

/** Texts painted now, in the order of the page. */
export function paintedTexts(page: Page): Promise<string[]> {
  // No named function inside: what runs in the page must not need the helpers of a compiler.
  return page.evaluate((groups: Group[]) => {
    const marks: string[] = [];
    for (const mark of document.querySelectorAll('[data-backstory]')) {
      // The first piece of a mention is its button; the others belong to it.
      if (mark.hasAttribute('role')) marks.push(mark.textContent);
      else marks.push((marks.pop() ?? '') + mark.textContent);
    }
    if (marks.length > 0) return marks;
    const ranges = groups.flatMap((group) =>
      [...((CSS.highlights?.get(`backstory-${group}`) ?? []) as Iterable<AbstractRange>)].map(
        (range) => {
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live;
        },
      ),
    );
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String);
  }, GROUPS as Group[]);
}

const bare = (text: string): string => text.replace(/[\s\u00ad]+/g, '');
const flat = (text: string): string => text.replace(/\s+/g, ' ');

function explain({ request, answer }: Found): ShownMention[] {
  return answer.mentions.map(({ block, start, end, entity }) => {
    const text = request.blocks[block]?.text ?? '';
    return {
      surface: flat(text.slice(start, end)),
      entity: entity.id,
      name: entity.name,
      context: flat(text.slice(Math.max(0, start - AROUND), end + AROUND)),
    };
  });
}

/** Length of the longest common subsequence of the rests from (i, j): `table[i][j]`. */
function commonRests(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/**
 * The marks of a page with what they name. A page shows texts only; what the background had found
 * runs in the same order, with some left out (hidden parts, code).
 */
export function nameMarks(painted: readonly string[], found: readonly Found[]): ShownMention[] {
  const known = found.flatMap(explain);
  const a = painted.map(bare);
  const b = known.map(({ surface }) => bare(surface));
  const table = commonRests(a, b);
  let j = 0;
  return painted.map((text, i) => {
    while (j < b.length && a[i] !== b[j] && table[i]![j + 1]! >= table[i + 1]![j]!) j++;
    const isSame = j < b.length && a[i] === b[j];
    const mention = isSame ? known[j++] : undefined;
    return mention ?? { surface: flat(text), entity: '', name: '', context: flat(text) };
  });
}
