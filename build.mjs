/**
 * Builds the extension: `dist/chromium/` and `dist/firefox/`, unpacked.
 *
 *   node build.mjs             build both
 *   node build.mjs --watch     … and again on every change
 *   node build.mjs --preview   also explain pages on 127.0.0.1, into dist/preview-<browser>/
 *   node build.mjs --package   also zip them, and the sources, into dist/packages/
 */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import * as esbuild from 'esbuild';
import { zipSync } from 'fflate';
import { tsImport } from 'tsx/esm/api';

const TARGETS = ['chromium', 'firefox'];
const SCRIPTS = {
  background: 'src/background/main.ts',
  content: 'src/page/entry.ts',
  session: 'src/page/session-entry.ts',
  marks: 'src/page/marks-entry.ts',
  card: 'src/card/mount.tsx',
  popup: 'src/popup/main.tsx',
  options: 'src/options/main.tsx',
};
const COPIED = {
  'src/page/highlights.css': 'highlights.css',
  'src/popup/popup.html': 'popup.html',
  'src/options/options.html': 'options.html',
  'src/_locales': '_locales',
};
const ICON_SIZES = [16, 32, 48, 96, 128];
const SOURCES = [
  '.ci',
  '.gitignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'biome.json',
  'build.mjs',
  'docs',
  'icons',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'src',
  'test',
  'tsconfig.json',
  'vitest.config.ts',
];

/**
 * Nothing of ours sets markup from a string. Preact could (`dangerouslySetInnerHTML`), and the
 * stores' linters warn of that line: so it does not go into the bundles at all.
 */
const withoutInnerHtml = {
  name: 'without-inner-html',
  setup({ onLoad }) {
    onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, 'utf8').split('t.innerHTML=h.__html');
      if (after === undefined || more.length > 0) throw new Error('preact: innerHTML has moved');
      return { contents: `${before}0${after}`, loader: 'js' };
    });
  },
};

/** The one manifest, made into what each browser accepts without a warning. */
function manifestFor(target, isPreview) {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  if (target === 'chromium') {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
  }
  if (isPreview) manifest.host_permissions.push('http://127.0.0.1/*');
  return manifest;
}

/** Path in the extension → content, of all that is the same in both browsers. */
async function makeFiles() {
  const files = new Map();
  const { outputFiles } = await esbuild.build({
    entryPoints: SCRIPTS,
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome129', 'firefox147'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    plugins: [withoutInnerHtml],
    minify: true,
    legalComments: 'none',
  });
  for (const { path, contents } of outputFiles) files.set(relative('out', path), contents);
  for (const state of ['on', 'off']) {
    const svg = readFileSync(`icons/icon-${state}.svg`, 'utf8');
    for (const size of ICON_SIZES) {
      const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
      files.set(`icons/${state}-${size}.png`, image.asPng());
    }
  }
  const { compile, loadDataset } = await tsImport('./src/dataset/compile.ts', import.meta.url);
  for (const [path, content] of compile(loadDataset())) files.set(`data/${path}`, content);
  return files;
}

function write(dir, files, manifest) {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  for (const [from, to] of Object.entries(COPIED)) cpSync(from, join(dir, to), { recursive: true });
  writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function printSizes(files) {
  const size = (path) =>
    `${path} ${(brotliCompressSync(files.get(path)).length / 1024).toFixed(1)}`;
  const shown = ['content.js', 'session.js', 'card.js', 'background.js', 'data/names.bin'].map(
    size,
  );
  console.log(`KB, brotli: ${shown.join(' · ')}`);
}

/** All files below a path, sorted, so that equal content gives equal zips. */
function listFiles(path) {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function zip(out, paths, nameOf) {
  // One fixed date: the stores rebuild the package and compare bytes.
  const options = { level: 9, mtime: new Date('2026-01-01T00:00:00') };
  const tree = Object.fromEntries(
    paths.map((path) => [nameOf(path), [readFileSync(path), options]]),
  );
  writeFileSync(out, zipSync(tree));
  console.log(`${out} ${(readFileSync(out).length / 1024).toFixed(0)} KB`);
}

function makePackages() {
  mkdirSync('dist/packages', { recursive: true });
  for (const target of TARGETS) {
    const dir = `dist/${target}`;
    zip(`dist/packages/backstory-${target}.zip`, listFiles(dir), (path) => relative(dir, path));
  }
  const isFolder = (name) => !name.includes('.') || name === '.ci';
  const sources = SOURCES.flatMap((name) =>
    isFolder(name) && name !== 'LICENSE' ? listFiles(name) : [name],
  );
  zip('dist/packages/backstory-source.zip', sources, (path) => path);
}

const flags = new Set(process.argv.slice(2));

async function build() {
  const files = await makeFiles();
  for (const target of TARGETS) {
    write(`dist/${target}`, files, manifestFor(target, false));
    if (flags.has('--preview')) {
      write(`dist/preview-${target}`, files, manifestFor(target, true));
    }
  }
  printSizes(files);
  if (flags.has('--package')) makePackages();
}

const report = (error) => console.error(error.message ?? error);

try {
  await build();
} catch (error) {
  report(error);
  process.exitCode = 1;
}

if (flags.has('--watch')) {
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => build().catch(report), 200);
  };
  for (const path of ['src', 'icons', 'manifest.json']) watch(path, { recursive: true }, again);
}
