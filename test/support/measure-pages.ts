/**
 * Owns the measuring of saved pages: each is served as https on its own host name to a real browser
 * with the built extension, and what the extension did there is written down.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, TimeoutError } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import type { Block } from '../../src/core/types';
import type { BackgroundMessages } from '../../src/shared/messages';
import type { Settings } from '../../src/shared/settings';
import { type Driver, type ExtPage, launch, until, type Which } from './browsers';
import { type Found, nameMarks, paintedTexts, type ShownMention } from './painted';
import { summarize, TRACE_CATEGORIES, tasksOf } from './trace';

/** The extension API, in functions that run there. */
declare const chrome: WebExtension;

export interface SavedPage {
  id: string;
  /** Null when nobody knows where the page was. */
  url: string | null;
  html: string;
}

export interface Measured {
  id: string;
  /** The page is taken for an article. */
  active: boolean;
  mentions: ShownMention[];
  /** The serialised document is as it was; with marks, once they are undone. */
  unchanged: boolean;
  /** Nodes that the document has more while mentions are shown. */
  added_nodes: number;
  /** Null in Firefox, which does not tell whose a task was. */
  longest_slice_ms: number | null;
  long_tasks: number | null;
  /** From the document's being read to the last mark. */
  ms: number;
}

export interface Failed {
  id: string;
  error: string;
}

/** What was measured, and the blocks of text that were read. */
export interface Seen {
  measured: Measured;
  blocks: Block[];
}

const PATIENCE_MS = 6_000;
const LONGEST_MS = 25_000;
/** What a page still does by itself after it was read. */
const SETTLE_MS = 250;

interface Heard {
  url: string;
  at: number;
  message: { name: string; payload: unknown };
}

/** Globals of the background page that overhears what the content script asks. */
interface Ear {
  heard: Heard[];
}

/** Globals of the measured page. */
interface Before {
  htmlBefore?: string;
  nodesBefore?: number;
  readyAt?: number;
}

export interface Bench {
  measure(page: SavedPage): Promise<Seen | Failed>;
  close(): Promise<void>;
}

/** A copy that may run on every host, as when a reader has allowed it. */
async function everywhere(which: Which): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'backstory-pages-'));
  await cp(join(import.meta.dirname, '../../dist', which), dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions.push('https://*/*');
  await writeFile(path, JSON.stringify(manifest));
  return dir;
}

function overhear(): void {
  const ear = globalThis as unknown as Ear;
  ear.heard = [];
  chrome.runtime.onMessage.addListener((message: unknown, sender: { url?: string }) => {
    ear.heard.push({ url: sender.url ?? '', at: Date.now(), message: message as never });
    return undefined;
  });
}

/** Runs in the page, before anything of it. */
function remember(): void {
  const before = globalThis as unknown as Before;
  addEventListener('DOMContentLoaded', () => {
    before.htmlBefore = document.documentElement.outerHTML;
    let nodes = 0;
    const walker = document.createTreeWalker(document);
    while (walker.nextNode()) nodes++;
    before.nodesBefore = nodes;
    before.readyAt = Date.now();
  });
}

const look = (page: Page) =>
  page.evaluate(() => {
    const { htmlBefore, nodesBefore, readyAt } = globalThis as unknown as Before;
    const html = document.documentElement.outerHTML;
    let nodes = 0;
    const walker = document.createTreeWalker(document);
    while (walker.nextNode()) nodes++;
    const added = nodesBefore === undefined ? 0 : nodes - nodesBefore;
    return { same: html === htmlBefore, html, added, readyAt: readyAt ?? Date.now() };
  });

const isWeb = (url: string | undefined | null): url is string =>
  url !== undefined && url !== null && /^https?:/.test(url) && URL.canParse(url);

/** Where the page says itself that it stands. */
function statedAddress(html: string): string | undefined {
  const tag =
    /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(html) ??
    /<meta\b[^>]*\bproperty=["']?og:url\b[^>]*>/i.exec(html);
  return /\b(?:href|content)=["']?([^"'\s>]+)/i.exec(tag?.[0] ?? '')?.[1];
}

function addressOf({ url, html }: SavedPage): string {
  const stated = [url, statedAddress(html)].find(isWeb);
  return stated?.replace(/^http:/, 'https:') ?? 'https://unknown.example.com/page.html';
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer after ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const isCount = ({ message }: Heard): boolean => message.name === 'count';

/** All that the page's script asked, once it has told its count and rested; else what there is. */
async function listen(ear: ExtPage): Promise<Heard[]> {
  const heard = () => ear.eval<Heard[]>(() => (globalThis as unknown as Ear).heard);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const all = await heard();
    if (all.some(isCount)) {
      await pause(SETTLE_MS);
      const later = await heard();
      if (later.length === all.length) return later;
    }
    if (Date.now() > end) return all;
    await pause(50);
  }
}

/** The answers that the page had: the background keeps nothing, so it answers the same again. */
async function findAgain(ear: ExtPage, heard: readonly Heard[]): Promise<Found[]> {
  const requests = heard.flatMap(({ message }) =>
    message.name === 'find' ? [message.payload as BackgroundMessages['find']['payload']] : [],
  );
  const ask = (payload: unknown): Promise<Found['answer']> =>
    chrome.runtime.sendMessage({ to: 'backstory', name: 'find', payload });
  const found: Found[] = [];
  for (const request of requests)
    found.push({ request, answer: await ear.eval<Found['answer']>(ask, request) });
  return found;
}

/** False when the document is not read to its end in time; what there is of it is there. */
async function visit(page: Page, address: string): Promise<boolean> {
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE_MS });
    return true;
  } catch (error) {
    if (error instanceof TimeoutError) return false;
    throw error;
  }
}

