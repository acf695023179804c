/**
 * Owns Firefox: how each thing of the Engine is done there. Puppeteer (WebDriver BiDi) drives
 * ordinary pages; it refuses pages of extensions, so those are driven by raw BiDi commands, and
 * what only the browser itself knows (badge, popup) is asked in its own privileged window.
 */
import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Engine, ExtPage } from './driver';
import { findBrowser } from './ensure-browsers.mjs';
import { type Bidi, bidiOf, chromeOf, idOf } from './firefox-bidi';
import type { LocalWeb } from './server';
import { until } from './until';

/** The origin of an extension is random in Firefox unless it is given beforehand. */
const UUID = '11111111-2222-4333-8444-555555555555';

function start(web: LocalWeb, addonId: string): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('no Firefox: run node test/support/ensure-browsers.mjs');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1200, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${web.https};80=${web.http}`,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'devtools.jsonview.enabled': false,
      'layout.css.devPixelsPerPx': '1.0',
    },
  });
}

const middle = (element: Element): void => element.scrollIntoView({ block: 'center' });

function extPage(bidi: Bidi, context: string): ExtPage {
  const page: ExtPage = {
    eval: (script, ...args) => bidi.run(context, script, args),
    async click(selector) {
      await page.waitFor(selector);
      const element = await bidi.node(context, selector);
      await bidi.call(context, middle, [element]);
      const origin = { type: 'element', element: { sharedId: element.sharedId } };
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await bidi.send('input.performActions', {
        context,
        actions: [{ type: 'pointer', id: 'mouse', actions }],
      });
    },
    async waitFor(what) {
      const asked = typeof what === 'function' ? what.toString() : String(what);
      await until(`${asked} is found`, () =>
        typeof what === 'function'
          ? page.eval(`Boolean((${asked})())`)
          : page.eval((s: string) => document.querySelector(s) !== null, asked),
      );
    },
    async viewport(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async shot(path) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      await writeFile(path, String(data), 'base64');
    },
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
  return page;
}

async function openExt(bidi: Bidi, url: string, where: 'window' | 'background'): Promise<ExtPage> {
  const how = where === 'window' ? { type: 'window' } : { type: 'tab', background: true };
  const { context } = await bidi.send('browsingContext.create', how);
  // Waiting for its load never ends here: the navigation leaves the web's processes.
  const target = { context: String(context), url, wait: 'none' };
  await bidi.send('browsingContext.navigate', target);
  const page = extPage(bidi, target.context);
  await until(`${url} has loaded`, () =>
    page.eval("location.protocol === 'moz-extension:' && document.readyState === 'complete'"),
  );
  return page;
}

export async function startFirefox(web: LocalWeb, addonId: string): Promise<Engine> {
  const browser = await start(web, addonId);
  const bidi = bidiOf(browser);
  const chrome = chromeOf(bidi, addonId);
  return {
    browser,
    version: await browser.version(),
    async install(dir) {
      await browser.installExtension(dir);
      return `moz-extension://${UUID}`;
    },
    openExt: (url, where) => openExt(bidi, url, where),
    async tabId(page) {
      await page.bringToFront();
      return chrome.tabId(idOf(page));
    },
    async inRoot<T>(page: Page, host: string, script: string, args: unknown[]): Promise<T> {
      return bidi.inRoot<T>(idOf(page), host, script, args);
    },
    stopWorker: () => chrome.stopBackground(),
    async realPopupShot(page, path) {
      await page.bringToFront();
      await writeFile(path, await chrome.popupPicture(), 'base64');
    },
    colorScheme: (scheme) => chrome.colorScheme(scheme),
  };
}
