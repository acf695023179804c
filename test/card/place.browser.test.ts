/**
 * Where the card stands and what it does to the page around it: one test for each kind of fault
 * that readers of such extensions report. In both browsers.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driver, launch, until } from '../support/browsers';
import { article, cardPage, inject } from './harness';

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

describe.each(BROWSERS)('the card in a page, in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(which);
  });
  afterEach(async () => {
    await driver.viewport(1200, 900);
    for (const page of (await driver.browser.pages()).slice(1)) await page.close();
  });
  afterAll(() => driver?.close());

  const boxOf = (page: Page): Promise<Edges> =>
    driver.card(page).eval((root) => {
      const { left, top, right, bottom } = root.querySelector('.box')!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  const wordOf = async (page: Page): Promise<Edges> => {
    const [left = 0, top = 0, right = 0, bottom = 0] = await page.evaluate(() =>
      C.boxOf('Bolivia'),
    );
    return { left, top, right, bottom };
  };
  const log = (page: Page): Promise<string[]> => page.evaluate(() => C.log);
  const hosts = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('[data-backstory-card]').length);

  /** Opens a card and waits until it has found its place. */
  async function open(page: Page, rest: { focus?: boolean } = {}): Promise<void> {
    await page.evaluate((rest) => C.open('Bolivia', rest), rest);
    await driver.card(page).waitOpen();
    let last = '';
    await until('the card has its place', async () => {
      const now = JSON.stringify(await boxOf(page));
      const isStill = now === last && !now.includes('"left":0,"top":0');
      last = now;
      return isStill;
    });
  }

  async function expectBeside(page: Page): Promise<void> {
    const [card, word] = [await boxOf(page), await wordOf(page)];
    const gap = card.top >= word.bottom ? card.top - word.bottom : word.top - card.bottom;
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(14);
    expect(card.left).toBeLessThan(word.right);
    expect(card.right).toBeGreaterThan(word.left);
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(width ?? 0);
    expect(card.bottom).toBeLessThanOrEqual((height ?? 0) + 1);
  }

  it.each([
    ['as it is', ''],
    ['html{zoom:.5}', 'html{zoom:.5}'],
    ['html{zoom:2}', 'html{zoom:2}'],
    ['body{zoom:3}', 'body{zoom:1.7}'],
    ['body{transform}', 'body{transform:translate(40px,30px) scale(1.2);transform-origin:0 0}'],
    ['html{filter}', 'html{filter:grayscale(1);perspective:300px}'],
    ['a scrolled box', 'html,body{height:100%;overflow:hidden;margin:0}body{overflow:auto}'],
  ])('stands beside its word, in its own size: %s', async (_, css) => {
    const page = await cardPage(driver, article(css));
    await open(page);
    await expectBeside(page);
    const { left, right } = await boxOf(page);
    expect(Math.abs(right - left - 360)).toBeLessThan(2);
  });

  // The browser's own zoom is a smaller window of larger pixels.
  it.each([
    [50, 2400, 1800],
    [150, 800, 600],
    [200, 600, 450],
    [300, 400, 300],
  ])('fits into the window at %i %% zoom', async (_, width, height) => {
    await driver.viewport(width, height);
    const page = await cardPage(driver);
    await open(page);
    const card = await boxOf(page);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(width);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(height);
    const text = await driver.card(page).query('.summary');
    expect(text?.box.y).toBeGreaterThanOrEqual(card.top);
    if (width >= 600) await expectBeside(page);
  });

  it('is a sheet at the foot of a narrow window', async () => {
    await driver.viewport(390, 800);
    const page = await cardPage(driver);
    await open(page);
    const inside = await page.evaluate(() => document.documentElement.clientWidth);
    expect(await boxOf(page)).toMatchObject({ left: 0, right: inside, bottom: 800 });
    expect((await boxOf(page)).top).toBeGreaterThan(100);
  });

  if (which === 'chromium') {
    it('is a sheet under a finger', async () => {
      const page = await cardPage(driver);
      await page.setViewport({ width: 700, height: 900, hasTouch: true });
      await inject(page);
      await open(page);
      expect((await boxOf(page)).bottom).toBe(900);
    });
  }

  it('lies above every box of the page', async () => {
    const high = '<div style="position:fixed;inset:0;z-index:2147483647;background:#ccc9"></div>';
    const page = await cardPage(driver, article('', high));
    await open(page);
    const { left, top } = await boxOf(page);
    const hit = (x: number, y: number) =>
      page.evaluate(
        (x, y) => document.elementFromPoint(x, y)?.hasAttribute('data-backstory-card'),
        x,
        y,
      );
    expect(await hit(left + 100, top + 60)).toBe(true);
  });

  it('works in full screen, and stays when it ends', async () => {
    const html = article('', '<button onclick="document.body.requestFullscreen()">full</button>');
    const page = await cardPage(driver, html);
    await page.click('button');
    await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await open(page);
    const isInside = () =>
      page.evaluate(() => document.body.querySelector('[data-backstory-card]') !== null);
    expect(await isInside()).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await until('the card hangs on the root again', async () => !(await isInside()));
    expect(await driver.card(page).isOpen()).toBe(true);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  });

  it('moves into a modal dialog of the page, closes alone, and leaves it as it was', async () => {
    const html = article('', '<dialog><p>Terms of use <button>Agree</button></p></dialog>');
    const page = await cardPage(driver, html);
    await open(page);
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await until('the card is in the dialog', () =>
      page.evaluate(() => document.querySelector('dialog [data-backstory-card]') !== null),
    );
    await driver.card(page).click('.foot .pill');
    expect(await log(page)).toEqual(['known bolivia']);
    await page.keyboard.press('Escape');
    await driver.card(page).waitClosed();
    expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('dialog')!.innerHTML)).toBe(
      '<p>Terms of use <button>Agree</button></p>',
    );
  });

  it.each([6, 40])('has the same size where the root’s letters are %i px', async (size) => {
    const page = await cardPage(driver, article(`html{font-size:${size}px}`));
    await open(page);
    const height = await driver.card(page).eval((root) => {
      const { fontSize } = getComputedStyle(root.querySelector('.name')!);
      return [fontSize, root.querySelector('.card')!.getBoundingClientRect().width];
    });
    expect(height[0]).toBe('20px');
    expect(height[1]).toBeGreaterThan(340);
  });

  it('looks the same under hostile and darkening styles', async () => {
    const css = `*{all:unset!important;background:#fff!important;color:#f0f!important}
      p,body,html,b{display:block!important} style,head{display:none!important}
      div,section,article{display:none!important} [popover]{visibility:hidden!important}
      :root{--paper:red;--ink:red;--tone:red}`;
    const look = (page: Page) =>
      driver.card(page).eval((root) => {
        const box = getComputedStyle(root.querySelector('.box')!);
        const name = getComputedStyle(root.querySelector('.name')!);
        const { width } = root.querySelector('.flag.large')!.getBoundingClientRect();
        return [box.backgroundColor, box.visibility, box.width, name.color, name.fontSize, width];
      });
    const plain = await cardPage(driver, article('body{background:#fff}'));
    await open(plain);
    const page = await cardPage(driver, article(css));
    await open(page);
    expect(await look(page)).toEqual(await look(plain));
  });

  it('aligns to the end of its word where the interface is written from the right', async () => {
    const page = await cardPage(driver, article('b{margin-left:500px}'));
    await page.evaluate(() => C.open('Bolivia', { dir: 'rtl', lang: 'ar' }));
    await driver.card(page).waitOpen();
    await until('the card has its place', async () => {
      const [card, word] = [await boxOf(page), await wordOf(page)];
      return Math.abs(card.right - word.right) < 2;
    });
  });

  it('stays while its word is in view, and goes with it', async () => {
    const page = await cardPage(driver);
    await open(page);
    const { top } = await boxOf(page);
    await page.evaluate(() => scrollTo(0, 30));
    await until('the card has followed', async () => (await boxOf(page)).top === top - 30);
    expect(await log(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, 2000));
    await driver.card(page).waitClosed();
    expect(await log(page)).toEqual(['closed gone']);
  });

  it('scrolls inside, and at its end the page behind stays where it is', async () => {
    await driver.viewport(900, 420);
    const page = await cardPage(driver);
    await open(page, { focus: true });
    await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
    const inside = () => driver.card(page).eval((root) => root.querySelector('.panel')!.scrollTop);
    await until('the card has scrolled', async () => (await inside()) > 20);
    const { left, top } = await boxOf(page);
    await page.mouse.move(left + 50, top + 80);
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel({ deltaY: 400 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await log(page)).toEqual([]);
    expect(await driver.card(page).isOpen()).toBe(true);
  });

  it('lets no listener of the page hear what happens in it', async () => {
    const page = await cardPage(driver);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const types =
        'keydown keyup keypress input click dblclick mousedown mouseup mousemove mouseover pointerdown pointerup wheel focusin focusout copy contextmenu';
      for (const type of types.split(' ')) {
        for (const target of [window, document, document.body]) {
          target.addEventListener(type, ({ target }) => {
            if ((target as Element).matches?.('[data-backstory-card]')) heard.push(type);
          });
        }
      }
    });
    await page.evaluate(() => C.open('Bolivia', { focus: true }));
    const card = driver.card(page);
    await card.waitOpen();
    await page.keyboard.press('s');
    await page.keyboard.press('Tab');
    await card.click('.more .link');
    await card.click('.ticks');
    expect(await log(page)).toEqual(['jump bolivia 1']);
    expect(await page.evaluate('heard')).toEqual([]);
  });

  it('closes for a press beside it, by its button, and leaves nothing behind', async () => {
    const page = await cardPage(driver);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await open(page);
    await page.mouse.click(5, 5);
    await driver.card(page).waitClosed();
    await open(page);
    await driver.card(page).click('[aria-label="Close"]');
    await driver.card(page).waitClosed();
    expect(await log(page)).toEqual(['closed outside', 'closed button']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('stays in the corner when pinned, whatever is pressed or opened, and takes no keys', async () => {
    const page = await cardPage(driver);
    await open(page);
    await driver.card(page).click('[aria-label="Pin this card"]');
    await until('it is in the corner', async () => (await boxOf(page)).bottom > 870);
    expect((await boxOf(page)).right).toBeGreaterThan(1150);
    await page.mouse.click(5, 5);
    await page.keyboard.press('Escape');
    await page.evaluate(() => scrollTo(0, 3000));
    await page.evaluate(() => scrollTo(0, 0));
    expect(await hosts(page)).toBe(1);
    await page.evaluate(() => C.open('Bolivia', { brief: C.PERSON }));
    expect(await hosts(page)).toBe(2);
    await page.keyboard.press('Escape');
    await until('only the pinned one is left', async () => (await hosts(page)) === 1);
    expect(await log(page)).toEqual(['pinned', 'closed key']);
    expect(await driver.card(page).text()).toContain('Bolivia');
    await page.evaluate(() => C.close());
    expect(await hosts(page)).toBe(0);
  });
});
