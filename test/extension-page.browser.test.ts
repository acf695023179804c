/** First promise again: a page behaves, prints and runs with us as it does without, in both browsers. */
import { constants, inflateSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { markup, textAt } from './apps/react-server.mjs';
import { textArticle } from './support/article';
import { BROWSERS, type Driver, type ExtPage, until } from './support/browsers';
import { ARTICLE, reset, start } from './support/extension';
import { clickWord, middleOf, underlines, waitPlain, waitUnderlined } from './support/underlines';

const AT = 'https://www.reuters.com/world/2026/03/04';
const REST =
  'and nobody would give a date for the end of the talks, officials of both governments said.';
const NAMES = ['Rodrigo Paz', 'Evo Morales', 'Luis Arce'];
const STORY = textArticle(
  [
    'Bolivia turns away from China',
    ...NAMES.map((name) => `On Monday ${name} spoke, ${REST}`),
  ].join('\n'),
);
const LINKS = Array.from({ length: 20 }, (_, i) => `<a href="#${i}">Link ${i}</a>`).join(' ');
const POINTER_EVENTS = ['pointerdown', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'];

/** Writes down what the page hears, at the very end of its way. */
const PROBE = STORY.replace(
  '</main>',
  `</main><div contenteditable id="paste" style="height:3em"></div><nav>${LINKS}</nav><script>
globalThis.heard = [];
for (const type of ${JSON.stringify(POINTER_EVENTS)})
  addEventListener(type, ({ target, defaultPrevented, isTrusted }) =>
    heard.push([type, target.localName, target.textContent.slice(0, 20), defaultPrevented, isTrusted].join()));
addEventListener('hashchange', () => heard.push(location.hash));
</script>`,
);

/** The middle of a word's first occurrence, underlined or not. */
const wordAt = (page: Page, word: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(
      document.querySelector('article')!,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = new Range();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`no ${wanted}`);
  }, word);

const selection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

async function drag(page: Page, from: string, to: string): Promise<void> {
  const start = await wordAt(page, from);
  const end = await wordAt(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** All that a reader does to a page, the card of the first name closed again, and what came of it. */
async function use(page: Page, closeCard?: () => Promise<void>): Promise<Record<string, unknown>> {
  const click = async (word: string, options?: { button?: 'middle'; clickCount?: number }) => {
    const { x, y } = await wordAt(page, word);
    await page.mouse.click(x, y, options);
  };
  await click('Rodrigo Paz');
  await closeCard?.();
  for (const key of ['Control', 'Shift', 'Alt', 'Meta'] as const) {
    await page.keyboard.down(key);
    await click('Evo Morales');
    await page.keyboard.up(key);
  }
  await click('Evo Morales', { button: 'middle' });
  await click('Luis Arce', { clickCount: 2 });
  const doubleClicked = await selection(page);
  const { x, y } = await wordAt(page, 'Rodrigo');
  await page.mouse.click(x, y);
  await page.mouse.down({ clickCount: 2 });
  const end = await wordAt(page, 'Evo Morales');
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up({ clickCount: 2 });
  const byWords = await selection(page);
  await page.mouse.click(5, 5);
  await drag(page, 'On Monday Rodrigo', 'Luis');
  const dragged = await selection(page);
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.focus('#paste');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await until('it is pasted', () => page.$eval('#paste', (element) => element.childNodes.length));
  for (const link of await page.$$('nav a')) await link.click();
  return page.evaluate(
    (seen: object) => {
      const style = getComputedStyle(document.documentElement);
      return {
        ...seen,
        heard: (globalThis as unknown as { heard: string[] }).heard,
        pasted: document.querySelector('#paste')!.innerHTML,
        rootStyle: [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'),
        hue: style.getPropertyValue('--backstory-hue'),
      };
    },
    { doubleClicked, byWords, dragged },
  );
}

/**
 * What paper would show: the letters in their order, and how often something else is drawn. (A text
 * may be printed in several pieces, which nobody sees.)
 */
async function printed(page: Page): Promise<{ letters: string; drawn: number }> {
  const pdf = Buffer.from(await page.pdf());
  let letters = '';
  let drawn = 0;
  for (const { index, 0: mark } of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
    let content: string;
    try {
      const packed = pdf.subarray(index + mark.length);
      content = inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      continue;
    }
    // Other streams are fonts and tables.
    if (!/\bBT\b/.test(content)) continue;
    for (const [, hex, plain] of content.matchAll(/<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/g))
      letters += hex ?? plain;
    drawn += content.match(/(?:^|\s)(?:f\*?|S|s|B\*?|b\*?)(?=\s|$)/g)?.length ?? 0;
  }
  return { letters, drawn };
}

interface Ear {
  heard: { name: string; url: string }[];
}

/** Overhears what content scripts ask. */
async function listen(control: ExtPage): Promise<() => Promise<Ear['heard']>> {
  await control.eval(() => {
    const ear = globalThis as unknown as Ear;
    ear.heard = [];
    chrome.runtime.onMessage.addListener((message: unknown, sender: { url?: string }) => {
      ear.heard.push({ name: (message as { name: string }).name, url: sender.url ?? '' });
      return undefined;
    });
  });
  return () => control.eval(() => (globalThis as unknown as Ear).heard);
}

/** The extension API, in functions that run there. */
declare const chrome: typeof import('webextension-polyfill');

describe.each(BROWSERS)('a page in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(which);
  });
  afterEach(() => reset(driver));
  afterAll(() => driver?.close());

  const open = async (path: string, html: string): Promise<Page> => {
    driver.serve(`${AT}/${path}`, html);
    const page = await driver.page(`${AT}/${path}`);
    return page;
  };

  it('hears, selects, copies and links as without us', async () => {
    const page = await open('probe', PROBE);
    await waitUnderlined(page);
    const card = driver.card(page);
    const withUs = await use(page, async () => {
      await card.waitOpen();
      await page.keyboard.press('Escape');
      await card.waitClosed();
    });
    expect(await card.isOpen()).toBe(false);
    await driver.settings({ enabled: false });
    const without = await use(await driver.page(`${AT}/probe`));
    expect(withUs).toEqual(without);
    expect(withUs.heard).toContain('#19');
    expect(withUs.dragged).toContain('Evo Morales');
  });

  it('prints as without us', async () => {
    const page = await open('print', STORY);
    await waitUnderlined(page);
    const withUs = await printed(page);
    await driver.settings({ enabled: false });
    expect(withUs.letters.length).toBeGreaterThan(200);
    expect(await printed(await driver.page(`${AT}/print`))).toEqual(withUs);
  });

  it('that is one React application is taken over and rendered without an error', async () => {
    const { outputFiles } = await build({
      entryPoints: ['test/apps/react-client.mjs'],
      bundle: true,
      write: false,
      format: 'iife',
      define: { 'process.env.NODE_ENV': '"development"' },
    });
    driver.serve('https://www.reuters.com/app.js', {
      body: outputFiles[0]?.text ?? '',
      type: 'text/javascript',
    });
    const page = await open('react', markup());
    const before = (await waitUnderlined(page)).map(({ text }) => text);
    expect(before).toContain('Rodrigo Paz');
    const state = () =>
      page.evaluate(() => {
        const { step, failures } = globalThis as unknown as { step: number; failures: string[] };
        return { step, failures, text: document.querySelector('article')!.textContent };
      });
    await page.evaluate(() => void (globalThis as unknown as { takeOver(): void }).takeOver());
    for (let seen = 0; seen < 150; ) {
      const { step, failures, text } = await state();
      expect(failures).toEqual([]);
      // The page may show a step before it says so.
      if (step !== undefined) expect([textAt(step), textAt(step + 1)]).toContain(text);
      seen = step ?? 0;
    }
    const names = async () => (await underlines(page)).map(({ text }) => text).sort();
    const wanted = ['Bolivia', 'China', 'Evo Morales', 'Rodrigo Paz', 'United Nations'];
    await until('the last state is underlined', async () =>
      wanted.every(async (name) => (await names()).includes(name)),
    );
  });

  it('starts us once, however many frames it has', async () => {
    const heard = await listen(await driver.control());
    driver.serve(`${AT}/frame`, STORY);
    const frames = `<iframe src="${AT}/frame"></iframe>`.repeat(40);
    const page = await open('frames', STORY.replace('</main>', `</main>${frames}`));
    await waitUnderlined(page);
    await until('it was counted', async () => (await heard()).some(({ name }) => name === 'count'));
    const starts = (await heard()).filter(({ name }) => name === 'need');
    expect(starts).toEqual([{ name: 'need', url: `${AT}/frames` }]);
  });

  it.each([
    ['XML', 'application/xml', '<?xml version="1.0"?><feed><p>Bolivia</p></feed>'],
    [
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Bolivia</text></svg>',
    ],
    ['JSON', 'application/json', '{"name":"Bolivia"}'],
    ['plain text', 'text/plain', `Bolivia. ${REST}`],
    ['frames', 'text/html', '<frameset cols="50%,50%"><frame><frame></frameset>'],
  ])('that is %s is left alone, without a complaint', async (_, type, body) => {
    const heard = await listen(await driver.control());
    const page = await driver.page();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => complaints.push(message.text()));
    driver.serve(`${AT}/file`, { body, type });
    await page.goto(`${AT}/file`);
    // An article opened later is done: then this page had its time too.
    await waitUnderlined(await driver.page(ARTICLE));
    expect(complaints).toEqual([]);
    expect((await heard()).filter(({ url }) => url === `${AT}/file`)).toEqual([]);
  });

  it('keeps what is in its shadow roots to itself, open or closed', async () => {
    const text = `Rodrigo Paz said so, ${REST}`;
    const page = await open(
      'shadow',
      STORY.replaceAll('Rodrigo Paz', 'Nobody').replace(
        '</article>',
        `<p><x-open></x-open><x-closed></x-closed></p></article><script>
for (const mode of ['open', 'closed'])
  document.querySelector('x-' + mode).attachShadow({ mode }).innerHTML = ${JSON.stringify(`<p>${text}</p>`)};
</script>`,
      ),
    );
    const found = await waitUnderlined(page);
    expect(found.map((each) => each.text)).not.toContain('Rodrigo Paz');
    expect(found.map((each) => each.text)).toContain('Evo Morales');
  });

  it.each([
    ['zoomed', 'html { zoom: 1.7 }'],
    ['in columns', 'article { columns: 2; width: 900px } p { font-size: 24px }'],
    ['right to left', 'html { direction: rtl } p { text-align: justify }'],
    ['transformed', 'article { transform: rotate(4deg) scale(0.8) translate(40px, 10px) }'],
    ['recoloured', '* { background-color: #181a1b !important; color: #e8e6e3 !important }'],
  ])('%s opens the card of the name under the pointer', async (how, style) => {
    const page = await open('styled', STORY.replace('</head>', `<style>${style}</style></head>`));
    await waitUnderlined(page);
    await clickWord(page, 'Evo Morales');
    const card = driver.card(page);
    await card.waitOpen();
    expect(await card.text(), how).toContain('Evo Morales');
    const colour = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(backstory-people)').textDecorationColor,
    );
    expect(colour).toBe('rgb(112, 104, 244)');
  });

  it('with a strict policy is underlined all the same', async () => {
    driver.serve(`${AT}/strict`, {
      body: STORY.replace(/<style>[\s\S]*?<\/style>/, ''),
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    const page = await driver.page(`${AT}/strict`);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await waitUnderlined(page);
    await clickWord(page, 'Evo Morales');
    await driver.card(page).waitOpen();
    expect(complaints.filter((text) => /policy|trusted/i.test(text))).toEqual([]);
  });

  it('answers a tap, and takes a moved finger for a scroll', async () => {
    const page = await open(
      'touch',
      STORY.replace('</main>', '</main><div style="height:3000px">'),
    );
    await waitUnderlined(page);
    const { x, y } = await middleOf(page, 'Evo Morales');
    await page.touchscreen.touchStart(x, y);
    for (let dy = 10; dy <= 120; dy += 10) await page.touchscreen.touchMove(x, y - dy);
    await page.touchscreen.touchEnd();
    await driver.badge(page);
    expect(await driver.card(page).isOpen()).toBe(false);
    const again = await middleOf(page, 'Evo Morales');
    await page.touchscreen.tap(again.x, again.y);
    await driver.card(page).waitOpen();
    expect(await driver.card(page).text()).toContain('Evo Morales');
  });

  it('comes back from the history with its lines, its card and its number', async () => {
    driver.serve(`${AT}/back`, {
      body: STORY.replace(
        '</main>',
        `</main><script>addEventListener('pageshow', ({ persisted }) => { globalThis.wasKept = persisted })</script>`,
      ),
      headers: { 'cache-control': 'max-age=600' },
    });
    const page = await driver.page(`${AT}/back`);
    const found = await waitUnderlined(page);
    await page.goto(ARTICLE);
    await waitUnderlined(page);
    // Not the driver's own way, which waits for a load that a kept page does not have.
    await page.evaluate(() => history.back());
    await until('it is back', async () => {
      return (await page.evaluate(() => location.href)) === `${AT}/back`;
    });
    expect(await waitUnderlined(page)).toEqual(found);
    await clickWord(page, 'Evo Morales');
    await driver.card(page).waitOpen();
    await until('the number is back', async () => (await driver.badge(page)) === `${found.length}`);
  });

  it('is walked through term by term, by key', async () => {
    const page = await open('walk', STORY);
    const found = await waitUnderlined(page);
    await driver.badge(page);
    const step = async (to: 'next' | 'previous') =>
      (await driver.control()).eval(async (way: string) => {
        const [tab] = await chrome.tabs.query({ url: '*://www.reuters.com/*' });
        return chrome.tabs.sendMessage(tab?.id ?? -1, {
          to: 'backstory',
          name: 'step',
          payload: { to: way },
        });
      }, to);
    const card = driver.card(page);
    const names: string[] = [];
    for (const to of ['next', 'next', 'next', 'previous'] as const) {
      expect(await step(to)).toBe(true);
      await card.waitOpen();
      names.push((await until('it has a name', () => card.query('.name'))).text);
      expect(await card.focused()).not.toBeNull();
    }
    expect(names).toEqual(['Bolivia', 'China', 'Rodrigo Paz', 'China']);
    expect(found.length).toBeGreaterThan(3);
  });

  // The last one: without a reader's own click, access cannot be had again.
  it('is left at once when access to it is taken back', async () => {
    const page = await open('revoked', STORY);
    await waitUnderlined(page);
    const control = await driver.control();
    const revoke = async () => {
      await chrome.permissions.remove({ origins: ['*://*.reuters.com/*'] });
    };
    // Chromium's required hosts are taken back in its own pages only, which tells us the same.
    const tell = async () => {
      for (const { id } of await chrome.tabs.query({ url: '*://www.reuters.com/*' }))
        await chrome.tabs.sendMessage(id ?? -1, { to: 'backstory', name: 'leave', payload: null });
    };
    await control.eval(which === 'firefox' ? revoke : tell);
    await waitPlain(page);
  });
});
