/**
 * The page's main thread on a slow machine: a real news page at a sixth of the speed, in Chromium
 * (the only one that can be slowed and that reports long tasks).
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, until } from './support/browsers';
import { shared, start } from './support/extension';
import { underlines, waitUnderlined } from './support/underlines';

const URL_OF_NEWS = 'https://www.nytimes.com/2016/01/29/world/long-article.html';
const SLOWDOWN = 6;
const NEWS = shared('corpus/pages/readability--nytimes-1.html');
if (!NEWS) console.log('skipped: long tasks on a real news page (../shared is not there)');

interface Counted extends Window {
  longTasks: number[];
}

/** Long tasks since the page started, as the page itself can see them. */
function watch(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    const longTasks: number[] = [];
    (window as unknown as Counted).longTasks = longTasks;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longTasks.push(Math.round(entry.duration));
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The list so far; asked from an idle callback, so that what is running has been counted. */
const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        requestIdleCallback(() =>
          requestAnimationFrame(() =>
            setTimeout(() => resolve((window as unknown as Counted).longTasks)),
          ),
        );
      }),
  );

/** Waits until no long task has come for several looks in a row. */
async function settle(page: Page): Promise<number[]> {
  let calm = 0;
  let last = -1;
  return until('the page has come to rest', async () => {
    const now = await longTasks(page);
    calm = now.length === last ? calm + 1 : 0;
    last = now.length;
    return calm >= 20 && now;
  });
}

describe('the main thread at a sixth of the speed', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start('chromium');
    if (NEWS) driver.serve(URL_OF_NEWS, NEWS);
  });
  afterAll(() => driver?.close());

  it.skipIf(!NEWS)('has no long task of ours when a page at rest is underlined', async () => {
    await driver.settings({ enabled: false });
    const page = await driver.page();
    await watch(page);
    await page.goto(URL_OF_NEWS);
    await page.emulateCPUThrottling(SLOWDOWN);
    const before = await settle(page);
    expect(await underlines(page)).toEqual([]);
    await driver.settings({ enabled: true });
    expect((await waitUnderlined(page)).length).toBeGreaterThan(5);
    const after = await settle(page);
    expect(after.slice(before.length)).toEqual([]);
  });

  it.skipIf(!NEWS)('has no more long tasks while loading than without us', async () => {
    const load = async (enabled: boolean): Promise<number> => {
      await driver.settings({ enabled });
      const page = await driver.page();
      await watch(page);
      await page.emulateCPUThrottling(SLOWDOWN);
      await page.goto(URL_OF_NEWS);
      if (enabled) await waitUnderlined(page);
      const { length } = await settle(page);
      await page.close();
      return length;
    };
    // The page's own work varies from load to load: the least of several is what must be done.
    const counts = { without: [] as number[], with: [] as number[] };
    for (let round = 0; round < 4; round++) {
      counts.without.push(await load(false));
      counts.with.push(await load(true));
    }
    expect(Math.min(...counts.with)).toBeLessThanOrEqual(Math.min(...counts.without));
  });
});