/** What the page is by itself after the same time, with nothing of ours in it. */
async function withoutUs(driver: Driver, address: string): Promise<string> {
  await driver.settings({ enabled: false });
  const page = await driver.page();
  try {
    await visit(page, address);
    await pause(SETTLE_MS);
    return await page.evaluate(() => document.documentElement.outerHTML);
  } finally {
    await page.close();
    await driver.settings({ enabled: true });
  }
}

async function measureIn(
  driver: Driver,
  page: Page,
  saved: SavedPage,
  painter: Settings['painter'],
): Promise<Seen> {
  const address = addressOf(saved);
  const ear = await driver.control();
  driver.serve(address, saved.html);
  await ear.eval(() => {
    (globalThis as unknown as Ear).heard = [];
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  page.on('pageerror', (error) => {
    const { stack = '' } = error as Error;
    if (/(?:chrome|moz)-extension:/.test(stack)) console.error(`${saved.id}: ${stack}`);
  });
  await page.evaluateOnNewDocument(remember);
  const isTraced = driver.which === 'chromium';
  if (isTraced) await page.tracing.start({ categories: TRACE_CATEGORIES });
  const isReady = await visit(page, address);
  const heard = isReady ? await listen(ear) : [];
  const trace = isTraced ? await page.tracing.stop() : undefined;
  const work = trace && summarize(tasksOf(trace));
  const painted = await paintedTexts(page);
  const shown = await look(page);
  const last = heard.findLast(isCount);
  const count = last?.message.payload as { entities: number | null } | undefined;
  let after = shown;
  if (painter === 'marks' && painted.length > 0) {
    await driver.settings({ enabled: false });
    await until('the marks are gone', async () => (await paintedTexts(page)).length === 0);
    after = await look(page);
    await driver.settings({ enabled: true });
  }
  const found = await findAgain(ear, heard);
  const measured: Measured = {
    id: saved.id,
    active: typeof count?.entities === 'number',
    mentions: nameMarks(painted, found),
    // A page may change by itself: then it is held against what it becomes without us.
    unchanged: after.same || after.html === (await withoutUs(driver, address)),
    added_nodes: shown.added,
    longest_slice_ms: work ? round(work.longest) : null,
    long_tasks: work ? work.long : null,
    ms: Math.max(0, (last?.at ?? Date.now()) - shown.readyAt),
  };
  return { measured, blocks: found.flatMap(({ request }) => request.blocks) };
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

async function startBrowser(
  which: Which,
  dir: string,
  painter: Settings['painter'],
): Promise<Driver> {
  const driver = await launch(which, dir);
  await driver.settings({ show: 'all', painter });
  await (await driver.control()).eval(overhear);
  return driver;
}

/** One browser for many pages; one that does not survive a page is replaced. */
export async function startBench(which: Which, painter: Settings['painter']): Promise<Bench> {
  const dir = await everywhere(which);
  let driver: Driver | undefined = await startBrowser(which, dir, painter);

  async function measure(saved: SavedPage): Promise<Seen> {
    driver ??= await startBrowser(which, dir, painter);
    const page = await driver.page();
    try {
      return await within(LONGEST_MS, measureIn(driver, page, saved, painter));
    } finally {
      await within(PATIENCE_MS, page.close());
    }
  }

  async function giveUp(): Promise<void> {
    const broken = driver;
    driver = undefined;
    await within(PATIENCE_MS, broken?.close() ?? Promise.resolve()).catch(() => {});
    broken?.browser.process()?.kill('SIGKILL');
  }

  return {
    async measure(saved) {
      try {
        return await measure(saved);
      } catch (error) {
        await giveUp();
        return { id: saved.id, error: (error as Error).message ?? String(error) };
      }
    },
    async close() {
      await driver?.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
