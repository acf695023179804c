/**
 * The page's main thread on a slow machine: a real news page at a sixth of the speed, in Chromium
 * (the only one that can be slowed). A trace says of each task of the renderer's main thread how
 * much of it was our script; a task of 50 ms and more is ours when at least half of it was.
 */
import type { Page } from 'puppeteer-core';
import { shared, start } from '../support/extension';
import { waitUnderlined } from '../support/underlines';

const ADDRESS = 'https://www.nytimes.com/2016/01/29/world/long-article.html';
/** A script that the page waits for before its end: until then it can come to rest and be slowed. */
const GATE = 'https://www.nytimes.com/gate.js';
const PAGE = 'corpus/pages/readability--nytimes-1.html';
const SLOWDOWN = 6;
const LONG_MS = 50;
const SETTLE_MS = 2000;
const CATEGORIES = ['toplevel', 'devtools.timeline'];
const SCRIPT_EVENTS = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.run',
  'v8.compile',
  'V8.RunMicrotasks',
  'RunMicrotasks',
]);

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread: what other processes take from a busy machine is not in it. */
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string } };
}

interface Task {
  ms: number;
  /** Milliseconds of it in which our script ran. */
  oursMs: number;
}

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? args?.data?.fileName ?? '';
/** Microtasks carry no address; the saved page has no scripts of its own, so they are ours. */
const isOurs = (event: TraceEvent): boolean =>
  /^(?:chrome|moz)-extension:/.test(urlOf(event)) || /RunMicrotasks$/.test(event.name);

const cpuOf = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;

/** Tasks of the thread on which our content script ran, with our share of each. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = complete.filter((event) => SCRIPT_EVENTS.has(event.name) && isOurs(event));
  const threads = new Set(ours.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = complete.filter(
    ({ name, pid, tid }) => /RunTask$/.test(name) && threads.has(`${pid} ${tid}`),
  );
  return tasks.map((task) => {
    const end = task.ts + (task.dur ?? 0);
    const inside = ours.filter(
      ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts < end,
    );
    // Calls nest: only those that no other of ours contains are counted.
    const outer = inside.filter(
      (event) =>
        !inside.some(
          (other) =>
            other !== event &&
            other.ts <= event.ts &&
            other.ts + (other.dur ?? 0) >= event.ts + (event.dur ?? 0) &&
            (other.dur ?? 0) > (event.dur ?? 0),
        ),
    );
    const oursUs = outer.reduce((sum, event) => sum + cpuOf(event), 0);
    return { ms: cpuOf(task) / 1000, oursMs: oursUs / 1000 };
  });
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** `open` lets the gate's script through; content scripts start after it. */
async function traceLoad(page: Page, open: () => void): Promise<Task[]> {
  const loaded = page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
  await pause(SETTLE_MS);
  // Not before: a throttle does not follow a page into the process of its first real address.
  await page.emulateCPUThrottling(SLOWDOWN);
  await page.tracing.start({ categories: CATEGORIES });
  open();
  await loaded;
  await waitUnderlined(page);
  await pause(SETTLE_MS);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString());
  return tasksOf(traceEvents);
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
    results.push({
      longest: Math.max(0, ...tasks.map(({ oursMs }) => oursMs)),
      total: tasks.reduce((sum, { oursMs }) => sum + oursMs, 0),
      long: tasks.filter(({ ms, oursMs }) => ms >= LONG_MS && oursMs >= ms / 2).length,
    });
  }
  await driver.close();
  return {
    long_tasks_6x: Math.min(...results.map(({ long }) => long)),
    slice_ms_6x_median: median(results.map(({ longest }) => longest)),
    total_ms_6x_median: median(results.map(({ total }) => total)),
    rounds: results,
  };
}
