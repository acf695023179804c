/** The main job from end to end, in both browsers: names underlined, card, switches, links. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textArticle } from './support/article';
import { BROWSERS, type Driver, type ExtPage, until } from './support/browsers';
import {
  ARTICLE,
  LINK_TARGET,
  LINKED_ARTICLE,
  NO_ARTICLE,
  OTHER_ARTICLE,
  reset,
  shared,
  start,
} from './support/extension';
import { clickWord, middleOf, underlines, waitPlain, waitUnderlined } from './support/underlines';

const SEED = shared('seed-article.txt');
if (!SEED) console.log('skipped: the seed article (../shared is not there)');

const rowsOf = (popup: ExtPage) =>
  popup.eval<string[]>(() =>
    [...document.querySelectorAll('.row bdi')].map((name) => name.textContent),
  );

describe.each(BROWSERS)('the extension in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(which);
  });
  afterEach(() => reset(driver));
  afterAll(() => driver?.close());

  it('underlines each name at its first mention, and counts them on the icon', async () => {
    const page = await driver.page(ARTICLE);
    const found = await waitUnderlined(page);
    expect(found).toContainEqual({ group: 'people', text: 'Rodrigo Paz' });
    expect(found).toContainEqual({ group: 'places', text: 'Bolivia' });
    const texts = found.map(({ text }) => text);
    expect(texts).toEqual([...new Set(texts)]);
    expect(await driver.badge(page)).toBe(String(found.length));
    const popup = await driver.popup(page);
    await popup.waitFor('.row');
    expect(await rowsOf(popup)).toHaveLength(found.length);
  });

  it.skipIf(!SEED)('underlines the seed article', async () => {
    driver.serve('https://www.reuters.com/world/seed', textArticle(SEED ?? ''));
    const page = await driver.page('https://www.reuters.com/world/seed');
    const found = await waitUnderlined(page);
    for (const text of ['Rodrigo Paz', 'Evo Morales', 'Luis Arce']) {
      expect(found).toContainEqual({ group: 'people', text });
    }
    for (const text of ['Bolivia', 'China', 'Venezuela', 'Israel']) {
      expect(found).toContainEqual({ group: 'places', text });
    }
  });

  it('opens a card with office, date and source on a click; Escape closes it', async () => {
    const page = await driver.page(ARTICLE);
    await waitUnderlined(page);
    // A click lands the focus on the nearest element that takes it; it must stay there.
    await page.evaluate(() => {
      document.querySelector('article')!.tabIndex = -1;
    });
    await clickWord(page, 'Rodrigo Paz');
    const card = driver.card(page);
    await card.waitOpen();
    expect(await card.text()).toContain('President of Bolivia since 8 November 2025');
    await card.click('.foot button');
    const source = await until('a source is shown', () => card.query('.sources li'));
    expect(source.text).toMatch(/20\d\d/);
    await page.keyboard.press('Escape');
    await card.waitClosed();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('article');
  });

  it('takes away and brings back every underline at once, five times', async () => {
    const page = await driver.page(ARTICLE);
    const found = await waitUnderlined(page);
    const popup = await driver.popup(page);
    await popup.waitFor('.row');
    for (let round = 0; round < 5; round++) {
      await popup.click('.switch.large');
      await waitPlain(page);
      await popup.waitFor('.switch.large[aria-checked=false]');
      await until('the badge is gone', async () => (await driver.badge(page)) === '');
      await popup.click('.switch.large');
      expect(await waitUnderlined(page)).toEqual(found);
    }
    await until('the badge is back', async () => (await driver.badge(page)) === `${found.length}`);
  });

  it('is switched off for one site and goes on at the others', async () => {
    const page = await driver.page(ARTICLE);
    const found = await waitUnderlined(page);
    const other = await driver.page(OTHER_ARTICLE);
    await waitUnderlined(other);
    const popup = await driver.popup(page);
    await popup.waitFor('.switch.small[aria-checked=true]');
    await popup.click('.switch.small');
    await waitPlain(page);
    expect(await underlines(other)).toEqual(found);
    await page.reload();
    // The other newsroom's page, loaded later, is done: then this one had its time too.
    await other.reload();
    await waitUnderlined(other);
    expect(await underlines(page)).toEqual([]);
    await popup.click('.switch.small');
    expect(await waitUnderlined(page)).toEqual(found);
  });

  it('does nothing to a page that is no article', async () => {
    const page = await driver.page(NO_ARTICLE);
    await waitUnderlined(await driver.page(ARTICLE));
    expect(await underlines(page)).toEqual([]);
    expect(await driver.badge(page)).toBe('');
    const popup = await driver.popup(page);
    await popup.waitFor('[data-state=no-article]');
  });

  it('leaves a link a link', async () => {
    const page = await driver.page(LINKED_ARTICLE);
    expect(await waitUnderlined(page)).toContainEqual({ group: 'people', text: 'Evo Morales' });
    await clickWord(page, 'Evo Morales');
    await until('the link was followed', () => page.url() === LINK_TARGET);
    expect(await driver.card(page).isOpen()).toBe(false);
  });

  it('leaves a click with a modifier, and a selection, to the page', async () => {
    const page = await driver.page(ARTICLE);
    await waitUnderlined(page);
    const { x, y } = await middleOf(page, 'Rodrigo Paz');
    await page.keyboard.down('Control');
    await page.mouse.click(x, y);
    await page.keyboard.up('Control');
    await page.mouse.move(x - 5, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y);
    await page.mouse.up();
    // A card that was on its way would be there by the time that this one is answered.
    await driver.badge(page);
    expect(await driver.card(page).isOpen()).toBe(false);
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(2);
  });

  it('opens card and popup although the background was stopped', async () => {
    const page = await driver.page(ARTICLE);
    const found = await waitUnderlined(page);
    await driver.stopWorker();
    await clickWord(page, 'Rodrigo Paz');
    await driver.card(page).waitOpen();
    await driver.stopWorker();
    const popup = await driver.popup(page);
    await popup.waitFor('.row');
    expect(await rowsOf(popup)).toHaveLength(found.length);
    await driver.stopWorker();
    await popup.click('.row');
    await popup.waitFor('.card .name');
  });

  it('sends nothing to anyone', async () => {
    const page = await driver.page(ARTICLE);
    await waitUnderlined(page);
    await clickWord(page, 'Rodrigo Paz');
    await driver.card(page).waitOpen();
    const popup = await driver.popup(page);
    await popup.waitFor('.row');
    await popup.click('.row');
    await popup.waitFor('.card .name');
    expect(driver.requests()).toEqual([]);
    // The witness is awake: what does go out is seen.
    await page.evaluate(() => fetch('https://elsewhere.example/', { mode: 'no-cors' }));
    expect(driver.requests().map(({ url }) => url)).toEqual(['https://elsewhere.example/']);
  });
});
