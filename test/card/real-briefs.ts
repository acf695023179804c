/** Cards of entities of all kinds, made from the dataset as the extension makes them. */
import { readFileSync } from 'node:fs';
import { makeBrief } from '../../src/core/brief/brief';
import { find } from '../../src/core/find';
import { openGazetteer } from '../../src/core/gazetteer';
import { packGazetteer } from '../../src/core/pack';
import type { Brief } from '../../src/core/types';
import { type Dataset, loadDataset, stored } from '../../src/dataset/compile';
import { makeAtlas } from '../../src/dataset/maps';
import { makeScales } from '../../src/dataset/scales';
import type { Say } from '../../src/shared/i18n';

type Messages = Record<string, { message: string }>;

/** Texts of a language; those that it lacks in English, as browsers do it. */
function sayIn(lang: string): Say {
  const read = (folder: string): Messages =>
    JSON.parse(readFileSync(`src/_locales/${folder}/messages.json`, 'utf8'));
  const messages = { ...read('en'), ...read(lang) };
  return (key, ...given) =>
    messages[key]?.message.replace(/\$([1-9])/g, (_, index) => given[index - 1] ?? '') ?? '';
}

function flagSvg(code: string): string {
  return readFileSync(`node_modules/country-flag-icons/3x2/${code.toUpperCase()}.svg`, 'utf8');
}

/** Everything that does not change from card to card. */
export function openCards({ entities, sources }: Dataset = loadDataset()) {
  const gazetteer = openGazetteer(packGazetteer(entities).buffer as ArrayBuffer);
  const cards = new Map(stored(entities).map((card) => [card.id, card]));
  const registry = new Map(sources.map((source) => [source.id, source]));
  const atlas = makeAtlas(entities);
  const scales = makeScales(entities);

  /** Ids in the order of first mention. */
  const idsIn = (text: string): string[] => {
    const blocks = text
      .split('\n')
      .filter(Boolean)
      .map((block, i) => ({ text: block, role: i === 0 ? 'headline' : 'paragraph' }) as const);
    const mentions = find(gazetteer, { lang: 'en', blocks, introduced: [] });
    return [...new Set(mentions.map(({ entity }) => entity.id))];
  };

  const briefOf = (id: string, here: readonly string[], lang = 'en'): Brief => {
    const entity = cards.get(id);
    if (!entity) throw new Error(`no entity "${id}"`);
    return makeBrief(entity, {
      lang,
      say: sayIn(lang),
      headOf: (other) => cards.get(other),
      sourceOf: (source) => registry.get(source),
      here,
      areLinked: (one, other) =>
        gazetteer.linksOf(gazetteer.indexOf(one) ?? 0).includes(gazetteer.indexOf(other) ?? 0),
      ...(entity.flag && { flag: flagSvg(entity.flag) }),
      atlas,
      scales,
      compareWith: 'poland',
    });
  };
  return { idsIn, briefOf };
}
