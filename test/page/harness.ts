/** Owns the way of src/page into a test page, without the extension: bundled, with a fake API. */
import { readFileSync } from 'node:fs';
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
    alias: { 'webextension-polyfill': join(here, 'fake-browser.ts') },
  });
  return outputFiles[0]?.text ?? '';
}

const css = readFileSync(join(here, '../../src/page/highlights.css'), 'utf8');

export const testPage = (name: string): string =>
  readFileSync(join(here, '../pages', `${name}.html`), 'utf8');

/** Opens HTML at an address and puts the parts under test into it. */
export async function open(
  driver: Driver,
  html: string,
  url = 'https://news.example.com/world/2026/03/04/a-story-of-some-length',
): Promise<Page> {
  bundle ??= makeBundle();
  driver.serve(url, html);
  const page = await driver.page(url);
  await page.addStyleTag({ content: css });
  await page.evaluate(await bundle);
  return page;
}
