/** Where the content script is registered, against a browser that may refuse. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../src/shared/settings';

type Script = { excludeMatches: string[]; matches: string[] };

const scripting = {
  getRegisteredContentScripts: vi.fn(async (): Promise<unknown[]> => []),
  registerContentScripts: vi.fn(async (_scripts: Script[]) => {}),
  updateContentScripts: vi.fn(async (_scripts: Script[]) => {}),
};
const permissions = { getAll: async () => ({ origins: ['*://*.bbc.com/*'] }) };

vi.mock('../../src/shared/browser', () => ({ browser: { scripting, permissions } }));
const { ensureRegistered } = await import('../../src/background/registration');

const without = (...sitesOff: string[]): Settings => ({
  enabled: true,
  sitesOff,
  painter: 'highlights',
  show: 'first',
  known: [],
  compareWith: 'auto',
  hover: 'off',
});
const excluded = ({ mock }: { mock: { calls: [Script[]][] } }) =>
  mock.calls.map(([[script]]) => script?.excludeMatches);

describe('the registration', () => {
  beforeEach(() => vi.resetAllMocks());

  it('leaves out hosts that are switched off, and of the stored names what is no host', async () => {
    scripting.getRegisteredContentScripts.mockResolvedValue([]);
    const names = ['bbc.com', 'foo_bar.com', '[::1]', '10.0.0.1'];
    const none = ['', '.', '..', '*', '.com', 'a..b', 'a b', 'BBC.com', '1.2.3', 'a.com/x', 'ä.de'];
    await ensureRegistered(without(...names, ...none));
    expect(excluded(scripting.registerContentScripts)).toEqual([
      ['*://*.bbc.com/*', '*://*.foo_bar.com/*', '*://[::1]/*', '*://10.0.0.1/*'],
    ]);
  });

  it.each(['register', 'update'] as const)('stands when the browser refuses (%s)', async (how) => {
    scripting.getRegisteredContentScripts.mockResolvedValue(how === 'update' ? [{}] : []);
    const put = scripting[`${how}ContentScripts`];
    put.mockRejectedValueOnce(new Error('Invalid value for excludeMatches'));
    await ensureRegistered(without('bbc.com'));
    expect(excluded(put)).toEqual([['*://*.bbc.com/*'], []]);
  });
});
