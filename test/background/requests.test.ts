import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../src/background/requests';

const FIND = { lang: 'en', blocks: [{ text: 'a', role: 'paragraph' }], introduced: [] };
const message = (name: unknown, payload: unknown) => ({ to: 'backstory', name, payload });

describe('a request', () => {
  it('passes when it is one of ours and whole', () => {
    expect(checkRequest(message('find', FIND), false)).toEqual({ name: 'find', payload: FIND });
    expect(checkRequest(message('count', { entities: null }), false)?.name).toBe('count');
  });

  it('is dropped when it is not ours, unknown or malformed', () => {
    for (const bad of [
      null,
      'find',
      { name: 'find', payload: FIND },
      message('toString', FIND),
      message('__proto__', FIND),
      message('find', null),
      message('find', { ...FIND, blocks: 'all' }),
      message('find', { ...FIND, blocks: [{ text: 'a', role: 'menu' }] }),
      message('find', { ...FIND, blocks: [{ text: 'a'.repeat(200_001), role: 'paragraph' }] }),
      message('need', { script: 'https://evil.example/x.js' }),
      message('count', { entities: -1 }),
      message('brief', { id: 'a'.repeat(201), here: [] }),
    ]) {
      expect(checkRequest(bad, false)).toBeUndefined();
    }
  });

  it('to find is dropped when its blocks are too long together', () => {
    const blocks = (text: string) =>
      Array.from({ length: 20 }, () => ({ text, role: 'paragraph' }));
    const most = { ...FIND, blocks: blocks('a'.repeat(100_000)) };
    expect(checkRequest(message('find', most), false)?.name).toBe('find');
    const more = { ...FIND, blocks: [...most.blocks, { text: 'a', role: 'caption' }] };
    expect(checkRequest(message('find', more), false)).toBeUndefined();
  });

  it('to explain a tab is taken from the popup only', () => {
    const once = message('once', { tabId: 1 });
    expect(checkRequest(once, false)).toBeUndefined();
    expect(checkRequest(once, true)).toEqual({ name: 'once', payload: { tabId: 1 } });
  });
});
