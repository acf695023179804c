/** Both painters pass the same tests in both browsers: seen, hit, dropped, and undone node for node. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driver, launch } from '../support/browsers';
import { open, testPage } from './harness';

const KINDS = ['highlights', 'marks'] as const;

describe.each(BROWSERS)('painting in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(which);
  });
  afterAll(() => driver?.close());
  const page = (name: string): Promise<Page> => open(driver, testPage(name));

  describe.each(KINDS)('with %s', (kind) => {
    it('paints names, also those that inline tags cut, and undoes it node for node', async () => {
      const result = await (await page('inline-tags')).evaluate(async (kind) => {
        const html = document.documentElement.outerHTML;
        const isBack = T.snapshot();
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        const names = ['Rodrigo Paz', 'Evo Morales', 'China'];
        painter.paint(names.map((name) => T.mention(blocks, name)));
        const painted = T.painted().join('').replaceAll(' ', '');
        painter.clear();
        return { painted, isBack: isBack(), same: html === document.documentElement.outerHTML };
      }, kind);
      expect(result.painted).toContain('RodrigoPaz');
      expect(result.painted).toContain('EvoMorales');
      expect(result).toMatchObject({ isBack: true, same: true });
    });

    it('gives back adjacent and empty text nodes as they were', async () => {
      const isBack = await (await page('framework')).evaluate(async (kind) => {
        const back = T.snapshot();
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        painter.paint([
          T.mention(blocks, 'Bolivia'),
          T.mention(blocks, 'Bolivia', 1),
          T.mention(blocks, 'Rodrigo Paz'),
          T.mention(blocks, 'China'),
        ]);
        painter.drop([]);
        painter.clear();
        return back();
      }, kind);
      expect(isBack).toBe(true);
    });

    it('drops one mention and leaves its neighbours in the same text', async () => {
      const painted = await (await page('plain')).evaluate(async (kind) => {
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        const bolivia = T.mention(blocks, 'Bolivia', 1);
        painter.paint([
          bolivia,
          T.mention(blocks, 'Rodrigo Paz'),
          T.mention(blocks, 'Evo Morales'),
        ]);
        painter.drop([bolivia]);
        return T.painted();
      }, kind);
      expect(painted).toEqual(['Rodrigo Paz', 'Evo Morales']);
    });

    it('tells which mentions the page has changed or removed', async () => {
      const stale = await (await page('plain')).evaluate(async (kind) => {
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        const mentions = ['Rodrigo Paz', 'Evo Morales', 'United Nations'].map((name) =>
          T.mention(blocks, name),
        );
        painter.paint(mentions);
        const [first, second] = document.querySelectorAll('p');
        if (first) first.textContent = 'Something else stands here now, and no one is named in it.';
        second?.remove();
        return painter.stale().map(({ text }) => text);
      }, kind);
      expect(stale).toEqual(['Rodrigo Paz', 'Evo Morales']);
    });

    it('leaves alone what the page has changed meanwhile', async () => {
      const text = await (await page('plain')).evaluate(async (kind) => {
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        painter.paint([T.mention(blocks, 'Rodrigo Paz')]);
        const p = document.querySelector('p');
        p?.append(' Added by the page.');
        painter.clear();
        return p?.textContent;
      }, kind);
      expect(text).toMatch(/^Bolivia’s new president, Rodrigo Paz, has .* Added by the page\.$/);
    });

    it.each([
      ['rewrites', 'New text about China.'],
      ['removes', ''],
      ['moves', '.Old: China signed'],
      ['inserts after', 'Old: China signed!.'],
    ] as const)('leaves no old text behind when a framework %s its node', async (how, expected) => {
      const result = await (await page('framework')).evaluate(
        async (kind, how) => {
          const p = document.querySelectorAll('p')[1] as HTMLElement;
          const filler = ' and nobody had expected it from them, as officials of both said';
          const node = document.createTextNode(`Old: China signed${filler}`);
          p.replaceChildren(node, '.');
          const blocks = (await T.read('article')) ?? [];
          const painter = T.painter(kind);
          const china = T.mention(blocks, 'China', 1);
          painter.paint([china]);
          if (how === 'rewrites') node.data = 'New text about China';
          if (how === 'removes') p.removeChild(node);
          if (how === 'moves') p.append(node);
          if (how === 'inserts after') node.after('!');
          const isStale = painter.stale().includes(china);
          painter.drop(painter.stale());
          const text = p.textContent?.replace(filler, '');
          painter.clear();
          return { text, after: p.textContent?.replace(filler, ''), isStale, last: node.data };
        },
        kind,
        how,
      );
      // What has no text node of ours in its way stays painted with highlights.
      if (kind === 'marks' || how === 'rewrites' || how === 'removes')
        expect(result.isStale).toBe(true);
      const text = how === 'removes' ? '.' : expected;
      expect(result).toMatchObject({ text, after: text });
      expect(result.last).toMatch(how === 'rewrites' ? /^New text/ : /^Old: China signed and/);
    });

    it('keeps all text when the page joins its text nodes', async () => {
      const result = await (await page('framework')).evaluate(async (kind) => {
        const p = document.querySelectorAll('p')[1] as HTMLElement;
        const filler = ' signed, and nobody had expected it from them, as officials of both said';
        p.replaceChildren('China', `${filler} in `, 'Bolivia', ' on Monday.');
        const text = p.textContent;
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        painter.paint([T.mention(blocks, 'China', 1), T.mention(blocks, 'Bolivia', 1)]);
        p.normalize();
        const during = p.textContent === text;
        painter.drop(painter.stale());
        const dropped = p.textContent === text;
        painter.clear();
        return { during, dropped, after: p.textContent === text };
      }, kind);
      expect(result).toEqual({ during: true, dropped: true, after: true });
    });

    it('keeps the text of a paragraph that is taken out and put back', async () => {
      const isBack = await (await page('framework')).evaluate(async (kind) => {
        const back = T.snapshot();
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        painter.paint([T.mention(blocks, 'Rodrigo Paz'), T.mention(blocks, 'Evo Morales')]);
        const p = document.querySelectorAll('p')[1] as HTMLElement;
        const next = p.nextSibling;
        p.remove();
        painter.drop(painter.stale());
        next?.before(p);
        painter.clear();
        return back();
      }, kind);
      expect(isBack).toBe(true);
    });

    it('knows the text of a mention while others are painted in the same node', async () => {
      const texts = await (await page('plain')).evaluate(async (kind) => {
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        const later = T.mention(blocks, 'Rodrigo Paz');
        painter.paint([T.mention(blocks, 'Bolivia', 1)]);
        const before = painter.textOf(later);
        (later.pieces[0]?.node as Text).data = 'Gone.';
        return [before, painter.textOf(later) ?? 'nothing'];
      }, kind);
      expect(texts).toEqual(['Rodrigo Paz', 'nothing']);
    });

    it('knows the boxes of a mention, and finds it again at their middle', async () => {
      const found = await (await page('plain')).evaluate(async (kind) => {
        const blocks = (await T.read('article')) ?? [];
        const painter = T.painter(kind);
        const mention = T.mention(blocks, 'Rodrigo Paz');
        painter.paint([mention]);
        const box = painter.rects(mention)[0];
        if (!box) return 'no box';
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const caret = document.caretPositionFromPoint(x, y);
        const at = caret && painter.find({ node: caret.offsetNode, offset: caret.offset });
        return at === mention;
      }, kind);
      expect(found).toBe(true);
    });
  });

  it('needs no node and no attribute with highlights, and the page sees no record', async () => {
    const result = await (await page('plain')).evaluate(async () => {
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((list) => records.push(...list));
      const options = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, options);
      const html = document.documentElement.outerHTML;
      const blocks = (await T.read('article')) ?? [];
      const painter = T.painter('highlights');
      painter.paint([T.mention(blocks, 'Rodrigo Paz')]);
      painter.open(T.mention(blocks, 'Rodrigo Paz'));
      const during = document.documentElement.outerHTML === html;
      painter.clear();
      records.push(...observer.takeRecords());
      return {
        during,
        after: document.documentElement.outerHTML === html,
        records: records.length,
      };
    });
    expect(result).toEqual({ during: true, after: true, records: 0 });
  });

  it('comes back after the page has cleared the registry, and leaves foreign names alone', async () => {
    const result = await (await page('plain')).evaluate(async () => {
      const blocks = (await T.read('article')) ?? [];
      const painter = T.painter('highlights');
      painter.paint([T.mention(blocks, 'Rodrigo Paz')]);
      CSS.highlights.clear();
      CSS.highlights.set('search-results', new Highlight());
      painter.refresh();
      const back = T.painted();
      painter.clear();
      return { back, names: [...(CSS.highlights as unknown as Map<string, unknown>).keys()] };
    });
    expect(result).toEqual({ back: ['Rodrigo Paz'], names: ['search-results'] });
  });

  it('makes one focusable element a mention with marks, however many pieces it has', async () => {
    const stops = await (await page('inline-tags')).evaluate(async () => {
      const blocks = (await T.read('article')) ?? [];
      T.painter('marks').paint([
        T.mention(blocks, 'Rodrigo Paz'),
        T.mention(blocks, 'Evo Morales'),
      ]);
      return [...document.querySelectorAll<HTMLElement>('[tabindex]')].map((element) => [
        element.textContent,
        element.getAttribute('role'),
        element.getAttribute('aria-haspopup'),
      ]);
    });
    expect(stops).toEqual([
      ['Rod', 'button', 'dialog'],
      ['Evo Morales', 'button', 'dialog'],
    ]);
  });

  it('keeps what a translator has put in the place of each text, marks or not', async () => {
    const text = await (await page('plain')).evaluate(async () => {
      const blocks = (await T.read('article')) ?? [];
      const painter = T.painter('marks');
      painter.paint([T.mention(blocks, 'China', 1)]);
      const p = document.querySelectorAll('p')[1] as HTMLElement;
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      for (const [i, node] of nodes.entries()) {
        const font = document.createElement('font');
        font.textContent = ['Él estuvo cerca de ', 'China', ' mucho tiempo.'][i] ?? '';
        node.replaceWith(font);
      }
      painter.drop(painter.stale());
      painter.clear();
      return p.innerHTML.replaceAll(/<\/?font>/g, '');
    });
    expect(text).toBe('Él estuvo cerca de China mucho tiempo.');
  });

  it('folds marks whose memory is gone back into the nodes of the page', async () => {
    const isBack = await (await page('framework')).evaluate(async () => {
      const back = T.snapshot();
      const blocks = (await T.read('article')) ?? [];
      T.painter('marks').paint(
        ['Bolivia', 'China', 'Rodrigo Paz', 'Evo Morales', 'president', 'foreign'].map((name) =>
          T.mention(blocks, name),
        ),
      );
      const wasMarked = !back();
      T.removeOrphanedMarks();
      return wasMarked && back();
    });
    expect(isBack).toBe(true);
  });

  it('shifts no letter with marks, whatever the site’s styles say', async () => {
    const moved = await (await page('hostile-styles')).evaluate(async () => {
      const boxes = () =>
        [...document.querySelectorAll('p')].map((p) => {
          const range = document.createRange();
          range.selectNodeContents(p);
          const { x, y, width, height } = range.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        });
      const before = boxes();
      const blocks = (await T.read('article')) ?? [];
      T.painter('marks').paint([T.mention(blocks, 'Rodrigo Paz'), T.mention(blocks, 'China', 1)]);
      return boxes().filter((box, i) => box !== before[i]);
    });
    expect(moved).toEqual([]);
  });
});
