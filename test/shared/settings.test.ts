import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/shared/browser', () => ({ browser: {} }));
const { DEFAULTS, readSettings } = await import('../../src/shared/settings');
const { coversHost, patternOf, siteOf } = await import('../../src/shared/sites');

describe('settings', () => {
  it('are the defaults where nothing, or nonsense, is stored', () => {
    for (const stored of [undefined, null, 'off', 42, []]) {
      expect(readSettings(stored)).toEqual(DEFAULTS);
    }
  });

  it('keep what is good and replace what is broken, field by field', () => {
    const stored = { enabled: false, sitesOff: ['bbc.com', 7], painter: 'crayon', show: 'all' };
    expect(readSettings(stored)).toEqual({ ...DEFAULTS, enabled: false, show: 'all' });
  });
});

describe('a site', () => {
  it('is the host without www', () => {
    expect(siteOf('www.BBC.com')).toBe('bbc.com');
    expect(siteOf('www.bbc.co.uk')).toBe('bbc.co.uk');
  });

  it('keeps www where the rest is a suffix of everybody', () => {
    for (const host of ['www.gov.uk', 'www.gob.mx', 'www.com', 'www']) {
      expect(siteOf(host)).toBe(host);
    }
    expect(coversHost(siteOf('www.gov.uk'), 'www.gov.uk')).toBe(true);
    expect(coversHost(siteOf('www.gov.uk'), 'hmrc.gov.uk')).toBe(false);
  });

  it('is a pattern with its subdomains, which an address in numbers has not', () => {
    expect(patternOf('bbc.com')).toBe('*://*.bbc.com/*');
    expect(patternOf('bbc.com', 'https')).toBe('https://*.bbc.com/*');
    expect(patternOf('127.0.0.1')).toBe('*://127.0.0.1/*');
    expect(patternOf('[::1]', 'http')).toBe('http://[::1]/*');
  });

  it('covers itself and its subdomains, not hosts that end in the same letters', () => {
    expect(coversHost('bbc.com', 'www.bbc.com')).toBe(true);
    expect(coversHost('bbc.com', 'news.bbc.com')).toBe(true);
    expect(coversHost('bbc.com', 'notbbc.com')).toBe(false);
    expect(coversHost('news.bbc.com', 'bbc.com')).toBe(false);
  });
});
