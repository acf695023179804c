/** Cards and popup as drawn, in both browsers: can everyone use them, and does everything fit. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { BROWSERS, type Driver, launch } from '../support/browsers';
import { galleryPage } from './gallery-page';
import { openCards } from './real-briefs';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const URL = 'https://gallery.example/';
const POPUP_STATES = 10;
/** Light and dark, both directions of writing, drawers in and out, made up and of the dataset. */
const VIEWS = ['cards', 'cards,dark,open', 'real,rtl,open', 'real,dark'];
const REAL = ['bolivia', 'israel', 'crimea', 'la-paz', 'south-america', 'lithium', 'world-war-i'];

/** One page for both browsers: the dataset takes seconds to load. */
let built: Promise<string> | undefined;
function gallery(): Promise<string> {
  built ??= (async () => {
    const { briefOf } = openCards();
    const real = REAL.map((id) => briefOf(id, REAL));
    return galleryPage({ lang: 'en', messages, real });
  })();
  return built;
}

declare const axe: { run(root: Document): Promise<AxeResults> };

async function faults(page: Page): Promise<{ violations: string[]; passes: number }> {
  // `true`: what a script leaves as its value must be something that can be sent back.
  await page.evaluate(`${AXE};true`);
  return page.evaluate(async () => {
    const { violations, passes } = await axe.run(document);
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    return { violations: told, passes: passes.length };
  });
}

/** Elements wider than their place, but for those that are cut with an ellipsis on purpose. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('.frame, .frame *')]
      .filter((element) => {
        const { display, textOverflow } = getComputedStyle(element);
        if (display === 'inline' || textOverflow === 'ellipsis' || element.closest('.aside')) {
          return false;
        }
        return element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.localName}.${element.className} ${element.scrollWidth}`),
  );

for (const which of BROWSERS) {
  describe(`cards and popup in ${which}`, () => {
    let driver: Driver;
    const open = async (what: string): Promise<Page> => {
      const page = await driver.page(`${URL}?${what}#${what}`);
      await page.waitForSelector('.frame');
      return page;
    };
    beforeAll(async () => {
      driver = await launch(which);
      const page = await gallery();
      for (const what of VIEWS) driver.serve(`${URL}?${what}`, page);
      for (let state = 0; state < POPUP_STATES; state++) {
        driver.serve(`${URL}?popup-${state}`, page);
      }
    });
    afterAll(() => driver?.close());

    it.each(VIEWS)('breaks no rule of axe: %s', async (what) => {
      const { violations, passes } = await faults(await open(what));
      expect(violations).toEqual([]);
      // axe that saw nothing has no fault to tell either.
      expect(passes).toBeGreaterThan(10);
    });

    it('breaks no rule of axe in any state of the popup', async () => {
      for (let state = 0; state < POPUP_STATES; state++) {
        const page = await open(`popup-${state}`);
        const { violations, passes } = await faults(page);
        expect(violations).toEqual([]);
        expect(passes).toBeGreaterThan(10);
        await page.close();
      }
    }, 180_000);

    it.each([1200, 360])('lets nothing stick out, %i px wide', async (width) => {
      await driver.viewport(width, 800);
      for (const what of VIEWS) expect(await overflowing(await open(what))).toEqual([]);
    });
  });
}
