/** Owns the look at a page from its reader's side: what is underlined, and a click on it. */
import type { Page } from 'puppeteer-core';
import { GROUPS, type Group } from '../../src/core/types';
import { until } from './until';

export interface Underline {
  group: Group;
  text: string;
}

/**
 * Everything underlined, group by group. A name over several text nodes is several pieces.
 * (No named function inside: what runs in the page must not need the helpers of a compiler.)
 */
export function underlines(page: Page): Promise<Underline[]> {
  return page.evaluate(
    (groups: Group[]) =>
      groups.flatMap((group) => {
        const ranges = (CSS.highlights.get(`backstory-${group}`) ?? []) as Iterable<AbstractRange>;
        return [...ranges].map((range) => {
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return { group, text: live.toString() };
        });
      }),
    GROUPS as Group[],
  );
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

/** Two clicks sooner than this are a double click to the browsers, which selects a word. */
const DOUBLE_CLICK_MS = 600;
const lastClicks = new WeakMap<Page, number>();

export async function clickWord(page: Page, text: string): Promise<void> {
  const last = lastClicks.get(page) ?? 0;
  await until('this is a click of its own', () => Date.now() - last > DOUBLE_CLICK_MS);
  const { x, y } = await middleOf(page, text);
  await page.mouse.click(x, y);
  lastClicks.set(page, Date.now());
}
