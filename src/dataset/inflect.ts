/**
 * Forms of names that newspapers print besides the one in dictionaries, for the classes that are
 * regular: cases of Russian and Ukrainian place names, German genitives, gender and number of
 * words for peoples. What is not certain gets no form.
 */
import type { Language } from './foreign';

/** Endings that a class of words takes instead of its last `cut` letters. */
interface Paradigm {
  matches: RegExp;
  cut: number;
  endings: readonly string[];
}

const paradigm = (matches: RegExp, cut: number, endings: string): Paradigm => ({
  matches,
  cut,
  endings: endings.split(' '),
});

/** First that matches wins; no endings means that the class is not regular. */
const RUSSIAN: readonly Paradigm[] = [
  paradigm(/^(?:Афины|Нидерланды|Филиппины|Мальдивы)$/, 1, ' ам ами ах'),
  paradigm(/(?:поль|^Израиль|^Брюссель|^Марсель|^Версаль)$/, 1, 'я ю ем е'),
  paradigm(/^(?:Казань|Астрахань|Пермь|Тверь|Рязань|Тюмень|Керчь|Сызрань)$/, 1, 'и ью'),
  paradigm(/ия$/, 1, 'и ю ей'),
  paradigm(/ея$/, 1, 'и е ю ей'),
  paradigm(/[гкх]а$/, 1, 'и е у ой'),
  paradigm(/[жшчщ]а$/, 1, 'и е у ей'),
  paradigm(/ца$/, 1, 'ы е у ей'),
  paradigm(/[бвдзлмнпрстф]а$/, 1, 'ы е у ой'),
  paradigm(/[аоеу]й$/, 1, 'я ю ем е'),
  paradigm(/[жшчщ]$/, 0, 'а у ем е'),
  paradigm(/[бвгдзклмнпрстфх]$(?<!ок|ёк|ел|ёл)/, 0, 'а у ом е'),
];

const UKRAINIAN: readonly Paradigm[] = [
  paradigm(/ія$/, 1, 'ї ю єю'),
  paradigm(/га$/, 2, 'ги зі гу гою'),
  paradigm(/ка$/, 2, 'ки ці ку кою'),
  paradigm(/ха$/, 2, 'хи сі ху хою'),
  paradigm(/[жшчщ]а$/, 1, 'і у ею'),
  paradigm(/[бвдзлмнпрстф]а$/, 1, 'и і у ою'),
  paradigm(/ів$/, 2, 'ова ову овом ові'),
  paradigm(/їв$/, 2, 'єва єву євом єві'),
  paradigm(/[аеоу]й$/, 1, 'я ю єм ї'),
  paradigm(/[жшчщ]$/, 0, 'а у ем і'),
  paradigm(/ськ$/, 0, 'а у ом'),
  paradigm(/(?<!і|о|е)[бвдзлмнпрстф]$|(?:он|ен|ес|ер|ор|ін|ід|ст)$/, 0, 'а у ом і'),
];

/** Countries of the second declension take -у where cities take -а ("Ірану", "Лондона"). */
const UKRAINIAN_LANDS: readonly Paradigm[] = [
  paradigm(/[аеоу]й$/, 1, 'ю єм ї'),
  paradigm(/[бвдзлмнпрстф]$/, 0, 'у ом і'),
];

/** Latin letters and those that open a sound German makes no -s after. */
const TAKES_GENITIVE = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'-]+[^sxzßS]$/u;

const formsBy = (paradigms: readonly Paradigm[], name: string): string[] => {
  const found = paradigms.find(({ matches }) => matches.test(name));
  if (!found) return [];
  const stem = name.slice(0, name.length - found.cut);
  return found.endings.map((ending) => `${stem}${ending}`).filter((form) => form !== name);
};

/** One word, or parts joined by hyphens of which only the last is declined. */
const isDeclinable = (name: string): boolean => /^[^\s]{4,}$/.test(name) && !/-на-/.test(name);

