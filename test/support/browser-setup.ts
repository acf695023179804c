/** Runs once before the browser tests: both browsers are there, and the build is that of the source. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when the sources have changed since the last build, or there is none. */
function isStale(): boolean {
  const sources = ['src', 'icons', 'manifest.json', 'build.mjs', 'package-lock.json'];
  const changed = Math.max(...sources.map((path) => newest(join(root, path))));
  const built = ['chromium', 'firefox'].map((name) => newest(join(root, 'dist', name)));
  return Math.min(...built) < changed;
}

/** All that these say goes to the error stream: the output of a command that calls this is its own. */
function run(script: string): void {
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: ['inherit', 2, 2] });
  if (status !== 0) throw new Error(`${script} failed: see above`);
}

export default function setup(): void {
  run('test/support/ensure-browsers.mjs');
  if (isStale()) run('build.mjs');
}
