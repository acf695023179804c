/** Owns Chromium: how each thing of the Engine is done there (puppeteer over a CDP pipe). */
import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import type { Engine, ExtPage, Scheme } from './driver';
import { findBrowser } from './ensure-browsers.mjs';
import type { LocalWeb } from './server';
import { until } from './until';

/** The extension API, in functions that run there. */
declare const chrome: WebExtension;

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // The popup stands in a window in front of the page; the page must go on as if it were seen.
  '--disable-backgrounding-occluded-windows',
  '--force-device-scale-factor=1',
];

function start(web: LocalWeb): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium: run node test/support/ensure-browsers.mjs');
  const { http, https } = web;
  // Other ports than 80 lead to the secure server too: it cannot answer all, but it notices.
  const rules = `MAP *:80 127.0.0.1:${http}, MAP * 127.0.0.1:${https}, EXCLUDE 127.0.0.1`;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: { width: 1200, height: 900 },
    args: [...sandbox, ...QUIET, '--ignore-certificate-errors', `--host-resolver-rules=${rules}`],
  });
}

function extPage(page: Page): ExtPage {
  return {
    eval: (script, ...args) => page.evaluate(script as never, ...(args as never[])) as never,
    click: (selector) => page.locator(selector).click(),
    async waitFor(what) {
      const options = { polling: 50, timeout: 15_000 };
      if (typeof what === 'function') await page.waitForFunction(what, options);
      else await page.waitForFunction((s) => document.querySelector(s), options, what);
    },
    viewport: (width, height) => page.setViewport({ width, height }),
    shot: async (path) => void (await writeFile(path, await page.screenshot())),
    close: () => page.close(),
  };
}

async function inRoot<T>(page: Page, host: string, script: string, args: unknown[]): Promise<T> {
  const cdp = await page.createCDPSession();
  try {
    const { result } = await cdp.send('Runtime.evaluate', { expression: host });
    if (!result.objectId) throw new Error('no card is open');
    const { node } = await cdp.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: 1,
      pierce: true,
    });
    const root = node.shadowRoots?.[0];
    if (!root) throw new Error('the host has no shadow root');
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    const answer = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function (...args) { return (${script})(this, ...args) }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value as T;
  } finally {
    await cdp.detach();
  }
}

async function stopWorker(browser: Browser): Promise<void> {
  const worker = browser.targets().find((target) => target.type() === 'service_worker');
  // Already asleep: that is what was asked for.
  await (await worker?.worker())?.close();
  await until(
    'the worker has stopped',
    () => !browser.targets().some((target) => target.type() === 'service_worker'),
  );
}

async function realPopupShot(browser: Browser, page: Page, path: string): Promise<void> {
  await page.bringToFront();
  const extension = [...(await browser.extensions()).values()][0];
  const before = new Set(browser.targets());
  await extension?.triggerAction(page);
  const popup = await browser.waitForTarget(
    (target) => !before.has(target) && target.url().startsWith('chrome-extension://'),
    { timeout: 10_000 },
  );
  const view = await popup.asPage();
  await until('the popup has drawn', () =>
    view.evaluate(() => document.readyState === 'complete' && document.body.children.length > 0),
  );
  await writeFile(path, await view.screenshot());
  await view.close();
}

/** The tab in front of the page's own window; windows of the popup do not count. */
async function tabId(page: Page, control: ExtPage): Promise<number> {
  await page.bringToFront();
  const cdp = await page.createCDPSession();
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  await cdp.detach();
  return control.eval(async (id: number) => {
    const [tab] = await chrome.tabs.query({ active: true, windowId: id });
    return tab?.id ?? -1;
  }, windowId);
}

export async function startChromium(web: LocalWeb): Promise<Engine> {
  const browser = await start(web);
  const cdp: CDPSession = await browser.target().createCDPSession();
  const dress = (page: Page | null, scheme: Scheme): Promise<void> | undefined =>
    page?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  let scheme: Scheme = 'light';
  browser.on('targetcreated', async (target) => {
    if (target.type() === 'page') await dress(await target.page(), scheme)?.catch(() => {});
  });
  return {
    browser,
    version: await browser.version(),
    install: async (dir) => `chrome-extension://${await browser.installExtension(dir)}`,
    async openExt(url, where) {
      const how = where === 'window' ? { newWindow: true } : { background: true };
      const { targetId } = await cdp.send('Target.createTarget', { url, ...how });
      const find = async (): Promise<Page | undefined> => {
        for (const page of await browser.pages()) {
          const session = await page.createCDPSession();
          const { targetInfo } = await session.send('Target.getTargetInfo');
          await session.detach();
          if (targetInfo.targetId === targetId) return page;
        }
        return undefined;
      };
      const page = await until(`${url} is open`, find);
      await dress(page, scheme);
      await until(`${url} has loaded`, () =>
        page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
      );
      return extPage(page);
    },
    tabId,
    inRoot,
    stopWorker: () => stopWorker(browser),
    realPopupShot: (page, path) => realPopupShot(browser, page, path),
    async colorScheme(next) {
      scheme = next;
      await Promise.all((await browser.pages()).map((page) => dress(page, next)));
    },
  };
}
