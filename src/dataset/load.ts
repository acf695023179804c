/** Reads what is kept by hand: YAML records and the registry of sources, with line numbers for faults. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSeq, LineCounter, parseDocument } from 'yaml';
import { applyExtensions } from './extend';
import { addPlaces } from './places';
import type { Source, Sourced, WrittenExtension, WrittenRecord } from './record';
import { adapters } from './sources/index';
import { addSuccession } from './succession';

const HERE = new URL('.', import.meta.url);

export class RecordError extends Error {
  override name = 'RecordError';
}

function readList<T>(path: string): Sourced<T>[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(new URL(path, HERE), 'utf8'), { lineCounter: lines });
  const file = `src/dataset/${path}`;
  const [fault] = document.errors;
  if (fault) throw new RecordError(`${file}:${fault.linePos?.[0].line ?? 1}: ${fault.message}`);
  if (!isSeq(document.contents)) throw new RecordError(`${file}:1: expected a list of records`);
  return document.contents.items.map((item) => {
    const node = item as { range?: [number, number, number]; toJS(doc: unknown): T };
    return { record: node.toJS(document), file, line: lines.linePos(node.range?.[0] ?? 0).line };
  });
}

/** Every record, hand-kept ones and those of the fact tables. */
export function loadRecords(): Sourced<WrittenRecord>[] {
  const files = readdirSync(fileURLToPath(new URL('entities/', HERE)), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const written = [
    ...files.flatMap((name) => readList<WrittenRecord | WrittenExtension>(`entities/${name}`)),
    ...adapters.flatMap((adapter) => adapter()),
  ];
  return addPlaces(addSuccession(extended(written)));
}

function extended(written: readonly Sourced<WrittenRecord | WrittenExtension>[]) {
  try {
    return applyExtensions(written);
  } catch (error) {
    throw new RecordError((error as Error).message);
  }
}

export function loadSources(): Sourced<Source>[] {
  return readList<Source>('sources.yaml');
}
