/**
 * One MutationObserver for the whole script. What the page changed is dropped in the observer's own
 * callback, before the next frame can show a line under other letters; finding again waits for
 * idle and for a share of the thread that a page mutating at 60 Hz cannot push above 2 %.
 */
import { isAlive } from './alive';
import { idle } from './pace';

export interface WatchHost {
  /** The element that holds all that was read; null while there is no article. */
  scope(): Element | null;
  /** Drops what is no longer where it was painted; tells how many. `written`: to which text nodes. */
  verify(written?: ReadonlySet<Node>): number;
  /** Reads the page again; resolves to the milliseconds it took. May fail. */
  reread(why: 'changed' | 'moved'): Promise<number>;
  orphaned(): void;
}

export interface Watch {
  /** Does something to the page without noticing it afterwards. */
  quietly(change: () => void): void;
  /** Asks for another reading, when there is time. */
  schedule(why: 'changed' | 'moved'): void;
}

/** Rest after a change before reading again. */
const REST = 400;
/** Reading again may take one part in so many of the time. */
const SHARE = 100;
/** Longest pause on a page that changes all the time and is no article. */
const MAX_PAUSE = 30_000;

/** The page's address as far as it names a page: not the part after `#`. */
const addressOf = (): string => location.href.split('#')[0] as string;

function addsText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  for (const node of record.addedNodes) {
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '') return true;
    if (node.nodeType === Node.ELEMENT_NODE && node.firstChild !== null) return true;
  }
  return false;
}

export function watchPage(host: WatchHost, signal: AbortSignal): Watch {
  let address = addressOf();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let again: 'changed' | 'moved' | null = null;
  /** Between the end of a reading and the next one. */
  let pause = 0;
  let readyAt = 0;

  /** Null when the page changed so under the reading that it failed. */
  async function costOf(why: 'changed' | 'moved'): Promise<number | null> {
    isReading = true;
    try {
      return await host.reread(why);
    } catch {
      return null;
    } finally {
      isReading = false;
    }
  }

  async function read(why: 'changed' | 'moved'): Promise<void> {
    timer = undefined;
    await idle(500);
    if (signal.aborted) return;
    const cost = await costOf(why);
    // Each fruitless look doubles the pause: without an article, or one that failed.
    const isFruitful = cost !== null && host.scope();
    const least = isFruitful ? 0 : Math.min(Math.max(pause, REST) * 2, MAX_PAUSE);
    pause = Math.max(least, (cost ?? 0) * SHARE);
    readyAt = performance.now() + pause;
    if (again) schedule(again);
  }

  function schedule(why: 'changed' | 'moved'): void {
    if (signal.aborted) return;
    if (isReading) again = again === 'moved' ? 'moved' : why;
    else if (timer === undefined) {
      again = null;
      // After a time without changes only the rest is waited for.
      timer = setTimeout(() => read(why), Math.max(REST, readyAt - performance.now()));
    }
  }

  function noticeMove(): void {
    if (addressOf() === address) return;
    address = addressOf();
    pause = 0;
    readyAt = 0;
    clearTimeout(timer);
    timer = undefined;
    host.verify();
    schedule('moved');
  }

  function take(records: MutationRecord[]): void {
    noticeMove();
    const scope = host.scope();
    const written = new Set<Node>();
    let isTouched = false;
    let isGrown = false;
    for (const record of records) {
      if (record.type === 'characterData') written.add(record.target);
      // Thousands may come at once, and one that counts is enough.
      if (isGrown) continue;
      const isNear = !scope || scope.contains(record.target) || record.target.contains(scope);
      if (!isNear) continue;
      isTouched = true;
      isGrown = addsText(record);
    }
    const dropped = isTouched && scope ? host.verify(written) : 0;
    if (isGrown || dropped > 0 || (scope && !scope.isConnected)) schedule('changed');
  }

  const observer = new MutationObserver((records) => {
    if (isAlive()) take(records);
    else host.orphaned();
  });

  function observe(): void {
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }

  function shown(): void {
    if (!isAlive()) host.orphaned();
    else if (document.hidden) observer.disconnect();
    else {
      observe();
      noticeMove();
      host.verify();
      schedule('changed');
    }
  }

  function listen(): void {
    if (signal.aborted) return;
    document.addEventListener('visibilitychange', shown, { signal });
    addEventListener('pageshow', (event) => event.persisted && shown(), { signal });
    addEventListener('popstate', noticeMove, { signal });
    globalThis.navigation?.addEventListener('currententrychange', noticeMove, { signal });
    noticeMove();
  }

  observe();
  // Not now, when the first reading waits for its slice.
  void idle(500).then(listen);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });

  return {
    quietly(change) {
      const before = observer.takeRecords();
      if (before.length > 0) take(before);
      change();
      observer.takeRecords();
    },
    schedule,
  };
}
