/** The real dataset on news sentences in the languages whose names it holds. */
import { expect, it } from 'vitest';
import { find } from '../../src/core/find';
import { openGazetteer } from '../../src/core/gazetteer';
import { packGazetteer } from '../../src/core/pack';
import { loadDataset } from '../../src/dataset/compile';

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
