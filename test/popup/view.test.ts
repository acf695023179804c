/** What the popup says about a page, decided without a browser. */
import { describe, expect, it } from 'vitest';
import { whyBlocked } from '../../src/popup/blocked';
import { sitesAfterFlip, type Tab, viewAfterAsking, viewBeforeAsking } from '../../src/popup/view';
import type { Settings } from '../../src/shared/settings';

const settings: Settings = {
  enabled: true,
  sitesOff: [],
  painter: 'highlights',
  show: 'first',
  known: [],
  compareWith: 'auto',
  hover: 'off',
};
const tab = (url: string): Tab => ({ id: 1, url: new URL(url) });
const member = { id: 'a', name: 'A', kind: 'person', group: 'people', places: [0] } as const;

describe('before the page is asked', () => {
  it('says that it is off everywhere, whatever the page', () => {
    const off = { ...settings, enabled: false };
    expect(viewBeforeAsking(off, tab('https://bbc.com/'))).toEqual({ is: 'off' });
  });

  it('says that it is off on this site and its subdomains, not on another that ends alike', () => {
    const off = { ...settings, sitesOff: ['bbc.com'] };
    expect(viewBeforeAsking(off, tab('https://www.news.bbc.com/'))).toEqual({ is: 'off-here' });
    expect(viewBeforeAsking(off, tab('https://notbbc.com/'))).toBeUndefined();
  });
});

describe('after the page was asked', () => {
  const article = { article: true, awake: true, members: [] };

  it('shows the cast', () => {
    const answers = {
      cast: { ...article, members: [member as never] },
      access: true,
      works: true,
      lines: {},
    };
    expect(viewAfterAsking(tab('https://bbc.com/'), answers).is).toBe('cast');
  });

  it('tells an article without known names from a dataset that does not open', () => {
    const bbc = tab('https://bbc.com/');
    expect(viewAfterAsking(bbc, { cast: article, access: true, works: true, lines: {} }).is).toBe(
      'nothing',
    );
    expect(viewAfterAsking(bbc, { cast: article, access: true, works: false, lines: {} }).is).toBe(
      'broken',
    );
  });

  it('tells a page that is no article from a site without access', () => {
    const bbc = tab('https://bbc.com/');
    const answers = { cast: undefined, works: true, lines: {} };
    expect(viewAfterAsking(bbc, { ...answers, access: true }).is).toBe('no-article');
    expect(viewAfterAsking(bbc, { ...answers, access: false }).is).toBe('no-access');
  });

  it('believes a page that answers more than its address', () => {
    const answers = { cast: article, access: true, works: true, lines: {} };
    expect(viewAfterAsking(tab('https://bbc.com/a.pdf'), answers).is).toBe('nothing');
  });
});

it.each([
  ['chrome://extensions/', 'browser'],
  ['about:blank', 'browser'],
  ['moz-extension://x/popup.html', 'browser'],
  ['file:///home/a.html', 'file'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://example.org/report.PDF?page=2', 'pdf'],
  ['https://example.org/pdf', null],
])('knows from the address why it cannot run: %s', (url, why) => {
  expect(whyBlocked(new URL(url))).toBe(why);
});

describe('the switch of a site', () => {
  it('puts the site on the list, without www', () => {
    expect(sitesAfterFlip(settings, 'www.bbc.com')).toEqual(['bbc.com']);
  });

  it('takes off whatever covers the page, and only that', () => {
    const off = { ...settings, sitesOff: ['bbc.com', 'cnn.com'] };
    expect(sitesAfterFlip(off, 'news.bbc.com')).toEqual(['cnn.com']);
  });
});
