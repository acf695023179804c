/**
 * The packed dataset: opened once in the life of the worker, card data read a small file at a
 * time. A damaged file is a clear state, never a wrong card.
 */
import type { Atlas } from '../core/brief/atlas';
import type { CardEntity, SourceHead } from '../core/brief/brief';
import type { Scales } from '../core/brief/scale';
import { CHUNK, DatasetError, type Gazetteer, openGazetteer } from '../core/gazetteer';
import { browser } from '../shared/browser';

/** Chunks kept: a long article's cast lies in about this many. */
const CHUNKS_KEPT = 48;

async function read(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`data/${path}`));
  if (!response.ok) throw new DatasetError(`${path}: cannot be read (${response.status})`);
  return response;
}

/** Keeps a promise, but forgets a rejected one so that the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** The gazetteer. Rejects with DatasetError when the file is damaged. */
export const gazetteer: () => Promise<Gazetteer> = once(async () =>
  openGazetteer(await (await read('names.bin')).arrayBuffer()),
);

/** The registry of sources, by id. */
export const sources: () => Promise<Record<string, SourceHead>> = once(async () =>
  (await read('sources.json')).json(),
);

/** Outlines for locator maps. */
export const atlas: () => Promise<Atlas> = once(async () => (await read('atlas.json')).json());

/** Figures of all countries. */
export const scales: () => Promise<Scales> = once(async () => (await read('scales.json')).json());

const chunks = new Map<number, Promise<CardEntity[]>>();

function chunk(number: number): Promise<CardEntity[]> {
  const kept = chunks.get(number);
  if (kept) return kept;
  const loading: Promise<CardEntity[]> = read(
    `entities/${String(number).padStart(3, '0')}.json`,
  ).then((response) => response.json());
  loading.catch(() => chunks.delete(number));
  if (chunks.size >= CHUNKS_KEPT) chunks.delete(chunks.keys().next().value as number);
  chunks.set(number, loading);
  return loading;
}

/** Card data of an entity, or undefined where the dataset has none of this id. */
export async function cardEntity(id: string): Promise<CardEntity | undefined> {
  const index = (await gazetteer()).indexOf(id);
  if (index === undefined) return undefined;
  return (await chunk(Math.floor(index / CHUNK)))[index % CHUNK];
}

/** SVG source of a flag; a missing flag is no reason for no card. */
export async function flagOf(code: string): Promise<string | undefined> {
  try {
    return await (await read(`flags/${code}.svg`)).text();
  } catch {
    return undefined;
  }
}
