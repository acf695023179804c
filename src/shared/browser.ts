/**
 * The one place where the browser's extension API enters the project.
 *
 * `require`, not `import`: the polyfill is CommonJS, and for an import the bundler copies every
 * property of what it exports. That starts each part of the browser's API in every page (1.3 ms,
 * six times that on a slow phone).
 */
export const browser = require('webextension-polyfill') as typeof import('webextension-polyfill');
