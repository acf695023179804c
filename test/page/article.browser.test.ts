/** Which pages are articles, and what of them may be read. In both browsers, without the extension. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driver, launch } from '../support/browsers';
import { open, testPage } from './harness';

describe.each(BROWSERS)('reading in %s', (which) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(which);
  });
  afterAll(() => driver?.close());

  const read = async (name: string, url?: string) => {
    const page = await open(driver, testPage(name), url);
    return page.evaluate(async () =>
      (await T.read('article'))?.map(({ role, text }) => ({ role, text })),
    );
  };

  it('takes an article with its headline, and nothing of header, menu and footer', async () => {
    const blocks = await read('plain');
    expect(blocks?.map(({ role }) => role)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('reads a name through inline tags, and not through breaks and buttons', async () => {
    const texts = (await read('inline-tags'))?.map(({ text }) => text).join('|') ?? '';
    expect(texts).toContain('The new president, Rodrigo Paz, has');
    expect(texts).toContain('close to China');
    expect(texts).toContain('United\nNations');
    expect(texts).toContain('Boli\nvia');
  });

  it('never reads code, editors, hidden text, menus, comments, notices and frames', async () => {
    const texts = (await read('not-read'))?.map(({ text }) => text) ?? [];
    expect(texts).toHaveLength(7);
    const withName = texts.filter((text) => /Bolivia|China/.test(text));
    // Fonts and stylesheets are looked at later, and only where a name was found.
    expect(withName.every((text) => /set in a font|hidden/.test(text))).toBe(true);
  });

  it('reads text ten thousand elements deep', async () => {
    expect(await read('deep')).toHaveLength(5);
  });

  it('refuses front pages and documentation', async () => {
    expect(await read('front-page', 'https://news.example.com/')).toBeUndefined();
    expect(await read('front-page', 'https://news.example.com/world')).toBeUndefined();
    expect(await read('documentation', 'https://widget.example.com/start')).toBeUndefined();
  });
});
