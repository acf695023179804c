/** The card with the whole extension behind it: ways through it, and what it changes in the page. */
import { readFileSync } from 'node:fs';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driver, until } from './support/browsers';
import { ARTICLE, reset, start } from './support/extension';
import { clickWord, middleOf, underlines, waitUnderlined } from './support/underlines';

const STRICT = 'https://www.reuters.com/world/strict-policy';
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'none'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const names = async (page: Page): Promise<string[]> =>
  (await underlines(page)).map(({ text }) => text);

describe.each(BROWSERS)('a card of the extension in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(which);
    const body = readFileSync('test/pages/sample-article.html', 'utf8');
    driver.serve(STRICT, { body, headers: { 'content-security-policy': POLICY } });
  });
  afterEach(() => reset(driver));
  afterAll(() => driver?.close());

  const open = async (word: string, url = ARTICLE) => {
    const page = await driver.page(url);
    await waitUnderlined(page);
    await clickWord(page, word);
    const card = driver.card(page);
    await card.waitOpen();
    return { page, card };
  };

  it('shows flag, map and figures of a country, on a page of the strictest policy too', async () => {
    const { card } = await open('Bolivia', STRICT);
    await until('the flag is drawn', () =>
      card.eval((root) => root.querySelector<HTMLImageElement>('.flag.large')!.naturalWidth > 0),
    );
    const seen = await card.eval((root) => ({
      filled: root.querySelector('.map .filled')!.getBoundingClientRect().width,
      colour: getComputedStyle(root.querySelector('.map .filled')!).fill,
      bars: [...root.querySelectorAll('.bar i')].map((bar) => bar.getBoundingClientRect().width),
    }));
    expect(seen.filled).toBeGreaterThan(20);
    expect(seen.colour).not.toBe('rgb(0, 0, 0)');
    expect(seen.bars).toHaveLength(3);
    expect(Math.min(...seen.bars)).toBeGreaterThan(20);
    expect(await card.text()).toMatch(/no\. \d+ of 19\d/);
  });

  it('compares with the country that the settings name', async () => {
    await driver.settings({ compareWith: 'poland' });
    const { page, card } = await open('Bolivia');
    expect(await card.text()).toContain('of Poland');
    await driver.settings({ compareWith: '' });
    await page.keyboard.press('Escape');
    await card.waitClosed();
    await clickWord(page, 'Bolivia');
    await card.waitOpen();
    expect(await card.text()).not.toContain('of Poland');
  });

  it('leads to each mention, and goes along', async () => {
    const { page, card } = await open('Bolivia');
    const last = await card.eval((root) => root.querySelectorAll('.ticks button').length - 1);
    expect(last).toBeGreaterThan(2);
    await card.eval(
      (root, index: number) => root.querySelector<HTMLElement>(`[data-tick="${index}"]`)!.click(),
      last,
    );
    await until('the page has scrolled', () => page.evaluate(() => scrollY > 200));
    await until('the card stands in view again', async () => {
      const box = await card.eval(
        (root) => root.querySelector('.box')!.getBoundingClientRect().top,
      );
      return box > 0 && box < 900;
    });
    expect(await card.isOpen()).toBe(true);
  });

  it('takes a known name out of the page at once, and brings it back', async () => {
    const { page, card } = await open('Rodrigo Paz');
    const before = await names(page);
    await card.click('.know .pill');
    await until('it is not underlined', async () => !(await names(page)).includes('Rodrigo Paz'));
    expect(await card.isOpen()).toBe(true);
    const other = await driver.page(ARTICLE);
    await waitUnderlined(other);
    expect(await names(other)).not.toContain('Rodrigo Paz');
    await other.close();
    await page.bringToFront();
    await card.click('.know .pill');
    await until('it is back', async () => (await names(page)).length === before.length);
  });

  it('copies its text with the sources', async () => {
    const { page, card } = await open('Rodrigo Paz');
    await card.click('.deeds .tool');
    await card.click('.more-drawer .pill');
    await until('it says so', async () => (await card.text()).includes('Copied.'));
    // What was copied is pasted where the page can show it.
    await page.evaluate(() => {
      const area = document.createElement('textarea');
      area.id = 'paste';
      document.body.prepend(area);
      scrollTo(0, 0);
    });
    await page.keyboard.press('Escape');
    await card.waitClosed();
    await page.click('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = () =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')!.value);
    const text = await until('it is pasted', pasted);
    expect(text).toMatch(/^Rodrigo Paz \(Person, Bolivia\)/);
    expect(text).toMatch(/Sources\n– .*20\d\d/);
  });

  it('prepares a report and sends nothing', async () => {
    const { card } = await open('Rodrigo Paz');
    await card.click('.deeds .tool');
    await card.click('.more-drawer .pill:nth-of-type(2)');
    const text = await card.eval((root) => root.querySelector('textarea')!.value);
    expect(text).toContain('rodrigo-paz');
    expect(driver.requests()).toEqual([]);
  });

  it('opens on resting the pointer where that is wished, and none on sweeping', async () => {
    await driver.settings({ hover: 'on' });
    const page = await driver.page(ARTICLE);
    await waitUnderlined(page);
    const card = driver.card(page);
    const at = await middleOf(page, 'Rodrigo Paz');
    for (let x = -200; x < 200; x += 20) await page.mouse.move(at.x + x, at.y);
    await page.mouse.move(5, 5);
    await driver.badge(page);
    expect(await card.isOpen()).toBe(false);
    await page.mouse.move(at.x, at.y);
    await card.waitOpen();
    const name = await card.query('.name');
    await page.mouse.move((name?.box.x ?? 0) + 10, (name?.box.y ?? 0) + 8, { steps: 4 });
    expect(await card.isOpen()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitClosed();
  });

  it('is gone through by keys alone: found, opened, read, followed, back, forth, closed', async () => {
    await driver.settings({ painter: 'marks' });
    const page = await driver.page(ARTICLE);
    const isAt = () => page.evaluate(() => document.activeElement?.localName === 'backstory-mark');
    const tab = () => page.keyboard.press('Tab');
    await until('a mark is reached', async () => {
      await tab();
      return isAt();
    });
    const word = await page.evaluate(() => document.activeElement!.textContent);
    await page.keyboard.press('Enter');
    const card = driver.card(page);
    await card.waitOpen();
    const title = () => card.eval((root) => root.querySelector('.name')!.textContent);
    const first = await title();
    await until('a name in the card is reached', async () => {
      await tab();
      return card.eval((root) => root.activeElement?.closest('.rows [data-follow]') !== null);
    });
    await page.keyboard.press('Enter');
    await until('the other card is there', async () => (await title()) !== first);
    const second = await title();
    const press = async (selector: string): Promise<void> => {
      await until(`${selector} is reached`, async () => {
        await tab();
        return card.eval(
          (root, wanted: string) => root.activeElement?.matches(wanted) ?? false,
          selector,
        );
      });
      await page.keyboard.press('Enter');
    };
    await press('.step.back');
    await until('the first card is back', async () => (await title()) === first);
    // The focus is where the reader had left.
    expect(await card.eval((root) => root.activeElement?.hasAttribute('data-follow'))).toBe(true);
    await card.eval((root) => root.querySelector<HTMLElement>('.panel')!.focus());
    await press('.step.forward');
    await until('the other card again', async () => (await title()) === second);
    await page.keyboard.press('Escape');
    await card.waitClosed();
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe(word);
  });

  if (which === 'chromium') {
    it('says all of itself to a screen reader', async () => {
      const { page } = await open('Bolivia');
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      const nodes: SerializedAXNode[] = [];
      const walk = (node: SerializedAXNode): void => {
        nodes.push(node);
        for (const child of node.children ?? []) walk(child);
      };
      if (tree) walk(tree);
      const dialog = nodes.find(({ role, name }) => role === 'dialog' && name === 'Bolivia');
      nodes.length = 0;
      if (dialog) walk(dialog);
      const told = nodes.map(({ role, name }) => `${role} ${name}`);
      expect(told).toEqual(
        expect.arrayContaining([
          'heading Bolivia',
          'image Map: where it is',
          'toolbar Where the article mentions it',
          'button Pin this card',
          'button Close',
          'button I know this',
        ]),
      );
      expect(
        told.filter((line) => /^button Mention \d+ of \d+$/.test(line)).length,
      ).toBeGreaterThan(2);
      const nameless = nodes.filter(({ role, name }) => /button|link/.test(role) && !name);
      expect(nameless).toEqual([]);
    });
  }
});
