/**
 * Work in slices: the page's own scripts, scrolling and typing come first.
 * Owns the clock of one piece of work; must never hold the main thread longer than its budget
 * plus one step.
 */

/** Milliseconds a slice may take; at a sixfold slowdown the last step still ends below 10 ms. */
const BUDGET = 2;

export interface Pace {
  /** True when this slice has used up its time. */
  due(): boolean;
  /** Lets the browser do what waits, then begins a new slice. */
  rest(): Promise<void>;
  /** Rests if it is due: stands between the stages of a piece of work. */
  breathe(): Promise<void>;
  /** Waits for something that is done elsewhere; the next slice begins afterwards. */
  away<T>(elsewhere: Promise<T>): Promise<T>;
  /** Milliseconds worked so far, rests left out. */
  spent(): number;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function yieldToPage(): Promise<void> {
  return globalThis.scheduler?.yield ? globalThis.scheduler.yield() : nextTask();
}

export function createPace(): Pace {
  let began = performance.now();
  let before = 0;
  async function away<T>(elsewhere: Promise<T>): Promise<T> {
    before += performance.now() - began;
    try {
      return await elsewhere;
    } finally {
      began = performance.now();
    }
  }
  return {
    due: () => performance.now() - began > BUDGET,
    spent: () => before + performance.now() - began,
    rest: () => away(yieldToPage()),
    async breathe() {
      if (performance.now() - began > BUDGET) await away(yieldToPage());
    },
    away,
  };
}

/** Resolves when the browser is idle, or after `timeout` ms on a page that never rests. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout }));
}
