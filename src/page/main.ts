/**
 * The life of the content script, the only code of ours in a visited page. Owns waking and sleeping.
 * Asleep it keeps two listeners and nothing else; awake, all that it does ends with one signal.
 * Injected again (switched on, updated), it takes the earlier one off and starts anew.
 */
import { browser } from '../shared/browser';
import { CARD_HOST } from '../shared/card-api';
import type { PageMessages } from '../shared/messages';
import { ask } from '../shared/send';
import { loadSettings, type Settings, watchSettings } from '../shared/settings';
import { coversHost } from '../shared/sites';
import { removeOrphanedHand } from './hand';
import { createPace } from './pace';
import { deleteHighlights } from './paint/highlights';
import { removeOrphanedMarks } from './paint/wrap';
import type { Session, startSession } from './session';

declare global {
  var backstoryPage: { stop(): void } | undefined;
}

type Answers = {
  [N in keyof PageMessages]: (
    payload: PageMessages[N]['payload'],
  ) => PageMessages[N]['answer'] | Promise<PageMessages[N]['answer']>;
};

/** Feeds, images, frames and pages that are one big editor. */
function isReadable(): boolean {
  if (window.top !== window || !/^(?:text\/html|application\/xhtml)/.test(document.contentType))
    return false;
  if (!(document.body instanceof HTMLBodyElement) || document.designMode === 'on') return false;
  return !isEditor(document.body) && !isEditor(document.documentElement);
}

/** By the attribute: `isContentEditable` makes the browser restyle the page (13 ms on a slow phone). */
function isEditor(element: HTMLElement): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}

/** What a version before this one left when the browser ended it (Firefox) or cut it off. */
async function cleanUp(): Promise<void> {
  const pace = createPace();
  deleteHighlights();
  removeOrphanedHand();
  await pace.rest();
  removeOrphanedMarks();
  for (const host of document.querySelectorAll(`[${CARD_HOST}]`)) host.remove();
}

/** Reading and painting live in a script of their own; undefined when we are cut off from it. */
async function loadStart(): Promise<typeof startSession | undefined> {
  if (!globalThis.backstorySession) await ask('need', { script: 'session' });
  return globalThis.backstorySession;
}

const isWanted = ({ enabled, sitesOff }: Settings): boolean =>
  enabled && !sitesOff.some((site) => coversHost(site, location.hostname));

function start(): { stop(): void } {
  const life = new AbortController();
  let settings: Settings | undefined;
  let awake: AbortController | undefined;
  let session: Promise<Session | null> = Promise.resolve(null);
  /** Explained once by the reader's own wish, wherever it is switched off. */
  let isForced = false;

  function sleep(): void {
    awake?.abort();
    awake = undefined;
    session = Promise.resolve(null);
  }

  async function startAwake(now: Settings, signal: AbortSignal): Promise<Session | null> {
    const startIn = await loadStart();
    if (signal.aborted) return null;
    if (startIn) return startIn({ settings: now, signal, orphaned: stop });
    stop();
    return null;
  }

  function wake(now: Settings): void {
    sleep();
    awake = new AbortController();
    session = startAwake(now, awake.signal);
  }

  function wakeIfNeeded(before: Settings | undefined, next: Settings): void {
    const isSame = (['painter', 'show', 'hover'] as const).every(
      (key) => before?.[key] === next[key],
    );
    if (!awake || !isSame) wake(next);
    else void session.then((running) => running?.setKnown(next.known));
  }

  /** The number on the toolbar icon goes with what it counted. */
  function switchOff(): void {
    if (awake) void ask('count', { entities: null });
    sleep();
  }

  function apply(next: Settings): void {
    const before = settings;
    settings = next;
    if (!isWanted(next) && !(isForced && next.enabled)) switchOff();
    else wakeIfNeeded(before, next);
  }

  function stop(): void {
    sleep();
    life.abort();
  }

  const answers: Answers = {
    async cast() {
      const members = (await session)?.cast() ?? [];
      const article = (await session)?.isArticle() ?? false;
      return { article, awake: awake !== undefined, members };
    },
    show: async ({ id }) => (await session)?.show(id) ?? false,
    step: async ({ to }) => (await session)?.step(to) ?? false,
    async leave() {
      if (!isForced) stop();
      return null;
    },
    async explain() {
      isForced = true;
      await ready;
      if (!awake) wake(settings ?? (await loadSettings()));
      await (await session)?.explain();
      return null;
    },
  };

  function listener(message: unknown): Promise<unknown> | undefined {
    const { to, name, payload } = (message ?? {}) as {
      to?: unknown;
      name?: string;
      payload?: never;
    };
    if (to !== 'backstory' || !name || !Object.hasOwn(answers, name)) return undefined;
    return Promise.resolve(answers[name as keyof Answers](payload as never));
  }

  function listen(): void {
    browser.runtime.onMessage.addListener(listener);
    const unwatch = watchSettings(apply);
    life.signal.addEventListener('abort', () => {
      // Cut off from the extension there is nothing left to unlisten to.
      try {
        browser.runtime.onMessage.removeListener(listener);
        unwatch();
      } catch {}
    });
  }

  /**
   * In tasks of its own: the one in which a script is injected already makes its world and
   * compiles it, and each part of the browser's API costs milliseconds at its first use.
   */
  async function begin(): Promise<void> {
    const pace = createPace();
    await pace.rest();
    if (life.signal.aborted || !isReadable()) return;
    listen();
    await pace.rest();
    await cleanUp();
    const loaded = await loadSettings();
    if (!life.signal.aborted && !settings) apply(loaded);
  }
  const ready = begin();
  return { stop };
}

globalThis.backstoryPage?.stop();
globalThis.backstoryPage = start();
