/** The notices that travel with the extension: data sources in use, and packages in the bundles. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Source } from './record';

/** Packages whose code or drawings are inside the extension. */
const PACKAGES = [
  'webextension-polyfill',
  'preact',
  'mark.js',
  '@floating-ui/dom',
  'valibot',
  'country-flag-icons',
];

const require = createRequire(import.meta.url);

function packageNotice(name: string): string {
  // Some packages do not export their package.json; their main file leads there.
  const paths = require.resolve.paths(name) ?? [];
  for (const path of paths) {
    try {
      const text = readFileSync(join(path, name, 'package.json'), 'utf8');
      const { version, license } = JSON.parse(text) as { version: string; license: string };
      return `${name} ${version} (${license})\n${licenceText(dirname(join(path, name, 'package.json')))}`;
    } catch {
      // The next folder of the look-up path.
    }
  }
  throw new Error(`notices: package ${name} is not installed`);
}

function licenceText(folder: string): string {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8').trim();
    } catch {
      // Named otherwise.
    }
  }
  return '';
}

/** Text of `notices.txt`. */
export function noticesOf(sources: readonly Source[]): string {
  const data = sources.map(({ title, licence, date, url, notice }) =>
    [`${title} (${licence}), state of ${date}`, url, notice].filter(Boolean).join('\n'),
  );
  return [
    'Where the facts come from',
    ...data,
    'Software and drawings in this extension',
    ...PACKAGES.map(packageNotice),
    '',
  ].join('\n\n');
}
