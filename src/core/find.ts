/** Text in, mentions out: tokenize → spot → link. */
import type { Gazetteer } from './gazetteer';
import { guessLanguage } from './language';
import { readDocument } from './link/document';
import { link } from './link/link';
import type { Block, Mention } from './types';

export interface FindRequest {
  /** BCP 47 tag of the document, or '' when unknown: then it is guessed from the text. */
  lang: string;
  blocks: readonly Block[];
  /** Ids of entities that the same page named in full before these blocks. */
  introduced: readonly string[];
}

/** All mentions of a document, in the order of its text. */
export function find(gazetteer: Gazetteer, { lang, blocks, introduced }: FindRequest): Mention[] {
  const language = lang.split('-')[0]?.toLowerCase() || guessLanguage(blocks);
  const earlier = introduced
    .map((id) => gazetteer.indexOf(id))
    .filter((entity): entity is number => entity !== undefined);
  return link(readDocument(blocks, gazetteer, language), gazetteer, earlier);
}
