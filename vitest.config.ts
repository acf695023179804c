/** Two kinds of tests: `unit` in Node, `browser` in Node too, but driving real browsers. */
import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = 'test/**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Some load the whole dataset, which takes seconds on a busy machine.
          testTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [BROWSER_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          globalSetup: 'test/support/browser-setup.ts',
          // Two browsers at once on two cores make each other's times worthless.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
