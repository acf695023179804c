/**
 * `npm start [-- FILE] [--firefox | --chromium]`: shows an article with the extension at work.
 * With a display: a browser of your own, rebuilt and reloaded at every change of the source.
 * Without one: pictures of both browsers in dist/preview, and what was found.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { textArticle } from './article';
import { findBrowser } from './ensure-browsers.mjs';
import { show } from './preview-browser';
import { takePictures } from './preview-pictures';

const root = join(import.meta.dirname, '../..');
const SAMPLE = join(root, 'test/pages/sample-article.html');

function fail(line: string): never {
  console.error(line);
  process.exit(2);
}

/** The article as HTML; read anew each time, so that a reload shows what was changed in it. */
function readArticle(file: string): string {
  const text = readFileSync(file, 'utf8');
  const isHtml = /^\.x?html?$/i.test(extname(file)) || /^\s*<(!doctype|html)/i.test(text);
  return isHtml ? text : textArticle(text);
}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function main(args: string[]): Promise<void> {
  const options = args.filter((arg) => arg.startsWith('--'));
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = options.find((option) => !['--firefox', '--chromium'].includes(option));
  if (unknown) fail(`npm start: unknown option ${unknown}; known are --firefox and --chromium`);
  if (files.length > 1) fail('npm start: one file at a time');
  const file = files[0] ? resolve(files[0]) : SAMPLE;
  if (!existsSync(file) || !statSync(file).isFile()) fail(`npm start: no such file: ${file}`);
  const wanted = (['chromium', 'firefox'] as const).filter(
    (which) => options.length === 0 || options.includes(`--${which}`),
  );
  const found = wanted.filter((which) => findBrowser(which));
  if (!found[0]) fail(`npm start: ${wanted.join(' or ')} not found: npm run browsers says more`);
  const article = () => readArticle(file);
  if (hasDisplay()) await show(found[0], article, root);
  else await takePictures(found, article(), root);
}

await main(process.argv.slice(2));
