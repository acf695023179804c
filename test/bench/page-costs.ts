/**
 * What a page pays while it is painted, in Chromium: for its own changes, for changing sixty times a
 * second, and in memory. Each figure is held against the same page without us in the same run.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { textArticle } from '../support/article';
import type { Driver } from '../support/browsers';
import { start } from '../support/extension';
import { summarize, TRACE_CATEGORIES, tasksOf } from '../support/trace';
import { waitUnderlined } from '../support/underlines';

const ADDRESS = 'https://www.reuters.com/world/2026/03/04/a-story-of-some-length';
const NAMES = ['Bolivia', 'China', 'Rodrigo Paz', 'Evo Morales', 'United Nations', 'Luis Arce'];
const MENTIONS = 300;
const STORY = textArticle(
  [
    'Bolivia turns away from China',
    ...Array.from(
      { length: MENTIONS / NAMES.length },
      (_, i) => `On day ${i} of the talks ${NAMES.join(' had been named together with ')}.`,
    ),
  ].join('\n'),
);
const ROUNDS = 5;
/** Changes measured in one page. */
const CHANGES = 8;
const CHANGING_MS = 20_000;
const TABS = 30;

async function open(driver: Driver, enabled: boolean, address = ADDRESS): Promise<Page> {
  await driver.settings({ enabled, show: 'all' });
  const page = await driver.page(address);
  if (enabled) await waitUnderlined(page);
  return page;
}

/** Milliseconds in which the page puts in and takes out a thousand paragraphs, observers included. */
function changeMuch(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const article = document.querySelector('article')!;
    const began = performance.now();
    const added: Element[] = [];
    for (let i = 0; i < 1000; i++) {
      const p = document.createElement('p');
      p.textContent = `Paragraph ${i} of the page's own.`;
      article.append(p);
      added.push(p);
    }
    void article.offsetHeight;
    for (const p of added) p.remove();
    void article.offsetHeight;
    await null;
    return performance.now() - began;
  });
}

async function mutationTax(driver: Driver): Promise<number> {
  const times = { on: [] as number[], off: [] as number[] };
  for (let round = 0; round < ROUNDS; round++)
    for (const state of ['on', 'off'] as const) {
      const page = await open(driver, state === 'on');
      await changeMuch(page);
      // Looking at the lines made live ranges, the page's world over, which tax changes.
      await heapOf(page);
      const own: number[] = [];
      for (let time = 0; time < CHANGES; time++) own.push(await changeMuch(page));
      // What else a busy machine does only ever adds.
      times[state].push(Math.min(...own));
      await page.close();
    }
  return Math.min(...times.on) / Math.min(...times.off);
}

/** Our part of the main thread's time. */
async function shareAt60Hz(driver: Driver): Promise<number> {
  const page = await open(driver, true);
  await page.tracing.start({ categories: TRACE_CATEGORIES });
  await page.evaluate(async (ms: number) => {
    const ticker = document.createElement('p');
    document.querySelector('article')!.append(ticker);
    let count = 0;
    const timer = setInterval(() => {
      ticker.textContent = `Live: ${count++} votes have been counted for Rodrigo Paz so far, officials said.`;
    }, 1000 / 60);
    await new Promise((done) => setTimeout(done, ms));
    clearInterval(timer);
  }, CHANGING_MS);
  const trace = await page.tracing.stop();
  await page.close();
  return summarize(trace ? tasksOf(trace) : []).total / CHANGING_MS;
}

/** Bytes of script memory, garbage left out. */
async function heapOf(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

/** Hosts of their own, so that each tab has a process, and its memory, for itself. */
function newsHosts(): string[] {
  const { host_permissions: patterns } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
    host_permissions: string[];
  };
  return patterns.slice(0, TABS).map((pattern) => `www.${pattern.slice(6, -2)}`);
}

async function megabytesPerTab(driver: Driver): Promise<number> {
  const sums = { on: 0, off: 0 };
  for (const state of ['on', 'off'] as const) {
    const pages: Page[] = [];
    for (const host of newsHosts()) {
      const address = `https://${host}/world/2026/03/04/a-story-of-some-length`;
      driver.serve(address, STORY);
      pages.push(await open(driver, state === 'on', address));
    }
    for (const page of pages) sums[state] += await heapOf(page);
    for (const page of pages) await page.close();
  }
  return (sums.on - sums.off) / TABS / 1024 / 1024;
}

export async function measurePageCosts() {
  const driver = await start('chromium');
  driver.serve(ADDRESS, STORY);
  const costs = {
    /** The page's own changes, painted against not painted. */
    mutation_tax: await mutationTax(driver),
    share_60hz: await shareAt60Hz(driver),
    mb_per_tab: await megabytesPerTab(driver),
  };
  await driver.close();
  return costs;
}
