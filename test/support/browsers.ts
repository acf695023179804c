/**
 * Owns the launch: a browser with a copy of the built extension and a local web of its own,
 * behind the one Driver interface, so that a test is written once and runs in both browsers.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { cardOf } from './card';
import { startChromium } from './chromium';
import type { Driver, Engine, ExtPage, Which } from './driver';
import { startFirefox } from './firefox';
import { type Hit, type LocalWeb, startWeb } from './server';
import { until } from './until';

export type { Driver, ExtPage, Which } from './driver';
export { BROWSERS } from './driver';
export { until } from './until';

/** The extension API, in functions that run there. */
declare const chrome: WebExtension;

/** The oldest versions that the manifest allows. */
const OLDEST: Record<Which, number> = { chromium: 129, firefox: 147 };

/** Where the browsers themselves call home, whatever the flags say. Not the extension's doing. */
const VENDORS =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com|mozgcp\.net)$/;

interface Manifest {
  version: string;
  action?: { default_popup?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

async function readManifest(dir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'));
}

/** The installed copy: its own folder, so that a test can put a new version over it. */
async function copyOf(extensionDir: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'backstory-'));
  await cp(extensionDir, dir, { recursive: true });
  return dir;
}

async function bump(dir: string): Promise<void> {
  const manifest = await readManifest(dir);
  const [major = '0', minor = '0', patch = '0'] = manifest.version.split('.');
  const version = `${major}.${minor}.${Number(patch) + 1}`;
  await writeFile(join(dir, 'manifest.json'), JSON.stringify({ ...manifest, version }, null, 2));
}

/** Everything that went out and that no test page explains: unknown addresses, and any fetch. */
function foreign(hits: readonly Hit[]): Hit[] {
  return hits.filter(({ url, purpose, known }) => {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    return !VENDORS.test(host) && (!known || purpose === 'empty');
  });
}

/** A page of the extension without a script of its own, kept in the background to ask its API. */
function controlOf(engine: Engine, origin: string) {
  let open: ExtPage | undefined;
  return {
    async page(): Promise<ExtPage> {
      // An update closes or cuts off the pages of the version before.
      const alive = await open?.eval('Boolean(chrome.runtime.id)').catch(() => false);
      if (!open || !alive) open = await engine.openExt(`${origin}/manifest.json`, 'background');
      return open;
    },
    async close(): Promise<void> {
      await open?.close().catch(() => {});
      open = undefined;
    },
  };
}

async function install(engine: Engine, dir: string): Promise<string> {
  const origin = await engine.install(dir);
  const control = controlOf(engine, origin);
  await until('the extension has registered its scripts', async () => {
    const page = await control.page();
    const count = async () => (await chrome.scripting.getRegisteredContentScripts()).length;
    return page.eval<number>(count);
  });
  await control.close();
  return origin;
}

async function start(which: Which, web: LocalWeb, addonId: string): Promise<Engine> {
  const engine = await (which === 'chromium' ? startChromium(web) : startFirefox(web, addonId));
  const major = Number(/(\d+)\./.exec(engine.version)?.[1]);
  if (major >= OLDEST[which]) return engine;
  await engine.browser.close();
  throw new Error(`${engine.version} is too old: ${which} ${OLDEST[which]} or newer is needed`);
}

function parts(engine: Engine, origin: string, popupPath: string) {
  const control = controlOf(engine, origin);
  const tabId = async (page: Page): Promise<number> => engine.tabId(page, await control.page());
  return {
    control,
    async badge(page: Page): Promise<string> {
      const text = (id: number) => chrome.action.getBadgeText({ tabId: id });
      const id = await tabId(page);
      return (await control.page()).eval<string>(text, id);
    },
    async popup(page: Page): Promise<ExtPage> {
      return engine.openExt(`${origin}/${popupPath}?tab=${await tabId(page)}`, 'window');
    },
    async settings(patch: object): Promise<void> {
      const save = async (change: object) => {
        const { settings } = await chrome.storage.local.get('settings');
        await chrome.storage.local.set({ settings: { ...(settings as object), ...change } });
      };
      await (await control.page()).eval(save, patch);
    },
  };
}

/** Starts a browser, with the unpacked extension of that folder if one is given. */
export async function launch(which: Which, extensionDir?: string): Promise<Driver> {
  const web = await startWeb();
  const dir = extensionDir ? await copyOf(extensionDir) : undefined;
  const manifest = dir ? await readManifest(dir) : undefined;
  const engine = await start(which, web, manifest?.browser_specific_settings?.gecko?.id ?? 'none');
  const origin = dir ? await install(engine, dir) : '';
  const { control, badge, popup, settings } = parts(
    engine,
    origin,
    manifest?.action?.default_popup ?? 'popup.html',
  );
  const opened: Page[] = [];
  let size = { width: 1200, height: 900 };
  return {
    which,
    version: engine.version,
    browser: engine.browser,
    origin,
    badge,
    popup,
    settings,
    serve: web.serve,
    async page(url) {
      const page = await engine.browser.newPage();
      opened.push(page);
      await page.setViewport(size);
      if (url) await page.goto(url);
      return page;
    },
    control: control.page,
    extPage: (path) => engine.openExt(`${origin}/${path}`, 'window'),
    realPopupShot: engine.realPopupShot,
    card: (page) => cardOf(engine, page),
    stopWorker: engine.stopWorker,
    async update() {
      if (!dir) throw new Error('no extension to update');
      await control.close();
      await bump(dir);
      await install(engine, dir);
    },
    requests: () => foreign(web.hits),
    colorScheme: engine.colorScheme,
    async viewport(width, height) {
      size = { width, height };
      await Promise.all(opened.filter((p) => !p.isClosed()).map((p) => p.setViewport(size)));
    },
    async close() {
      await engine.browser.close();
      await web.close();
      if (dir) await rm(dir, { recursive: true, force: true });
    },
  };
}
