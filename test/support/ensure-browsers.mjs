/**
 * Owns where the two browsers are. Imported, it answers with paths; run as a command, it makes
 * sure that both are there: on Debian as root it installs what is missing, elsewhere it says
 * what to install. Plain JavaScript without dependencies, so that it runs before `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const env = process.env;
const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
const onWindows = (path) => programFiles.filter(Boolean).map((root) => join(root, path));

const PLACES = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...onWindows('Chromium\\Application\\chrome.exe'),
      ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ],
    debian: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...onWindows('Mozilla Firefox\\firefox.exe'),
    ],
    debian: ['firefox-esr'],
  },
};

/** Without these two, a headless screenshot shows boxes instead of letters. */
const FONTS = ['fonts-liberation', 'fonts-noto-core'];

function onPath(command) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return folders.map((folder) => join(folder, command + suffix)).find((path) => existsSync(path));
}

/** Ubuntu's packages of this name are shims that start (or ask for) a snap: those cannot be driven. */
function isSnap(path) {
  if (path.startsWith('/snap/')) return true;
  if (osRelease('ID') !== 'ubuntu' || !path.startsWith('/usr/bin/')) return false;
  return readFileSync(path).subarray(0, 4000).includes('snap');
}

/** Path of `chromium` or `firefox`, or undefined. A variable that names no file counts as missing. */
export function findBrowser(which) {
  const { variable, commands, files } = PLACES[which];
  const chosen = env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const found = [...commands.map(onPath), ...files].filter((path) => path && existsSync(path));
  return found.find((path) => !isSnap(path));
}

function osRelease(key) {
  if (!existsSync('/etc/os-release')) return '';
  const line = new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(
    readFileSync('/etc/os-release', 'utf8'),
  );
  return line?.[1] ?? '';
}

function apt(...args) {
  const options = ['-o', 'DPkg::Lock::Timeout=600', '-q', '-y'];
  const run = spawnSync('apt-get', [...options, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

/** What a person has to do, when we cannot do it for them. */
function advice(missing) {
  const variables = missing.map((which) => `${PLACES[which].variable}=/path/to/${which}`).join(' ');
  if (osRelease('ID') === 'ubuntu') {
    return `Ubuntu's chromium and firefox are snaps, which tests cannot drive: install Google Chrome and Firefox from the .deb packages of their makers, or set ${variables}.`;
  }
  if (osRelease('ID') === 'debian') {
    const packages = missing.flatMap((which) => PLACES[which].debian);
    return `Run as root: apt-get install --no-install-recommends ${packages.join(' ')} ${FONTS.join(' ')}; or set ${variables}.`;
  }
  return `Install Chromium or Chrome (129 or newer) and Firefox (147 or newer), or set ${variables}.`;
}

/** Installs what is missing where that can be done. True when both browsers are there afterwards. */
function ensure() {
  const missing = () => Object.keys(PLACES).filter((which) => !findBrowser(which));
  const before = missing();
  const misnamed = before.filter((which) => env[PLACES[which].variable]);
  const mayInstall = osRelease('ID') === 'debian' && process.getuid?.() === 0;
  if (before.length > 0 && misnamed.length === 0 && mayInstall) {
    const packages = before.flatMap((which) => PLACES[which].debian);
    apt('update');
    apt('install', '--no-install-recommends', ...packages, ...FONTS);
  }
  const after = missing();
  if (after.length === 0) {
    const paths = Object.keys(PLACES).map((which) => `${which} ${findBrowser(which)}`);
    console.log(`browsers: ${paths.join(', ')}`);
    return true;
  }
  const wrong = misnamed.map((which) => `${PLACES[which].variable} names no file. `).join('');
  console.error(`browsers: ${after.join(' and ')} not found. ${wrong}${advice(after)}`);
  return false;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = ensure() ? 0 : 1;
}
