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
  /** Whose card is open. */
  var opened: string | null;
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
      const text = await page.evaluate(async () => {
        setText(2, 0, 'Evo Morales was not there; but the United Nati');
        // Our observer answers before the next frame.
        await new Promise(requestAnimationFrame);
        return document.querySelectorAll('p')[1]?.textContent;
      });
      expect(text).toMatch(/^Evo Morales was not there; but the United Nations, which had long/);
      await becomes(page, ['Bolivia', 'China', 'Rodrigo Paz', 'Evo Morales', 'United Nations']);
      expect(await page.evaluate(() => errors)).toEqual([]);
    });

    it('rewrites at once what a framework has rewritten after a name', async () => {
      const page = await start('framework', kind);
      await becomes(page, FIRST);
      const texts = await page.evaluate(async () => {
        setText(1, 0, 'He was followed by no one, said China, ');
        setText(2, 2, '');
        await new Promise(requestAnimationFrame);
        return [...document.querySelectorAll('p')].slice(1, 3).map((p) => p.textContent);
      });
      expect(texts[0]).toMatch(/^He was followed by no one, said China, {2}had been close/);
      expect(texts[1]).toBe('The plan was welcomed at the United Nati');
    });

    it('paints all of many mentions in one text', async () => {
      const page = await open(driver, testPage('many-names'));
      await page.evaluate(async (kind) => {
        globalThis.started = await T.session(kind, 'all');
      }, kind);
      await until('all are painted', async () => (await painted(page)).length === 20);
    });

    it('keeps the card open when its name is chosen again, and closes it when pressed', async () => {
      const page = await start('plain', kind);
      await becomes(page, FIRST);
      const chosen = await page.evaluate(async () => {
        globalThis.opened = null;
        globalThis.backstoryCard = {
          open({ id }) {
            opened = id;
          },
          close() {
            opened = null;
          },
        };
        const first = await started.session?.show('rodrigo-paz');
        const again = await started.session?.show('rodrigo-paz');
        return [first, again, opened];
      });
      expect(chosen).toEqual([true, true, 'rodrigo-paz']);
      if (kind === 'highlights') return;
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('[tabindex]')[2]?.focus());
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => opened)).toBeNull();
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

  it('waits for a body that the page has taken away', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(async () => {
      globalThis.errors = [];
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      const { body } = document;
      body.remove();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      document.documentElement.append(body);
    });
    await becomes(page, FIRST);
    expect(await page.evaluate(() => errors)).toEqual([]);
  });

  it('reads again after a reading that failed', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(async () => {
      globalThis.errors = [];
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      backstoryFake.isBroken = true;
      const asked = backstoryFake.asked.length;
      document.querySelector('p')!.textContent =
        'Rodrigo Paz has promised nothing at all, officials of the new government said on Monday.';
      while (backstoryFake.asked.length === asked)
        await new Promise((resolve) => setTimeout(resolve, 20));
      backstoryFake.isBroken = false;
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.querySelector('article')?.append('…');
    });
    await becomes(page, FIRST);
    expect(await page.evaluate(() => errors)).toEqual([]);
  });

  it('keeps a name that a translator has written anew as it was', async () => {
    const page = await start('framework', 'marks');
    await becomes(page, FIRST);
    const text = await page.evaluate(async () => {
      const p = document.querySelectorAll('p')[1] as HTMLElement;
      const [node, mark, rest] = p.childNodes;
      (node as Text).data = 'Le sigue ';
      (mark?.firstChild as Text).data = 'Evo Morales';
      (rest as Text).data = rest?.nodeValue ?? '';
      await new Promise(requestAnimationFrame);
      return p.textContent;
    });
    expect(text).toMatch(/^Le sigue Evo Morales, whose government had been/);
  });

  it('is no session, rather than an error, where it cannot start', async () => {
    const page = await open(driver, testPage('plain'));
    const session = await page.evaluate(async () => {
      Object.assign(globalThis, { MutationObserver: undefined });
      return (await T.session('highlights', 'first')).session;
    });
    expect(session).toBeNull();
  });

  it('reads a page whose text stands in a form with a field named children', async () => {
    const html = testPage('plain')
      .replace('<main>', '<form><input name="children" type="hidden"><main>')
      .replace('</main>', '</main></form>');
    const page = await open(driver, html);
    await page.evaluate(async () => {
      globalThis.started = await T.session('highlights', 'first');
    });
    await becomes(page, FIRST);
  });

  it('takes the number off the icon when it is switched off, not when it was cut off', async () => {
    const page = await open(driver, testPage('plain'));
    await page.evaluate(() => T.whole());
    await becomes(page, FIRST);
    const counts = () =>
      page.evaluate(() =>
        backstoryFake.asked
          .filter(({ name }) => name === 'count')
          .map(({ payload }) => payload.entities),
      );
    await until('it was counted', async () => (await counts()).join() === '5');
    await page.evaluate(() => backstoryFake.set({ enabled: false }));
    await becomes(page, []);
    await page.evaluate(() => backstoryFake.set({ enabled: false, show: 'all' }));
    expect(await counts()).toEqual([5, null]);
    await page.evaluate(() => backstoryFake.set({ enabled: true }));
    await until('it was counted again', async () => (await counts()).length === 3);
    await page.evaluate(() => backstoryPage?.stop());
    expect(await painted(page)).toEqual([]);
    expect(await counts()).toEqual([5, null, 5]);
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

  it('does nothing in a hidden tab, and catches up when it is seen again', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    const asked = await page.evaluate(async () => {
      let isHidden = true;
      Object.defineProperty(document, 'hidden', { get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
      const before = backstoryFake.asked.length;
      document.querySelector('p')!.textContent =
        'Evo Morales had said so before, in a speech that nobody remembers now, officials said.';
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const during = backstoryFake.asked.length - before;
      isHidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      return [during, T.painted().includes('Rodrigo Paz')];
    });
    expect(asked).toEqual([0, false]);
    await becomes(page, ['Bolivia', 'China', 'Evo Morales', 'United Nations']);
  });

  it('follows a translator that puts each text into a box of its own', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(async () => {
      const walker = document.createTreeWalker(
        document.querySelector('main')!,
        NodeFilter.SHOW_TEXT,
      );
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data }) => data.trim() !== '')) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data
          .replace('China', 'la Chine')
          .replace('Bolivia’s', 'de Bolivia');
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
    await becomes(page, ['Bolivia', 'Rodrigo Paz', 'Evo Morales', 'United Nations']);
  });

  it('marks first mentions again in the next article of an endless page', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(() => {
      const { innerHTML } = document.querySelector('article')!;
      const next = document.createElement('article');
      next.innerHTML = innerHTML;
      document.querySelector('main')!.append(next);
    });
    await becomes(page, [...FIRST, ...FIRST]);
  });

  it('finds the entries of a live blog as they arrive above the others', async () => {
    const page = await start('plain');
    await becomes(page, FIRST);
    await page.evaluate(() => {
      for (const p of document.querySelectorAll('article p')) {
        const entry = document.createElement('div');
        p.replaceWith(entry);
        entry.append(p);
      }
      const entry = document.createElement('div');
      entry.innerHTML =
        '<p>The United Nations said late in the evening that it had not been asked before, and would not comment.</p>';
      document.querySelector('h1')!.after(entry);
    });
    await becomes(page, ['Bolivia', 'China', 'United Nations', 'Rodrigo Paz', 'Evo Morales']);
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