/** Further forms of a place name in its language. */
export function placeForms(lang: Language, name: string, isLand: boolean): string[] {
  if (!isDeclinable(name)) return [];
  if (lang === 'de') return TAKES_GENITIVE.test(name) ? [`${name}s`] : [];
  if (lang === 'ru') return formsBy(RUSSIAN, name);
  if (lang !== 'uk') return [];
  const lands = isLand ? formsBy(UKRAINIAN_LANDS, name) : [];
  return lands.length > 0 ? lands : formsBy(UKRAINIAN, name);
}

const MALE_FIRST: readonly Paradigm[] = [
  paradigm(/[бвгдзклмнпрстфхж]$/, 0, 'а у ом е'),
  paradigm(/[аео]й$|рь$/, 1, 'я ю ем е'),
];
const MALE_LAST: readonly Paradigm[] = [
  paradigm(/(?:ов|ев|ёв|ин)$/, 0, 'а у ым е'),
  paradigm(/[сц]кий$/, 2, 'ого ому им ом'),
  paradigm(/[бвгдзклмнпрстфх]$/, 0, 'а у ом е'),
  paradigm(/[жшчщц]$/, 0, 'а у ем е'),
];
/** Women's first names that end like men's; the others end in a vowel. */
const WOMEN = new Set('Маргарет Марин Кристин Мишель'.split(' '));

/** Cases of a man's name in Russian ("Владимира Путина", …), and of the surname alone. */
export function personForms(name: string): { whole: string[]; surname: string[] } {
  const [first = '', last = '', ...more] = name.split(' ');
  if (last === '' || more.length > 0 || WOMEN.has(first)) return { whole: [], surname: [] };
  const firsts = formsBy(MALE_FIRST, first);
  const lasts = formsBy(MALE_LAST, last);
  if (firsts.length === 0) return { whole: [], surname: [] };
  return {
    whole: firsts.map((form, i) => `${form} ${lasts[i] ?? last}`),
    surname: lasts,
  };
}

/** Gender and number from the masculine singular; first that matches wins. */
const PEOPLES: Record<'es' | 'fr' | 'pt' | 'it', readonly Paradigm[]> = {
  es: [
    paradigm(/o$/, 1, 'o a os as'),
    paradigm(/és$/, 2, 'és esa eses esas'),
    paradigm(/án$/, 2, 'án ana anes anas'),
    paradigm(/ol$/, 0, ' a es as'),
    paradigm(/í$/, 0, ' es s'),
    paradigm(/ar$/, 0, ' es'),
    paradigm(/[ea]$/, 0, ' s'),
  ],
  fr: [
    paradigm(/[oai]s$/, 0, ' e es'),
    paradigm(/ien$|éen$/, 0, ' ne s nes'),
    paradigm(/[eè]$/, 0, ' s'),
    paradigm(/[^e]$/, 0, ' e s es'),
  ],
  pt: [
    paradigm(/o$/, 1, 'o a os as'),
    paradigm(/ês$/, 2, 'ês esa eses esas'),
    paradigm(/ol$/, 2, 'ol ola óis olas'),
    paradigm(/ar$/, 0, ' es'),
    paradigm(/[eai]$/, 0, ' s'),
  ],
  it: [paradigm(/o$/, 1, 'o a i e'), paradigm(/e$/, 1, 'e i'), paradigm(/ita$|ota$/, 1, 'a i e')],
};

/** "español" → all its forms; "grec/grecque/grecs" are all forms as they stand. */
export function peopleForms(lang: 'es' | 'fr' | 'pt' | 'it', written: string): string[] {
  if (written.includes('/')) return written.split('/');
  const forms = formsBy(PEOPLES[lang], written);
  return [...new Set([written, ...forms])];
}

/** "französisch" → "französische", "französischen", … */
export const germanAdjectives = (adjective: string): string[] =>
  ['e', 'en', 'er', 'es', 'em'].map((ending) => `${adjective}${ending}`);

/** "Franzose" → "Franzosen", "Franzosin"; "Türke,Türkin" says a feminine that differs. */
export function germanPeople(written: string): string[] {
  if (written.includes('/')) return written.split('/');
  const [man = '', woman] = written.split(',');
  const she = woman ?? `${man.replace(/e$/, '')}in`;
  const men = man.endsWith('e') ? [`${man}n`] : [`${man}n`, `${man}s`];
  return [man, ...men, she, `${she}nen`];
}
