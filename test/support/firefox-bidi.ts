/**
 * Owns the raw WebDriver BiDi that puppeteer does not offer for Firefox: scripts in pages of
 * extensions, closed shadow roots, and the browser's own window ("chrome context").
 */
import type { Browser, Page } from 'puppeteer-core';
import type { Scheme, Script } from './driver';
import { until } from './until';

type Json = Record<string, unknown>;

interface Remote {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface Evaluated {
  type: string;
  result: Remote;
  exceptionDetails?: { text: string };
}

export interface Bidi {
  send(method: string, params: Json): Promise<Json>;
  /** Runs a script in a page; arguments and answer travel as JSON. */
  run<T>(context: string, script: Script<T>, args?: unknown[]): Promise<T>;
  node(context: string, selector: string): Promise<Remote>;
  /** Calls a function with nodes of the page. */
  call(context: string, script: (element: Element) => void, nodes: Remote[]): Promise<void>;
  inRoot<T>(context: string, host: string, script: string, args: unknown[]): Promise<T>;
}

/** The id by which BiDi knows a page of puppeteer. */
export const idOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

function value(answer: Json): Remote {
  const { type, result, exceptionDetails } = answer as unknown as Evaluated;
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? type);
  return result;
}

const parse = <T>(remote: Remote): T =>
  (remote.type === 'undefined' ? undefined : JSON.parse(String(remote.value))) as T;

export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: Json): Promise<{ result?: Json }> };
  };
  const send = async (method: string, params: Json): Promise<Json> => {
    const answer = await connection.send(method, params);
    return answer.result ?? (answer as Json);
  };
  const evaluate = async (context: string, expression: string, more: Json = {}): Promise<Remote> =>
    value(
      await send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
        userActivation: false,
        ...more,
      }),
    );
  const call = async (context: string, code: string, args: Remote[]): Promise<Remote> =>
    value(
      await send('script.callFunction', {
        functionDeclaration: code,
        arguments: args,
        target: { context },
        awaitPromise: true,
      }),
    );
  return {
    send,
    async run<T>(context: string, script: Script<T>, args: unknown[] = []): Promise<T> {
      const code = typeof script === 'string' ? `() => (${script})` : script.toString();
      const list = JSON.stringify(args);
      return parse<T>(
        await evaluate(context, `(async () => JSON.stringify(await (${code})(...${list})))()`),
      );
    },
    node: (context, selector) =>
      evaluate(context, `document.querySelector(${JSON.stringify(selector)})`),
    call: async (context, script, nodes) => {
      await call(
        context,
        script.toString(),
        nodes.map(({ sharedId }) => ({ sharedId }) as Remote),
      );
    },
    async inRoot<T>(context: string, host: string, script: string, args: unknown[]): Promise<T> {
      const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 1 };
      const found = await evaluate(context, host, { serializationOptions });
      const root = (found.value as { shadowRoot?: Remote } | undefined)?.shadowRoot;
      if (!root) throw new Error('no card is open');
      const code = `async (root) => JSON.stringify(await (${script})(root, ...${JSON.stringify(args)}))`;
      return parse<T>(await call(context, code, [{ sharedId: root.sharedId } as Remote]));
    },
  };
}

/** Code for the browser's own window; `extension` and `P` (its parent side) are at hand there. */
const privileged = (addonId: string, body: string): string => `(async () => {
  const { ExtensionParent: P } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = P.GlobalManager.getExtension(${JSON.stringify(addonId)});
  ${body}
})()`;

const TAB_ID = (context: string): string => `
  const { NavigableManager: N } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  for (const win of Services.wm.getEnumerator('navigator:browser'))
    for (const tab of win.gBrowser.tabs)
      if (N.getIdForBrowser(tab.linkedBrowser) === ${JSON.stringify(context)})
        return P.apiManager.global.tabTracker.getId(tab);
  return -1;`;

/** Opens the popup as a click on the icon does, draws what it shows, closes it. */
const POPUP = `
  const action = P.apiManager.global.browserActionFor(extension);
  const wait = (get) => new Promise((resolve, reject) => {
    const end = Date.now() + 10000;
    const again = () => { const found = get(); if (found) resolve(found);
      else if (Date.now() > end) reject(new Error('no popup')); else setTimeout(again, 50); };
    again();
  });
  await action.triggerAction(window);
  const view = await wait(() => [...document.querySelectorAll('browser[webextension-view-type=popup]')]
    .find((b) => b.closest('panel')?.state === 'open' && b.browsingContext?.currentWindowGlobal?.isInitialDocument === false));
  let last = '';
  const draw = async () => {
    const map = await view.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = map.width; canvas.height = map.height;
    canvas.getContext('2d').drawImage(map, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  };
  // It sizes itself while it fills: drawn when two pictures in a row are the same.
  for (let same = 0; same < 3; ) {
    const next = await draw();
    same = next === last ? same + 1 : 0;
    last = next;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  view.closest('panel').hidePopup();
  return last;`;

export interface Chrome {
  tabId(context: string): Promise<number>;
  stopBackground(): Promise<void>;
  popupPicture(): Promise<string>;
  colorScheme(scheme: Scheme): Promise<void>;
}

export function chromeOf(bidi: Bidi, addonId: string): Chrome {
  const ask = async <T>(body: string): Promise<T> => {
    const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = (tree.contexts as { context: string }[])[0]!.context;
    return bidi.run<T>(window, privileged(addonId, body));
  };
  return {
    tabId: (context) => ask(TAB_ID(context)),
    async stopBackground() {
      await until('the event page has stopped', () =>
        ask<boolean>(`
          if (extension.backgroundState === 'running') await extension.terminateBackground();
          return extension.backgroundState === 'stopped';`),
      );
    },
    popupPicture: () => ask(POPUP),
    async colorScheme(scheme) {
      const code = scheme === 'dark' ? 0 : 1;
      await ask(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${code});`,
      );
    },
  };
}
