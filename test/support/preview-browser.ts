/** Owns the preview one can use: a visible browser by web-ext, reloaded at every change. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Which } from './driver';
import { findBrowser } from './ensure-browsers.mjs';
import { until } from './until';

/** Serves the article on 127.0.0.1, where the preview build may run; gives the address. */
async function serve(article: () => string): Promise<string> {
  const server = createServer((request, response) => {
    const page = request.url === '/favicon.ico' ? '' : article();
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Builds, and again at every change; resolves when the first build stands. */
async function buildAndWatch(root: string, dir: string): Promise<ChildProcess> {
  const started = Date.now();
  const args = ['build.mjs', '--preview', '--watch'];
  const build = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const manifest = join(dir, 'manifest.json');
  await until(
    'the preview is built',
    () => {
      if (build.exitCode !== null) throw new Error('the build failed');
      return existsSync(manifest) && statSync(manifest).mtimeMs >= started;
    },
    120_000,
  );
  return build;
}

/** What web-ext is told about the browser; root has no sandbox. */
function optionsFor(which: Which): string[] {
  const binary = findBrowser(which) ?? '';
  if (which === 'firefox') return ['--target=firefox-desktop', `--firefox=${binary}`];
  const sandbox = process.getuid?.() === 0 ? ['--arg=--no-sandbox'] : [];
  return ['--target=chromium', `--chromium-binary=${binary}`, ...sandbox];
}

/** Runs until the browser is closed or Ctrl+C. */
export async function show(which: Which, article: () => string, root: string): Promise<void> {
  const dir = join(root, 'dist', `preview-${which}`);
  const build = await buildAndWatch(root, dir);
  const address = await serve(article);
  console.log(`article: ${address} (in ${which}; Ctrl+C ends it)`);
  const webExt = join(root, 'node_modules/web-ext/bin/web-ext.js');
  const options = [`--source-dir=${dir}`, `--start-url=${address}`, ...optionsFor(which)];
  const run = spawn(process.execPath, [webExt, 'run', '--no-config-discovery', ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  run.on('exit', (code) => {
    build.kill();
    process.exit(code ?? 0);
  });
}
