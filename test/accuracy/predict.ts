/** What we find in the corpus, as its scorer reads predictions. */
import type { Packed } from '../../src/cli/packed';
import { blocksOf } from '../../src/cli/text';
import { find } from '../../src/core/find';
import { COMMON_NOUNS, type Kind } from '../../src/core/types';
import type { GoldDocument } from './corpus';

export interface Prediction {
  start: number;
  end: number;
  entity: string;
  kind: Kind;
  wikidata: string | undefined;
}

export type Which = 'names' | 'terms';

const isTerm = (kind: Kind): boolean => COMMON_NOUNS.has(kind);

export function predict({ gazetteer, dataset }: Packed, documents: readonly GoldDocument[]) {
  const idOf = new Map(dataset.entities.map(({ id, links }) => [id, links.wikidata]));
  return new Map(
    documents.map(({ id, lang, text }) => {
      const { blocks, offsets } = blocksOf(text);
      const mentions = find(gazetteer, { lang, blocks, introduced: [] }).map((mention) => {
        const offset = offsets[mention.block] as number;
        const { id: entity, kind } = mention.entity;
        const span = { start: mention.start + offset, end: mention.end + offset };
        return { ...span, entity, kind, wikidata: idOf.get(entity) } satisfies Prediction;
      });
      return [id, mentions] as const;
    }),
  );
}

export type Predictions = ReturnType<typeof predict>;

/** One line a document, in the form that the corpus' scorer reads. */
export function asLines(predictions: Predictions, which: Which): string {
  return [...predictions]
    .map(([id, all]) => {
      const mentions = all
        .filter(({ kind, wikidata }) => wikidata && isTerm(kind) === (which === 'terms'))
        .map(({ start, end, wikidata }) => ({ start, end, wikidata }));
      return JSON.stringify({ id, mentions });
    })
    .join('\n');
}
