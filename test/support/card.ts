/** Owns the way into the card: a closed shadow root that only the browser's debugger opens. */
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/shared/card-api';
import type { Card, Engine, Found } from './driver';
import { until } from './until';

/** The host, wherever it hangs; an expression that runs in the page. */
const HOST = `document.querySelector('[${CARD_HOST}]')`;

function look(root: ShadowRoot, selector: string): Found | null {
  const element = root.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { text: element.textContent, box: { x, y, width, height } };
}

const readable = (root: ShadowRoot): string =>
  [...root.children]
    .filter((element) => element.localName !== 'style')
    // biome-ignore lint/performance/useDomNodeTextContent: as laid out, so that words do not run together
    .map((element) => (element as HTMLElement).innerText)
    .join('\n');

function focus(root: ShadowRoot): string | null {
  const element = root.activeElement;
  if (!element) return null;
  return `${element.localName} ${element.ariaLabel ?? element.textContent}`.trim();
}

export function cardOf(engine: Engine, page: Page): Card {
  const inRoot: Card['eval'] = (script, ...args) =>
    engine.inRoot(page, HOST, script.toString(), args);
  const isOpen = async (): Promise<boolean> =>
    (await page.evaluate(`${HOST} !== null`)) === true && (await inRoot(readable)) !== '';
  const card: Card = {
    isOpen,
    waitOpen: async () => void (await until('a card is open', isOpen)),
    waitClosed: async () => void (await until('the card is closed', async () => !(await isOpen()))),
    text: () => inRoot(readable),
    query: (selector) => inRoot(look as never, selector),
    async click(selector) {
      const found = await card.query(selector);
      if (!found) throw new Error(`no ${selector} in the card`);
      const { x, y, width, height } = found.box;
      await page.mouse.click(x + width / 2, y + height / 2);
    },
    focused: () => inRoot(focus),
    eval: inRoot,
  };
  return card;
}
