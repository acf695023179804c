/** The texts of the interface: all there, each with a word for the translator. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { GROUPS, KINDS, RELATIONS } from '../../src/core/types';
import { groupKey, kindKey } from '../../src/shared/kinds';

const keys = new Set(Object.keys(messages));

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'))
  .join('\n');

it('has every text that the code says by name', () => {
  const said = [...sources.matchAll(/\bsay\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((key) => !keys.has(key))).toEqual([]);
});

it('names every kind, group and relation', () => {
  const wanted = [
    ...(Object.keys(KINDS) as (keyof typeof KINDS)[]).map(kindKey),
    ...GROUPS.map(groupKey),
    ...Object.keys(RELATIONS).map((type) => `rel_${type.replaceAll('-', '_')}`),
  ];
  expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
});

it('describes every text for translators, with its placeholders', () => {
  for (const [key, { message, description }] of Object.entries(messages)) {
    expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(description, key).toMatch(/\S/);
    for (const [placeholder] of message.matchAll(/\$\d/g)) {
      expect(description, key).toContain(placeholder);
    }
  }
});
