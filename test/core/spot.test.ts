import { describe, expect, it } from 'vitest';
import { read } from './fixture';

describe('words', () => {
  it('finds no name inside a longer word', () => {
    expect(read('The Romanian and Chadwick read Malibu novels and Nigeriens sang.')).toEqual([]);
  });

  it('finds names whose first or last letter carries an accent, anywhere in the text', () => {
    expect(read('São Paulo')).toEqual(['São Paulo → sao-paulo']);
    expect(read('He went to São Paulo')).toEqual(['São Paulo → sao-paulo']);
    expect(read('He left Sao Paulo early.')).toEqual(['Sao Paulo → sao-paulo']);
  });

  it('takes the longest name at each place', () => {
    expect(read('The New York Times moved.')).toEqual(['The New York Times → nyt']);
    expect(read('From Guinea-Bissau and Guinea to South Korea.')).toEqual([
      'Guinea-Bissau → guinea-bissau',
      'Guinea → guinea',
      'South Korea → south-korea',
    ]);
  });

  it('sees no difference between quotes, hyphens, spaces and hidden characters', () => {
    for (const text of ["Côte d'Ivoire", 'Côte d’Ivoire', 'Côte d’Ivoire', 'Cô\u00adte d’Ivoire']) {
      expect(read(`In ${text}, rain.`)).toEqual([`${text} → ivory-coast`]);
    }
    for (const text of ['Guinea‑Bissau', 'Guinea Bissau', 'Guinea-Bis\u200bsau']) {
      expect(read(`In ${text}, rain.`)).toEqual([`${text} → guinea-bissau`]);
    }
  });

  it('reads punctuation in names literally', () => {
    expect(read('AT&T and the U.S. agreed.')).toEqual(['AT&T → att', 'U.S. → united-states']);
    expect(read('AT T agreed with the U, S team.')).toEqual([]);
  });

  it('never matches across a line break or a sentence', () => {
    expect(read('in South\nKorea')).toEqual([]);
    expect(read('He flew South. Korea was')).toEqual([]);
  });

  it('finds possessives and plurals, without the possessive ending', () => {
    expect(read('Bolivia’s plan and Bolivians’ hopes')).toEqual([
      'Bolivia → bolivia',
      'Bolivians → bolivia',
    ]);
    expect(read('Two technology transfers, ten Electric vehicles, three monopolies')).toEqual([
      'technology transfers → technology-transfer',
      'Electric vehicles → electric-vehicle',
      'monopolies → monopoly',
    ]);
  });

  it('takes the alias that covers more of its punctuation', () => {
    expect(read('OPEC+ and OPEC met.')).toEqual(['OPEC+ → opec-plus', 'OPEC → opec']);
  });

  it('takes neither of two terms that share a word', () => {
    expect(read('cheap renewable energy storage and renewable energy')).toEqual([
      'renewable energy → renewable-energy',
    ]);
  });

  it('leaves web addresses, handles and tags alone', () => {
    expect(read('See bolivia.com, Bolivia.com, @Bolivia, #Bolivia and a/Bolivia/b.')).toEqual([]);
  });
});

describe('case', () => {
  it('wants the capitals of a name and the very letters of an acronym', () => {
    expect(read('a jordan, some mali')).toEqual([]);
    expect(read('They told us. Who knows? It is the US.')).toEqual(['US → united-states']);
  });

  it('takes terms in any case', () => {
    expect(read('Lithium and lithium and LITHIUM')).toHaveLength(3);
  });
});

describe('scripts', () => {
  it('reads Japanese without spaces, on word borders only', () => {
    expect(read('今日本を読む', { lang: 'ja' })).toEqual([]);
    expect(read('政府は日本の経済を', { lang: 'ja' })).toEqual(['日本 → japan']);
  });

  it('gives no junk for texts in other scripts', () => {
    expect(read('Президент России приехал в Оман. 한국은 오늘 비가 왔다.', { lang: 'ru' })).toEqual(
      [],
    );
  });

  it('uses names of a language in that language only', () => {
    expect(read('Brasil y Bolivia', { lang: 'pt' })).toEqual(['Brasil → brazil']);
    expect(read('Brasil won', { lang: 'en' })).toEqual([]);
  });

  it('survives lone surrogates, null characters, emoji and very long words', () => {
    const nasty = `\ud800 \0 🇧🇴Bolivia🇧🇴 ${'x'.repeat(50_000)} \udc00`;
    expect(read(nasty)).toEqual(['Bolivia → bolivia']);
  });
});
