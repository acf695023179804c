/** The public texts with gold links, where they lie beside the project; nothing of them is in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BESIDE = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** Folder of the corpus (`BACKSTORY_CORPUS` or the one beside the project), or undefined. */
export function corpusFolder(): string | undefined {
  const folder = process.env.BACKSTORY_CORPUS ?? BESIDE;
  return existsSync(join(folder, 'score.mjs')) ? folder : undefined;
}

export interface GoldMention {
  start: number;
  end: number;
  surface: string;
  wikidata: string | null;
  wikipedia: string | null;
  type?: string;
  concept?: boolean;
  coref?: boolean;
  optional?: boolean;
}

export interface GoldDocument {
  id: string;
  lang: string;
  text: string;
  mentions: GoldMention[];
}

/** Documents of the sets, in the order of their files. */
export function readGold(folder: string, sets: readonly string[]): GoldDocument[] {
  return sets.flatMap((set) =>
    readFileSync(join(folder, 'linking', `${set}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as GoldDocument),
  );
}
