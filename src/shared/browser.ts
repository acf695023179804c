/**
 * The one place where the browser's extension API enters the project.
 *
 * `require`, not `import`: the polyfill is CommonJS, and for an import the bundler copies every
 * property of what it exports. That starts each part of the browser's API in every page (1.3 ms,
 * six times that on a slow phone). The scripts of one page share one polyfill.
 */
type Browser = typeof import('webextension-polyfill');

declare global {
  var backstoryBrowser: Browser | undefined;
}

globalThis.backstoryBrowser ??= require('webextension-polyfill') as Browser;
export const browser: Browser = globalThis.backstoryBrowser;
