/** Which tabs are left when access to hosts is taken back, and how a start with it off looks. */
import { describe, expect, it, vi } from 'vitest';

type Listener = (...given: unknown[]) => unknown;
const listeners = new Map<string, Listener>();
const event = (name: string) => ({ addListener: (it: Listener) => listeners.set(name, it) });

const sent: [number, string][] = [];
const setIcon = vi.fn(async (_icon: { path: Record<string, string> }) => {});
const registerContentScripts = vi.fn(async () => {});

vi.mock('../../src/shared/browser', () => ({
  browser: {
    runtime: {
      onMessage: event('message'),
      onInstalled: event('installed'),
      onStartup: event('startup'),
    },
    permissions: {
      onAdded: event('added'),
      onRemoved: event('removed'),
      getAll: async () => ({ origins: ['*://*.bbc.com/*'] }),
    },
    storage: {
      onChanged: event('changed'),
      local: { get: async () => ({ settings: { enabled: false } }) },
    },
    tabs: {
      query: async ({ url }: { url?: string[] }) =>
        url ? [{ id: 1, url: 'https://www.bbc.com/news' }] : [{ id: 1 }, { id: 2 }, { id: 3 }],
      async sendMessage(id: number, { name }: { name: string }) {
        sent.push([id, name]);
        if (id === 3) throw new Error('Receiving end does not exist');
        return null;
      },
    },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts },
    action: { setIcon, setBadgeBackgroundColor: async () => {} },
  },
}));
await import('../../src/background/main');

describe('the background', () => {
  it('tells all tabs to be left but those whose host is still allowed', async () => {
    listeners.get('removed')?.();
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual([
      [2, 'leave'],
      [3, 'leave'],
    ]);
  });

  it('shows after a start that it was switched off, and registers nothing', async () => {
    listeners.get('startup')?.();
    await vi.waitFor(() => expect(setIcon).toHaveBeenCalled());
    expect(Object.values(setIcon.mock.calls[0]?.[0].path ?? {})).toContain('icons/off-16.png');
    expect(registerContentScripts).not.toHaveBeenCalled();
  });
});
