/** Owns the way of the card into a test page, without the extension: bundled, with a fake API. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../support/browsers';

const here = import.meta.dirname;
let bundle: Promise<string> | undefined;

async function makeBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'harness-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome129', 'firefox147'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    alias: { 'webextension-polyfill': join(here, 'fake-i18n.ts') },
  });
  return `${outputFiles[0]?.text ?? ''};true`;
}

const LINE = 'The talks are expected to go on for several more weeks, officials said on Monday. ';

/** A long article with the word "Bolivia" in its second paragraph. */
export const article = (css = '', more = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Story</title><style>body { margin: 20px; font: 16px/1.5 serif } ${css}</style></head>
<body><p>${LINE.repeat(3)}</p><p>It was said that <b>Bolivia</b> would sign. ${LINE.repeat(2)}</p>
${more}${`<p>${LINE.repeat(6)}</p>`.repeat(20)}</body></html>`;

/** A page with the card's script in it. */
export async function cardPage(driver: Driver, html = article()): Promise<Page> {
  const url = 'https://story.example/one';
  driver.serve(url, html);
  const page = await driver.page(url);
  await inject(page);
  return page;
}

export async function inject(page: Page): Promise<void> {
  bundle ??= makeBundle();
  await page.evaluate(await bundle);
}
