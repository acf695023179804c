/** Owns the look at a page from its reader's side: what is underlined, and a click on it. */
import type { Page } from 'puppeteer-core';
import { GROUPS, type Group } from '../../src/core/types';
import { until } from './until';

export interface Underline {
  group: Group;
  text: string;
}

/** Everything underlined, in the order of the groups; the open term, drawn twice, counts once. */
export function underlines(page: Page): Promise<Underline[]> {
  return page.evaluate((groups: Group[]) => {
    // Ranges are told apart by where they are: the registry is shared, the objects are not ours.
    const read = (group: Group): Underline[] =>
      [...((CSS.highlights.get(`backstory-${group}`) ?? []) as Iterable<AbstractRange>)].map(
        (range) => {
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return { group, text: live.toString() };
        },
      );
    return groups.flatMap(read);
  }, GROUPS as Group[]);
}

/** Waits until something is underlined, and until no more is added. */
export async function waitUnderlined(page: Page): Promise<Underline[]> {
  let last = -1;
  return until('the page is underlined', async () => {
    const now = await underlines(page);
    const settled = now.length > 0 && now.length === last;
    last = now.length;
    return settled && now;
  });
}

export async function waitPlain(page: Page): Promise<void> {
  await until('nothing is underlined', async () => (await underlines(page)).length === 0);
}

/** Where the first underlined stretch of this text is on the screen, scrolled into view. */
export function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (wanted: string, groups: string[]) => {
      for (const group of groups) {
        const ranges = CSS.highlights.get(`backstory-${group}`) ?? [];
        for (const range of ranges as Iterable<AbstractRange>) {
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          if (live.toString() !== wanted) continue;
          range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
          const box = live.getClientRects()[0]!;
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      throw new Error(`"${wanted}" is not underlined`);
    },
    text,
    GROUPS as string[],
  );
}

export async function clickWord(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOf(page, text);
  await page.mouse.click(x, y);
}
