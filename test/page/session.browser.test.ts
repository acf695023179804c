/** A whole session on pages that change under it. In both browsers, with a fake background. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driver, launch, until } from '../support/browsers';
import { open, testPage } from './harness';

type Started = Awaited<ReturnType<typeof T.session>>;
declare global {
  var started: Started;
  /** Of the page `framework`. */
  var setText: (paragraph: number, node: number, text: string) => void;
  var unmount: (paragraph: number) => void;
  var errors: string[];
}

const KINDS = ['highlights', 'marks'] as const;

describe.each(BROWSERS)('a session in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(which);
  });
  afterAll(() => driver?.close());

  const painted = (page: Page) => page.evaluate(() => T.painted());
  const start = async (
    name: string,
    kind: (typeof KINDS)[number] = 'highlights',
    show: 'first' | 'all' = 'first',
  ): Promise<Page> => {
    const page = await open(driver, testPage(name));
    await page.evaluate(
      async (kind, show) => {
        globalThis.started = await T.session(kind, show);
      },
      kind,
      show,
    );
    await until('something is painted', async () => (await painted(page)).length > 0);
    return page;
  };
  const becomes = (page: Page, names: string[]) =>
    until(`painted: ${names.join(', ')}`, async () => {
      const now = await painted(page);
      return now.join() === names.join();
    });

  const FIRST = ['Bolivia', 'China', 'Rodrigo Paz', 'Evo Morales', 'United Nations'];

  describe.each(KINDS)('with %s', (kind) => {
    it('paints first mentions, and takes everything away when it ends', async () => {
      const page = await start('plain', kind);
      await becomes(page, FIRST);
      const html = await page.evaluate(() => {
        started.stop();
        return document.body.outerHTML;
      });
      expect(await painted(page)).toEqual([]);
      expect(html).not.toMatch(/backstory-mark/);
    });

    it('lets a framework remove and change its own nodes', async () => {
      const page = await start('framework', kind);
      await becomes(page, FIRST);
      await page.evaluate(() => unmount(1));
      await becomes(page, ['Bolivia', 'China', 'Rodrigo Paz', 'United Nations']);
      await page.evaluate(() => setText(2, 0, 'Evo Morales was not there; but the United Nati'));
      await becomes(page, ['Bolivia', 'China', 'Rodrigo Paz', 'Evo Morales', 'United Nations']);
      expect(await page.evaluate(() => errors)).toEqual([]);
    });

    it('finds names in paragraphs that come later', async () => {
      const page = await start('framework', kind);
      await becomes(page, FIRST);
      await page.evaluate(() => unmount(2));
      await becomes(page, ['Bolivia', 'China', 'Rodrigo Paz', 'Evo Morales']);
      await page.evaluate(() => {
        const p = document.createElement('p');
        p.textContent =
          'Later in the evening the United Nations said that it had not been asked, and would not comment.';
        document.querySelector('article')?.append(p);
      });
      await becomes(page, FIRST);
    });
  });

  it('drops a line under a changed text before the next frame', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    const wrong = await page.evaluate(async () => {
      const text = document.querySelector('p')?.firstChild as Text;
      text.insertData(0, 'Yesterday ');
      await new Promise(requestAnimationFrame);
      return T.painted().filter((name) => !/^[A-Z]/.test(name) || name.includes('Yesterday'));
    });
    expect(wrong).toEqual([]);
    await becomes(page, FIRST);
  });

  it('paints again after the page has cleared the registry and something moves', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(() => CSS.highlights.clear());
    await page.evaluate(() => document.querySelector('article')?.append('…'));
    await becomes(page, FIRST);
  });

  it('follows a soft navigation to another article, and to none', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(() => {
      history.pushState(null, '', '/world/2026/03/05/another-story-of-some-length');
      document.querySelector('article')!.innerHTML =
        `<h1>China answers</h1>${'<p>Officials in the capital said that the decision of their neighbour was regrettable, and would not be the last word.</p>'.repeat(5)}`;
      document.title = 'China answers';
    });
    await becomes(page, ['China']);
    await page.evaluate(() => {
      history.pushState(null, '', '/');
      document.querySelector('article')!.innerHTML = '<p>China</p>';
    });
    await becomes(page, []);
    await until('every count is told', async () => {
      const counts = await page.evaluate(() =>
        backstoryFake.asked
          .filter(({ name }) => name === 'count')
          .map(({ payload }) => payload.entities),
      );
      return counts.join() === [5, 1, null].join();
    });
  });

  it('starts anew when the page replaces its body', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = document.body.innerHTML.replaceAll('China', 'Peru');
      document.body = body;
    });
    await becomes(page, ['Bolivia', 'Rodrigo Paz', 'Evo Morales', 'United Nations']);
  });

  it('paints nothing in code, in what is hidden, and beside the article', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    const other = await open(driver, testPage('not-read'));
    await other.evaluate(async () => {
      globalThis.started = await T.session('highlights', 'all');
    });
    await until('it was counted', () =>
      other.evaluate(() => backstoryFake.asked.some(({ name }) => name === 'count')),
    );
    expect(await painted(other)).toEqual([]);
    // A click may have opened that part of the page.
    await other.evaluate(() => {
      document.querySelector('.gone')?.classList.remove('gone');
    });
    await other.mouse.click(5, 5);
    await becomes(other, ['Bolivia']);
  });

  it('rests on a page that changes sixty times a second, and still finds what comes', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    const before = await page.evaluate(() => {
      const ticker = document.createElement('p');
      document.querySelector('article')?.append(ticker);
      let n = 0;
      setInterval(() => {
        ticker.textContent = `Live: ${n++}`;
      }, 16);
      return backstoryFake.asked.filter(({ name }) => name === 'find').length;
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
    const asked = await page.evaluate(
      () => backstoryFake.asked.filter(({ name }) => name === 'find').length,
    );
    expect(asked - before).toBeLessThan(9);
    await page.evaluate(() => {
      document.querySelector('p')!.textContent =
        'Evo Morales had said so before, in a speech that nobody remembers now, officials said.';
    });
    await until('the new paragraph is read', async () => {
      const now = await painted(page);
      return !now.includes('Rodrigo Paz') && now.indexOf('Evo Morales') === 2;
    });
  });

  it('takes itself off at the first event after it was cut off by an update', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(() => {
      backstoryFake.runtime.id = undefined;
    });
    await page.mouse.move(100, 100);
    await page.mouse.move(120, 120);
    await becomes(page, []);
    expect(await page.evaluate(() => started.isStopped())).toBe(true);
  });

  it('asks with the names found before, and in the language of the page', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    const asked = await page.evaluate(() => backstoryFake.asked[0]);
    expect(asked?.payload.lang).toBe('en');
    expect(asked?.payload.introduced).toEqual([]);
    expect(asked?.payload.blocks?.[0]).toEqual({
      text: 'Bolivia turns away from China',
      role: 'headline',
    });
  });
});
