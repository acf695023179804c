import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../src/page/names';

/** Only what `zoneOf` asks of an element. */
function element(className: string, tag = 'div', id = ''): Element {
  const attributes: Record<string, string> = { class: className, id };
  return { localName: tag, getAttribute: (name: string) => attributes[name] ?? null } as never;
}

describe('zoneOf', () => {
  it('knows what stands beside an article by its name', () => {
    for (const name of ['related', 'c-related-links', 'storyRelated', 'newsletterBox', 'ad', 'ads'])
      expect(zoneOf(element(name)), name).toBe('beside');
    expect(zoneOf(element('', 'div', 'comments'))).toBe('never');
  });

  it('does not find such a name inside another word', () => {
    for (const name of ['header', 'naval', 'adults', 'commentary', 'unrelatedx', 'barrail'])
      expect(zoneOf(element(name)), name).toBe(null);
  });

  it('never takes the article itself away', () => {
    expect(zoneOf(element('has-sidebar', 'body'))).toBe(null);
    expect(zoneOf(element('article-body share'))).toBe(null);
    expect(zoneOf(element('related', 'main'))).toBe(null);
  });
});
