/** Reads a fact table: tab-separated, a header row, one record a row; knows each row's line for messages. */
import { readFileSync } from 'node:fs';

export interface Row {
  /** The cell of a column; '' where it is empty. */
  cell: (column: string) => string;
  /** The cell of a column that may not be empty. */
  must: (column: string) => string;
  file: string;
  line: number;
}

export class TableError extends Error {
  override name = 'TableError';
}

const FACTS = new URL('../facts/', import.meta.url);

/** Rows of a table's text; empty lines and lines that begin with `#` are skipped. */
export function parseTsv(text: string, file: string): Row[] {
  const lines = text.split('\n').map((line, index) => ({ cells: line.split('\t'), at: index + 1 }));
  const [header, ...body] = lines.filter(({ cells }) => cells[0] !== '' && !/^#/.test(cells[0]!));
  if (!header) throw new TableError(`${file}:1: no header row`);
  const columns = new Map(header.cells.map((name, index) => [name.trim(), index]));
  return body.map(({ cells, at }) => {
    if (cells.length > header.cells.length) {
      throw new TableError(`${file}:${at}: ${cells.length} cells, the header has ${columns.size}`);
    }
    const cell = (column: string): string => {
      const index = columns.get(column);
      if (index === undefined) throw new TableError(`${file}:1: no column "${column}"`);
      return cells[index]?.trim() ?? '';
    };
    const must = (column: string): string => {
      const value = cell(column);
      if (value === '') throw new TableError(`${file}:${at}: "${column}" is empty`);
      return value;
    };
    return { cell, must, file, line: at };
  });
}

/** Rows of `facts/NAME.tsv`. */
export function readTsv(name: string): Row[] {
  const text = readFileSync(new URL(`${name}.tsv`, FACTS), 'utf8');
  return parseTsv(text, `src/dataset/facts/${name}.tsv`);
}
