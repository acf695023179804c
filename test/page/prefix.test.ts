/** Every name that we put into a page begins with our own, so that none is the site's too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const css = readFileSync('src/page/highlights.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const code = ['src/page', 'src/shared', 'src/card']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  .join('\n');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

it('of highlights, elements, attributes and variables in the style sheet', () => {
  const names = [
    ...all(css, /::highlight\(([^)]*)\)/g),
    ...all(css, /^\s*([\w-]+):not\(|^\s*([\w-]+)\[/gm),
    ...all(css, /\[data-([\w-]+)/g),
    ...all(css, /(?<![\w-])--([\w-]+)/g),
  ].filter(Boolean);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !name.startsWith('backstory'))).toEqual([]);
});

it('of globals and of attributes set on elements of the page', () => {
  const names = [
    ...all(code, /globalThis\.(backstory\w+|\w+) \??\?= /g),
    ...all(code, /^ {2}var (\w+):/gm),
    ...all(readFileSync('src/page/paint/marks.ts', 'utf8'), /'data-([\w-]+)'/g),
    ...all(code, /CARD_HOST = 'data-([\w-]+)'/g),
  ];
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => !name.startsWith('backstory'))).toEqual([]);
});
