/** Owns reading a Chromium trace: how much of each task of the page's main thread was our script. */

export const TRACE_CATEGORIES = ['toplevel', 'devtools.timeline'];
const LONG_MS = 50;
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

export interface Task {
  ms: number;
  /** Milliseconds of it in which our script ran. */
  oursMs: number;
}

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? args?.data?.fileName ?? '';
const isOurScript = (event: TraceEvent): boolean => /^(?:chrome|moz)-extension:/.test(urlOf(event));
/** Microtasks carry no address; saved pages have no scripts of their own, so they are ours. */
const isOurs = (event: TraceEvent): boolean =>
  isOurScript(event) || /RunMicrotasks$/.test(event.name);

const cpuOf = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** Processor time of stretches, each counted once: calls nest. `events` by start, longest first. */
function outerTime(events: readonly TraceEvent[]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (endOf(event) <= end) continue;
    sum += cpuOf(event);
    end = endOf(event);
  }
  return sum;
}

/** Tasks of the thread on which our content script ran, with our share of each. */
export function tasksOf(trace: Uint8Array): Task[] {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as {
    traceEvents: TraceEvent[];
  };
  const complete = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const scripts = complete.filter(({ name }) => SCRIPT_EVENTS.has(name));
  const threads = new Set(scripts.filter(isOurScript).map(threadOf));
  const ours = scripts
    .filter((event) => isOurs(event) && threads.has(threadOf(event)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return complete
    .filter((event) => /RunTask$/.test(event.name) && threads.has(threadOf(event)))
    .map((task) => {
      const inside = ours.filter(
        (event) =>
          threadOf(event) === threadOf(task) && event.ts >= task.ts && event.ts < endOf(task),
      );
      return { ms: cpuOf(task) / 1000, oursMs: outerTime(inside) / 1000 };
    });
}

/** Our longest stretch in one task, and how many long tasks were at least half ours. */
export function summarize(tasks: readonly Task[]) {
  return {
    longest: Math.max(0, ...tasks.map(({ oursMs }) => oursMs)),
    total: tasks.reduce((sum, { oursMs }) => sum + oursMs, 0),
    long: tasks.filter(({ ms, oursMs }) => ms >= LONG_MS && oursMs >= ms / 2).length,
  };
}
