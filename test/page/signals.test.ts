import { describe, expect, it } from 'vitest';
import { pathPoints, typesIn } from '../../src/page/signals';

describe('typesIn', () => {
  it('reads a single thing, a list of things and a graph', () => {
    expect(typesIn('{"@type":"NewsArticle"}')).toEqual(['newsarticle']);
    expect(typesIn('[{"@type":"WebPage"},{"@type":["Article","Report"]}]')).toEqual([
      'webpage',
      'article',
      'report',
    ]);
    expect(typesIn('{"@graph":[{"@type":"https://schema.org/LiveBlogPosting"}]}')).toEqual([
      'liveblogposting',
    ]);
  });

  it('does not take what a list mentions for what the page is', () => {
    const json = '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}';
    expect(typesIn(json)).toEqual(['itemlist']);
  });

  it('still reads the kind when the data is broken', () => {
    expect(typesIn('{"@type": "NewsArticle", "headline": "a\nb",}')).toEqual(['newsarticle']);
    expect(typesIn('null')).toEqual([]);
    expect(typesIn('')).toEqual([]);
  });
});

describe('pathPoints', () => {
  it('tells an article’s address from a section’s', () => {
    for (const path of ['/', '/en/', '/sport/football', '/video'])
      expect(pathPoints(path, true)).toBeLessThan(1);
    for (const path of [
      '/2017/01/13/world/africa/sudan.html',
      '/news/a-bill-that-nobody-wanted-passes',
      '/news/world-us-canada-33646704',
    ])
      expect(pathPoints(path, false)).toBeGreaterThanOrEqual(1);
  });
});
