/**
 * `npm run -s explain -- [--jsonl] [--lang xx] FILE…` (or standard input): the mentions of each
 * document, one JSON line a document. The same core as in the browser, every mention, not only
 * the first. Exit code 2 and one line on standard error for a file that cannot be read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { find } from '../core/find';
import { openPacked, type Packed } from './packed';
import { blocksOf } from './text';

interface Document {
  id: string;
  lang: string;
  text: string;
}

function fail(message: string): never {
  process.stderr.write(`explain: ${message}\n`);
  process.exit(2);
}

function readInput(file: string): string {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') fail(`no such file: ${file}`);
    fail(`cannot read ${file}: ${message}`);
  }
}

function parseLine(line: string, at: string, lang: string): Document {
  let parsed: Partial<Document>;
  try {
    parsed = JSON.parse(line);
  } catch {
    fail(`${at}: not JSON; expected {"id","lang","text"}`);
  }
  if (typeof parsed?.text !== 'string') fail(`${at}: no "text"; expected {"id","lang","text"}`);
  return { id: String(parsed.id ?? at), lang: parsed.lang ?? lang, text: parsed.text };
}

function documentsOf(file: string, isJsonl: boolean, lang: string): Document[] {
  const text = readInput(file);
  if (!isJsonl) return [{ id: file, lang, text }];
  return text
    .split('\n')
    .map((line, i) => ({ line, at: `${file}:${i + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => parseLine(line, at, lang));
}

function explain({ id, lang, text }: Document, { gazetteer, dataset }: Packed): string {
  const { blocks, offsets } = blocksOf(text);
  const links = new Map(dataset.entities.map((entity) => [entity.id, entity.links]));
  const mentions = find(gazetteer, { lang, blocks, introduced: [] }).map((mention) => {
    const offset = offsets[mention.block] as number;
    const { id: entity, name, kind } = mention.entity;
    const { wikidata = null, wikipedia = null } = links.get(entity) ?? {};
    const [start, end] = [mention.start + offset, mention.end + offset];
    return { start, end, surface: text.slice(start, end), entity, name, kind, wikidata, wikipedia };
  });
  return JSON.stringify({ id, mentions });
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        jsonl: { type: 'boolean', default: false },
        lang: { type: 'string', default: '' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    fail(`${(error as Error).message} Usage: explain [--jsonl] [--lang xx] FILE…`);
  }
}

const { values, positionals } = readArguments();
const files = positionals.length > 0 ? positionals : ['-'];
const documents = files.flatMap((file) => documentsOf(file, values.jsonl, values.lang));
const packed = openPacked();
for (const document of documents) process.stdout.write(`${explain(document, packed)}\n`);
