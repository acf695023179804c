import { expect, it } from 'vitest';
import { guessLanguage } from '../../src/core/language';

const guess = (sentence: string): string =>
  guessLanguage([{ role: 'paragraph', text: `${sentence} `.repeat(8) }]);

it.each([
  ['en', 'The president of the country said that it is for the people to decide on that.'],
  ['es', 'El presidente del país dijo que la decisión es de los ciudadanos y no de él.'],
  ['fr', 'Le président du pays a dit que la décision est pour les citoyens et non pour lui.'],
  ['de', 'Der Präsident des Landes sagte, dass die Entscheidung nicht von ihm zu treffen ist.'],
  ['', 'Cumhurbaşkanı dün akşam ülkenin geleceği hakkında önemli açıklamalarda bulundu ve gitti.'],
])('guesses %s, or nothing where no language is clearly ahead', (lang, sentence) => {
  expect(guess(sentence)).toBe(lang);
});
