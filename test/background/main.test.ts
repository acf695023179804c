/** The background's listeners, when the browser's API fails under them. */
import { expect, it, vi } from 'vitest';

type Listener = (...given: unknown[]) => unknown;
const listeners = new Map<string, Listener>();
const event = (name: string) => ({ addListener: (it: Listener) => listeners.set(name, it) });
const broken = async () => {
  throw new Error('storage is broken');
};

vi.mock('../../src/shared/browser', () => ({
  browser: {
    runtime: {
      onMessage: event('message'),
      onInstalled: event('installed'),
      onStartup: event('startup'),
    },
    permissions: { onAdded: event('added'), onRemoved: event('removed'), getAll: broken },
    storage: { onChanged: event('changed'), local: { get: broken } },
    action: { setIcon: broken, setBadgeBackgroundColor: broken },
  },
}));

it('ends every failure of an event in the background itself', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  await import('../../src/background/main');
  const events = ['installed', 'startup', 'added', 'removed'];
  for (const name of events) listeners.get(name)?.();
  listeners.get('changed')?.({ settings: { newValue: {} } }, 'local');
  await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(events.length + 1));
  await new Promise((done) => setTimeout(done));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
