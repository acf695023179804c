/** Names in other languages: doubtful ones are held back, and forms are made only where regular. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/compile';
import { namesByLanguage } from '../../src/dataset/coverage';
import { openDoubt } from '../../src/dataset/foreign';
import {
  germanAdjectives,
  germanPeople,
  peopleForms,
  personForms,
  placeForms,
} from '../../src/dataset/inflect';
import type { WrittenRecord } from '../../src/dataset/record';
import { check } from '../../src/dataset/rules';

const { entities } = loadDataset();

function faultsOf(aliases: WrittenRecord['aliases']): string[] {
  const record: WrittenRecord = {
    id: 'somewhere',
    kind: 'city',
    name: 'Somewhereville',
    summary: 'A town.',
    ...(aliases && { aliases }),
  };
  return check([{ record, file: 'x.yaml', line: 1 }], []).map(({ reason }) => reason);
}

describe('a doubtful name', () => {
  it('is a common word of its language', () => {
    expect(openDoubt('ru', 'Дорога', 90)).toContain('common word');
    expect(openDoubt('fr', 'Tours', 90)).toContain('common word');
    expect(openDoubt('ar', 'القاتل', 90)).toContain('common word');
  });

  it('is no doubt where the table of decisions has spoken', () => {
    expect(openDoubt('zh', '北京', 90)).toBe('');
    expect(openDoubt('ja', 'パリ', 90)).toBe('');
  });

  it('is very short, by the script', () => {
    expect(openDoubt('ja', 'ポー', 90)).toBe('very short');
    expect(openDoubt('zh', '米', 90)).toBe('very short');
    expect(openDoubt('ar', 'قنا', 90)).toBe('very short');
    expect(openDoubt('zh', '保定', 90)).toBe('');
  });

  it('may be well known where capitals tell it from the word', () => {
    expect(openDoubt('it', 'Mosca', 200)).toBe('');
    expect(openDoubt('ja', 'ダラス', 200)).toContain('common word');
  });

  it('is refused by the build unless it carries a need', () => {
    const [fault = ''] = faultsOf([{ text: 'Maison', lang: 'fr' }]);
    expect(fault).toContain('alias "Maison" (fr): a common word in "fr"');
    expect(faultsOf([{ text: 'Maison', lang: 'fr', needs: 'related' }])).toEqual([]);
    expect(faultsOf([{ text: 'Maisonville', lang: 'fr' }])).toEqual([]);
  });

  it('stands in no language of the dataset without a need', () => {
    const bare = entities
      .filter(({ kind }) => kind === 'city' || kind === 'region' || kind === 'place')
      .flatMap(({ id, weight, aliases }) =>
        aliases
          .filter(({ lang, needs, demonym }) => /^(?:ar|zh|ja)$/.test(lang) && !needs && !demonym)
          .filter(({ lang, text }) => openDoubt(lang as 'ar', text, weight) !== '')
          .map(({ text }) => `${id} ${text}`),
      );
    expect(bare).toEqual([]);
  });
});

describe('forms', () => {
  it.each([
    ['ru', 'Россия', 'России Россию Россией'],
    ['ru', 'Корея', 'Кореи Корее Корею Кореей'],
    ['ru', 'Москва', 'Москвы Москве Москву Москвой'],
    ['ru', 'Америка', 'Америки Америке Америку Америкой'],
    ['ru', 'Польша', 'Польши Польше Польшу Польшей'],
    ['ru', 'Китай', 'Китая Китаю Китаем Китае'],
    ['ru', 'Париж', 'Парижа Парижу Парижем Париже'],
    ['ru', 'Минск', 'Минска Минску Минском Минске'],
    ['ru', 'Нью-Йорк', 'Нью-Йорка Нью-Йорку Нью-Йорком Нью-Йорке'],
    ['uk', 'Варшава', 'Варшави Варшаві Варшаву Варшавою'],
    ['uk', 'Прага', 'Праги Празі Прагу Прагою'],
    ['uk', 'Київ', 'Києва Києву Києвом Києві'],
    ['uk', 'Харків', 'Харкова Харкову Харковом Харкові'],
    ['uk', 'Лондон', 'Лондона Лондону Лондоном Лондоні'],
    ['de', 'Berlin', 'Berlins'],
  ] as const)('of a city in %s: %s', (lang, name, forms) => {
    expect(placeForms(lang, name, false).join(' ')).toBe(forms);
  });

  it.each([
    ['ru', 'Чили'],
    ['ru', 'Грозный'],
    ['ru', 'Череповец'],
    ['ru', 'Орёл'],
    ['ru', 'Никарагуа'],
    ['ru', 'Ростов-на-Дону'],
    ['uk', 'Тернопіль'],
    ['de', 'Paris'],
    ['es', 'Madrid'],
  ] as const)('are not guessed where they are irregular: %s %s', (lang, name) => {
    expect(placeForms(lang, name, false)).toEqual([]);
  });

  it('of a country in Ukrainian end as countries do', () => {
    expect(placeForms('uk', 'Іран', true)).toEqual(['Ірану', 'Іраном', 'Ірані']);
  });

  it('of a man in Russian bend both names, of a woman none', () => {
    expect(personForms('Владимир Путин').whole).toEqual([
      'Владимира Путина',
      'Владимиру Путину',
      'Владимиром Путиным',
      'Владимире Путине',
    ]);
    expect(personForms('Владимир Зеленский').surname).toContain('Зеленского');
    expect(personForms('Маргарет Тэтчер').whole).toEqual([]);
    expect(personForms('Ангела Меркель').whole).toEqual([]);
  });

  it('of words for peoples follow gender and number', () => {
    expect(peopleForms('es', 'francés')).toEqual(['francés', 'francesa', 'franceses', 'francesas']);
    expect(peopleForms('fr', 'italien')).toEqual([
      'italien',
      'italienne',
      'italiens',
      'italiennes',
    ]);
    expect(peopleForms('fr', 'français')).toEqual(['français', 'française', 'françaises']);
    expect(peopleForms('pt', 'espanhol')).toEqual([
      'espanhol',
      'espanhola',
      'espanhóis',
      'espanholas',
    ]);
    expect(peopleForms('it', 'cinese')).toEqual(['cinese', 'cinesi']);
    expect(peopleForms('it', 'greco/greca/greci')).toEqual(['greco', 'greca', 'greci']);
    expect(germanAdjectives('französisch')).toContain('französischen');
    expect(germanPeople('Franzose,Französin')).toEqual([
      'Franzose',
      'Franzosen',
      'Französin',
      'Französinnen',
    ]);
  });
});

it('counts what is named in each language', () => {
  const shares = namesByLanguage(entities);
  expect(shares.countries?.uk).toBe('196 of 196');
  expect(Object.keys(shares)).toEqual([
    'countries',
    'capitals',
    'leaders',
    'regions',
    'currencies',
  ]);
});
