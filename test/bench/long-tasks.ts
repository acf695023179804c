/**
 * The page's main thread on a slow machine: a real news page at a sixth of the speed, in Chromium
 * (the only one that can be slowed). A trace says of each task of the renderer's main thread how
 * much of it was our script; a task of 50 ms and more is ours when at least half of it was.
 */
import type { Page } from 'puppeteer-core';
import { shared, start } from '../support/extension';
import { summarize, type Task, TRACE_CATEGORIES, tasksOf } from '../support/trace';
import { waitUnderlined } from '../support/underlines';

const ADDRESS = 'https://www.nytimes.com/2016/01/29/world/long-article.html';
/** A script that the page waits for before its end: until then it can come to rest and be slowed. */
const GATE = 'https://www.nytimes.com/gate.js';
const PAGE = 'corpus/pages/readability--nytimes-1.html';
const SLOWDOWN = 6;
const SETTLE_MS = 2000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** `open` lets the gate's script through; content scripts start after it. */
async function traceLoad(page: Page, open: () => void): Promise<Task[]> {
  const loaded = page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
  await pause(SETTLE_MS);
  // Not before: a throttle does not follow a page into the process of its first real address.
  await page.emulateCPUThrottling(SLOWDOWN);
  await page.tracing.start({ categories: TRACE_CATEGORIES });
  open();
  await loaded;
  await waitUnderlined(page);
  await pause(SETTLE_MS);
  const trace = await page.tracing.stop();
  return trace ? tasksOf(trace) : [];
}

interface LongTasks {
  /** Tasks of 50 ms and more of which at least half was our script; fewest of the rounds. */
  long_tasks_6x: number;
  /** Our longest stretch in one task, ms; median of the rounds. */
  slice_ms_6x_median: number;
  /** All our script's time on the page's main thread, ms; median of the rounds. */
  total_ms_6x_median: number;
  rounds: { longest: number; total: number; long: number }[];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Undefined where the saved page is not there. */
export async function measureLongTasks(rounds: number): Promise<LongTasks | undefined> {
  const news = shared(PAGE);
  if (!news) return undefined;
  const driver = await start('chromium');
  let open = (): void => {};
  let gate = Promise.resolve();
  driver.serve(ADDRESS, {
    body: news.replace('</body>', `<script src="${GATE}"></script></body>`),
    after: async () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
  });
  driver.serve(GATE, { body: '', type: 'text/javascript', after: () => gate });
  const results: LongTasks['rounds'] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await driver.page();
    const tasks = await traceLoad(page, () => open());
    await page.close();
    results.push(summarize(tasks));
  }
  await driver.close();
  return {
    long_tasks_6x: Math.min(...results.map(({ long }) => long)),
    slice_ms_6x_median: median(results.map(({ longest }) => longest)),
    total_ms_6x_median: median(results.map(({ total }) => total)),
    rounds: results,
  };
}
