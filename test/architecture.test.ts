import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folders of src a folder may import from; `types` = type imports only. */
const ARROWS: Record<string, { values: string[]; types: string[] }> = {
  core: { values: ['core'], types: [] },
  dataset: { values: ['dataset', 'core'], types: [] },
  cli: { values: ['cli', 'dataset', 'core'], types: [] },
  background: { values: ['background', 'core', 'shared'], types: [] },
  shared: { values: ['shared'], types: ['core'] },
  page: { values: ['page', 'shared'], types: ['core'] },
  card: { values: ['card', 'shared'], types: ['core'] },
  popup: { values: ['popup', 'shared', 'card'], types: ['core'] },
  options: { values: ['options', 'shared'], types: ['core'] },
};

/** `core/types` holds the tables of the vocabulary, which every part may read. */
const FOR_ALL = 'core/types';

const ENTRIES = [
  'background/main',
  'page/entry',
  'page/session-entry',
  'page/marks-entry',
  'card/mount',
  'popup/main',
  'options/main',
  'cli/explain',
  'cli/dataset',
];

interface Import {
  file: string;
  target: string;
  isType: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join('src', file), 'utf8');
  const statements = text.matchAll(
    /(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, type, path = '']) => ({
    file,
    target: path.startsWith('.') ? normalize(join(dirname(file), path)) : path,
    isType: type !== undefined,
  }));
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.d)\.tsx?$/.test(name),
);
const all = files.flatMap(importsOf);
const ours = all.filter(({ target }) => (target.split('/')[0] ?? '') in ARROWS);

describe('the architecture', () => {
  it('has files and imports to speak of', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(ours.length).toBeGreaterThan(100);
  });

  it('lets imports follow the arrows only', () => {
    const wrong = ours.filter(({ file, target, isType }) => {
      const arrows = ARROWS[file.split('/')[0] as string];
      const folder = target.split('/')[0] as string;
      if (!arrows || target === FOR_ALL || arrows.values.includes(folder)) return false;
      return !(isType && arrows.types.includes(folder));
    });
    expect(wrong).toEqual([]);
  });

  it('imports entry files nowhere', () => {
    expect(ours.filter(({ target }) => ENTRIES.includes(target))).toEqual([]);
  });

  it('keeps core free of packages, browser and files', () => {
    const outside = all.filter(
      ({ file, target }) => file.startsWith('core') && !target.includes('core/'),
    );
    expect(outside).toEqual([]);
    for (const file of files.filter((name) => name.startsWith('core'))) {
      const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, file).not.toMatch(/\b(?:document|window|process|browser|chrome|fetch)\s*[.(]/);
    }
  });

  it('takes the extension API in through one file', () => {
    const users = files.filter((file) =>
      readFileSync(join('src', file), 'utf8').includes("require('webextension-polyfill')"),
    );
    const importers = all.filter(
      ({ target, isType }) => target === 'webextension-polyfill' && !isType,
    );
    expect(users).toEqual(['shared/browser.ts']);
    expect(importers).toEqual([]);
  });
});
