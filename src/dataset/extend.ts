/**
 * Hand-kept additions to records that come from fact tables: `extends: bolivia` adds facts,
 * relations and aliases to the record of that id, and says its summary in better words.
 */
import type { Sourced, WrittenExtension, WrittenRecord } from './record';

const isExtension = (
  sourced: Sourced<WrittenRecord | WrittenExtension>,
): sourced is Sourced<WrittenExtension> => 'extends' in sourced.record;

function extend(record: WrittenRecord, { extends: _, ...more }: WrittenExtension): WrittenRecord {
  return {
    ...record,
    ...more,
    aliases: [...(record.aliases ?? []), ...(more.aliases ?? [])],
    facts: [...(more.facts ?? []), ...(record.facts ?? [])],
    relations: [...(record.relations ?? []), ...(more.relations ?? [])],
    context: [...(record.context ?? []), ...(more.context ?? [])],
  };
}

/**
 * Applies the extensions.
 * @throws Error, with file and line, for an extension of a record that does not exist.
 */
export function applyExtensions(
  all: readonly Sourced<WrittenRecord | WrittenExtension>[],
): Sourced<WrittenRecord>[] {
  const records = all.filter((each): each is Sourced<WrittenRecord> => !isExtension(each));
  const index = new Map(records.map(({ record }, i) => [record.id, i]));
  for (const { record: extension, file, line } of all.filter(isExtension)) {
    const at = index.get(extension.extends);
    const base = at === undefined ? undefined : records[at];
    if (at === undefined || !base) {
      throw new Error(`${file}:${line}: extends "${extension.extends}", which does not exist`);
    }
    records[at] = { ...base, record: extend(base.record, extension) };
  }
  return records;
}
