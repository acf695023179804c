/** First promise: no harm to the page. What the page itself can see of us, in both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driver, until } from './support/browsers';
import { ARTICLE, MIXED_ARTICLE, reset, start, type Witness } from './support/extension';
import { clickWord, middleOf, underlines, waitPlain, waitUnderlined } from './support/underlines';

type Seen = Window & typeof globalThis & Witness;

const html = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);
const htmlBefore = (page: Page): Promise<string> =>
  page.evaluate(() => (window as Seen).htmlBefore);
const records = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as Seen).records.map((record) => record.type));
const elements = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

/** Elements that a reader of the page can reach by Tab and that the page did not have before. */
const newStops = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => (window as Seen).isNew(element) && element.tabIndex >= 0)
      .map((element) => element.textContent),
  );

const openHosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('[data-backstory-card]').length);

describe.each(BROWSERS)('the page in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(which);
  });
  afterEach(() => reset(driver));
  afterAll(() => driver?.close());

  it('has the very same markup while it is underlined, and sees no change', async () => {
    const page = await driver.page(MIXED_ARTICLE);
    await waitUnderlined(page);
    const { x, y } = await middleOf(page, 'Evo Morales');
    await page.mouse.move(x, y);
    await driver.settings({ enabled: false });
    await waitPlain(page);
    await driver.settings({ enabled: true });
    await waitUnderlined(page);
    expect(await records(page)).toEqual([]);
    expect(await html(page)).toBe(await htmlBefore(page));
  });

  it('has exactly one more element while a card is open, and none afterwards', async () => {
    const page = await driver.page(MIXED_ARTICLE);
    await waitUnderlined(page);
    const before = await elements(page);
    await clickWord(page, 'Evo Morales');
    await driver.card(page).waitOpen();
    expect(await elements(page)).toBe(before + 1);
    expect(await records(page)).toEqual(['childList']);
    await page.keyboard.press('Escape');
    await driver.card(page).waitClosed();
    expect(await html(page)).toBe(await htmlBefore(page));
    expect(await page.evaluate(() => (window as Seen).treeIsBack())).toBe(true);
  });

  it('gets its very nodes back after marks, and had one stop a mention meanwhile', async () => {
    const page = await driver.page(MIXED_ARTICLE);
    await waitUnderlined(page);
    // At first mentions only, the icon's number is that of the mentions shown.
    const mentions = Number(await until('names are counted', () => driver.badge(page)));
    await driver.settings({ painter: 'marks' });
    const stops = await until('the marks are there', async () => {
      const found = await newStops(page);
      return found.length > 0 && found;
    });
    expect(stops).toContain('Evo Morales');
    // "Rodrigo Paz" stands in two inline tags and a space between: one stop for all three.
    expect(stops).toHaveLength(mentions);
    await driver.settings({ enabled: false });
    await until('the marks are gone', async () => (await newStops(page)).length === 0);
    expect(await page.evaluate(() => (window as Seen).treeIsBack())).toBe(true);
    expect(await html(page)).toBe(await htmlBefore(page));
  });

  it('gets the focus back on the mark from which the card was opened by key', async () => {
    await driver.settings({ painter: 'marks' });
    const page = await driver.page(MIXED_ARTICLE);
    await until('the marks are there', async () => (await newStops(page)).length > 0);
    await page.evaluate(() => {
      const stops = [...document.body.querySelectorAll<HTMLElement>('*')];
      stops.find((stop) => stop.tabIndex >= 0 && stop.textContent === 'Evo Morales')?.focus();
    });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Evo Morales');
    await page.keyboard.press('Enter');
    const card = driver.card(page);
    await card.waitOpen();
    expect(await card.focused()).not.toBeNull();
    await page.keyboard.press('Escape');
    await card.waitClosed();
    expect(await focused()).toBe('Evo Morales');
  });

  it('is taken over by the next version of the extension, once', async () => {
    const page = await driver.page(ARTICLE);
    const found = await waitUnderlined(page);
    await clickWord(page, 'Rodrigo Paz');
    await driver.card(page).waitOpen();
    await driver.update();
    await until('the old card is gone', async () => (await openHosts(page)) === 0);
    expect(await waitUnderlined(page)).toEqual(found);
    await clickWord(page, 'Rodrigo Paz');
    await driver.card(page).waitOpen();
    expect(await openHosts(page)).toBe(1);
    await page.keyboard.press('Escape');
    await driver.card(page).waitClosed();
    await driver.settings({ enabled: false });
    await waitPlain(page);
    await driver.settings({ enabled: true });
    expect(await waitUnderlined(page)).toEqual(found);
    expect(await underlines(page)).toEqual(found);
  });

  it('loses the marks of the version before and gets those of the next', async () => {
    await driver.settings({ painter: 'marks' });
    const page = await driver.page(MIXED_ARTICLE);
    const count = async () => (await newStops(page)).length;
    const before = await until('the marks are there', count);
    await driver.update();
    await until('the new version has marked the page', async () => (await count()) === before);
    await driver.settings({ enabled: false });
    await until('the marks are gone', async () => (await count()) === 0);
    expect(await html(page)).toBe(await htmlBefore(page));
  });
});
