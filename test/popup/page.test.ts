/** What the popup asks the browser for. */
import { expect, it, vi } from 'vitest';

const request = vi.fn(async (_asked: { origins: string[] }) => true);
vi.mock('../../src/shared/browser', () => ({ browser: { permissions: { request } } }));
const { requestSite } = await import('../../src/popup/page');

it('asks for a site with its subdomains, and for an address in numbers as it is', async () => {
  for (const url of ['https://www.example.com/a', 'http://127.0.0.1:8080/', 'http://[::1]/']) {
    await requestSite(new URL(url));
  }
  expect(request.mock.calls.flatMap(([{ origins }]) => origins)).toEqual([
    'https://*.example.com/*',
    'http://127.0.0.1/*',
    'http://[::1]/*',
  ]);
});
