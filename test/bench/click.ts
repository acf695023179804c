/**
 * From the click on a name, a hand's rest after the pointer came there, to the painted card, in Chromium, on the longest of the saved pages: at
 * full speed with the background asleep every other time, and with the page's main thread at a
 * sixth of its speed. Painted: the task after the frame in which the card was put in.
 */
import type { Page } from 'puppeteer-core';
import { shared, start } from '../support/extension';
import { middleOf, waitUnderlined } from '../support/underlines';

const ADDRESS = 'https://www.nytimes.com/2016/01/29/world/longest-article.html';
const SLOWDOWN = 6;
/** From arriving on a name to pressing, for a quick hand. */
const REST_MS = 150;

/** The largest of the saved pages that are news. */
const PAGE = 'corpus/pages/readability--breitbart.html';

interface Clock {
  clickToCard: Promise<number>;
}

/** Starts the clock at the next click of the page. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as Clock).clickToCard = new Promise((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          new MutationObserver((records, observer) => {
            if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - timeStamp);
              port2.postMessage(null);
            });
          }).observe(document.documentElement, { childList: true });
        },
        { capture: true, once: true },
      );
    });
  });

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

export interface ClickTimes {
  click_to_card_ms_1x: number;
  click_to_card_ms_1x_asleep: number;
  click_to_card_ms_6x: number;
}

/** Undefined where the saved pages are not there. `rounds`: clicks of each sort. */
export async function measureClicks(rounds: number): Promise<ClickTimes | undefined> {
  const body = shared(PAGE);
  if (!body) return undefined;
  const driver = await start('chromium');
  driver.serve(ADDRESS, body);
  const page = await driver.page(ADDRESS);
  const words = [...new Set((await waitUnderlined(page)).map(({ text }) => text))];

  async function click(round: number): Promise<number> {
    const { x, y } = await middleOf(page, words[round % words.length] ?? '');
    await watch(page);
    await page.mouse.move(x, y);
    await pause(REST_MS);
    await page.mouse.click(x, y);
    const time = await page.evaluate(() => (window as unknown as Clock).clickToCard);
    await page.keyboard.press('Escape');
    await driver.card(page).waitClosed();
    // Two clicks sooner than this are one double click.
    await page.mouse.move(5, 5);
    await pause(600);
    return time;
  }

  const awake: number[] = [];
  const asleep: number[] = [];
  for (let round = 0; round < rounds; round++) {
    awake.push(await click(round));
    await driver.stopWorker();
    asleep.push(await click(round));
  }
  await page.emulateCPUThrottling(SLOWDOWN);
  const slow: number[] = [];
  for (let round = 0; round < rounds; round++) slow.push(await click(round));
  await driver.close();
  return {
    click_to_card_ms_1x: median([...awake, ...asleep]),
    click_to_card_ms_1x_asleep: median(asleep),
    click_to_card_ms_6x: median(slow),
  };
}
