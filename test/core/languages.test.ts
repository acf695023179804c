/** The real dataset on news sentences in the languages whose names it holds. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { find } from '../../src/core/find';
import { openGazetteer } from '../../src/core/gazetteer';
import { packGazetteer } from '../../src/core/pack';
import { loadDataset } from '../../src/dataset/compile';
import { LANGUAGES } from '../../src/dataset/foreign';

const gazetteer = openGazetteer(new Uint8Array(packGazetteer(loadDataset().entities)).buffer);

it.each([
  [
    'es',
    'El presidente de Bolivia, Rodrigo Paz, viajó a EE. UU. y a Alemania.',
    'bolivia rodrigo-paz united-states germany',
  ],
  [
    'fr',
    'La Bolivie et le Brésil. En Chine, le président Rodrigo Paz parle.',
    'bolivia brazil china rodrigo-paz',
  ],
  [
    'de',
    'Die Regierung in Bolivien hat mit den Vereinigten Staaten verhandelt.',
    'bolivia united-states',
  ],
  [
    'pt',
    'O presidente da Bolívia chegou ao Brasil. Em Portugal, silêncio.',
    'bolivia brazil portugal',
  ],
  [
    'it',
    'Il governo degli Stati Uniti e la Cina hanno firmato con la Francia.',
    'united-states china france',
  ],
  [
    'ru',
    'Президент прибыл в США. Япония и Бразилия подписали договор.',
    'united-states japan brazil',
  ],
  [
    'uk',
    'Президент прибув у США. Японія та Бразилія підписали договір.',
    'united-states japan brazil',
  ],
  ['ar', 'وصل الرئيس إلى بوليفيا ثم اليابان', 'bolivia japan'],
  ['ja', '日本とボリビアの首脳が会談した。', 'japan bolivia'],
  ['zh', '玻利维亚总统访问了日本。', 'bolivia japan'],
])('finds the countries of a sentence in %s', (lang, text, ids) => {
  const found = find(gazetteer, { lang, blocks: [{ role: 'paragraph', text }], introduced: [] });
  expect(found.map(({ entity }) => entity.id).join(' ')).toBe(ids);
});

it('does not take words and first names of other languages for countries', () => {
  for (const [lang, text] of [
    ['fr', 'Maurice et Dominique étaient à La Réunion des ministres.'],
    ['es', 'En Granada nevó; la Reunión terminó tarde y compró un Jersey.'],
    ['it', 'Mali e dolori della stagione, e la Riunione di condominio.'],
  ] as const) {
    const found = find(gazetteer, { lang, blocks: [{ role: 'paragraph', text }], introduced: [] });
    expect(
      found.map(({ entity }) => entity.id),
      text,
    ).toEqual([]);
  }
});

/** `abroad/LANG.txt`: a paragraph a line; what is to be found stands as [words](id), nothing else is. */
function readParagraphs(lang: string): string[] {
  const text = readFileSync(new URL(`abroad/${lang}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter(Boolean);
}

function annotate(lang: string, text: string): string {
  const found = find(gazetteer, { lang, blocks: [{ role: 'paragraph', text }], introduced: [] });
  const parts = found.map(({ start, end, entity }, i) => {
    const before = text.slice(found[i - 1]?.end ?? 0, start);
    return `${before}[${text.slice(start, end)}](${entity.id})`;
  });
  return parts.join('') + text.slice(found.at(-1)?.end ?? 0);
}

it.each(LANGUAGES.flatMap((lang) => readParagraphs(lang).map((line) => [lang, line] as const)))(
  'finds in a news paragraph in %s what is named and nothing else: %s',
  (lang, line) => {
    expect(annotate(lang, line.replace(/\[([^\]]+)\]\([a-z0-9-]+\)/g, '$1'))).toBe(line);
  },
);

it('does not take an adjective of one language for a people in another', () => {
  const text = 'The russo and the chino sat with a tedesco.';
  expect(annotate('en', text)).toBe(text);
});
