/** What must hold for every text and every dataset, tried on thousands of random ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../src/core/find';
import { foldText } from '../../src/core/fold';
import { spot } from '../../src/core/spot';
import { tokenize } from '../../src/core/tokenize';
import type { Block } from '../../src/core/types';
import type { WrittenRecord } from '../../src/dataset/record';
import { makeGazetteer, RECORDS } from './fixture';

const gazetteer = makeGazetteer();

const block = (text: string): Block => ({ role: 'paragraph', text });

function mentionsOf(texts: readonly string[], table = gazetteer): string[] {
  const blocks = texts.map(block);
  return find(table, { lang: 'en', blocks, introduced: [] }).map(
    ({ block: index, start, end, entity }) => `${index}:${start}-${end} ${entity.id}`,
  );
}

/** Names and words of the fixture in random order, with what stands between words in news. */
const words = fc.constantFrom(
  ...RECORDS.flatMap(({ name, aliases = [] }) => [
    name,
    ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
  ]),
  ...['Paz', 'Biden', 'Clinton', 'Hunter', 'Mr.', 'President', 'Bank', 'of', 'the', 'in', 'and'],
  ...['He', 'said', 'lithium', 'TURKEY', 'minister', "'s", 'University', 'Atlanta', 'match'],
);
const gaps = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '-',
  ' (',
  ') ',
  '’s ',
  '\u00a0',
  ' — ',
);
const sentences = fc
  .array(fc.tuple(words, gaps), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.flat().join(''));
const documents = fc.array(sentences, { minLength: 1, maxLength: 4 });

/** A name as the slow matcher sees it: words of plain letters, one space between. */
const plainWord = fc.constantFrom('Ana', 'Bor', 'Cil', 'Dom', 'el', 'of', 'Eri');
const plainName = fc
  .array(plainWord, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '))
  .filter((name) => /^[A-Z]/.test(name));

interface Found {
  start: number;
  end: number;
}

/** The slow and obvious way: at each word, the longest name whose words stand there. */
function slowSpot(text: string, names: readonly string[]): Found[] {
  const found: Found[] = [];
  const starts = [...text.matchAll(/[A-Za-z]+/g)].map((match) => match.index);
  let from = 0;
  for (const start of starts) {
    if (start < from) continue;
    const here = names.filter((name) => {
      const rest = text.slice(start, start + name.length);
      return rest === name && !/[A-Za-z]/.test(text.charAt(start + name.length));
    });
    const longest = here.sort((a, b) => b.length - a.length)[0];
    if (longest === undefined) continue;
    from = start + longest.length;
    found.push({ start, end: from });
  }
  return found;
}

describe('spotting', () => {
  it('finds what the slow and obvious way finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(plainName, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(plainWord, fc.constantFrom(' ', ' ', ' ', ', ', '. ')), {
          maxLength: 24,
        }),
        (names, pairs) => {
          const text = pairs.flat().join('');
          const records: WrittenRecord[] = names.map((name, i) => ({
            id: `id-${i}`,
            kind: 'city',
            name,
          }));
          const tokens = tokenize(text);
          const fast = spot(tokens, makeGazetteer(records), 'en');
          expect(fast.map(({ start, end }) => ({ start, end }))).toEqual(slowSpot(text, names));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('finding', () => {
  it('does not depend on the order of the dataset', () => {
    fc.assert(
      fc.property(
        documents,
        fc.shuffledSubarray(RECORDS, { minLength: RECORDS.length }),
        (texts, records) => {
          expect(mentionsOf(texts, makeGazetteer(records))).toEqual(mentionsOf(texts));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives spans that slice to a name of the entity, in order, without overlaps', () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const blocks = texts.map(block);
        let before = { block: -1, end: 0 };
        for (const mention of find(gazetteer, { lang: 'en', blocks, introduced: [] })) {
          const surface = (texts[mention.block] as string).slice(mention.start, mention.end);
          expect(surface.trim()).toBe(surface);
          expect(foldText(surface)).not.toBe('');
          if (mention.block === before.block) {
            expect(mention.start).toBeGreaterThanOrEqual(before.end);
          }
          before = mention;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing in a text when unrelated text comes before or after', () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const unrelated = 'it rained all day and nobody went out for a walk along the shore.';
        const alone = mentionsOf(texts);
        const shifted = mentionsOf([unrelated, ...texts, unrelated]).map((line) => {
          const [index, rest] = line.split(':');
          return `${Number(index) - 1}:${rest}`;
        });
        expect(shifted).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.oneof(words, fc.constantFrom('\ud800', '\udc00', '\0', '\u202e', '日本', 'ـ')), {
          maxLength: 60,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 4 }),
        fc.constantFrom('en', 'ja', '', 'ar'),
        (texts, lang) => {
          const blocks = texts.map(block);
          for (const { block: index, start, end } of find(gazetteer, {
            lang,
            blocks,
            introduced: [],
          })) {
            const { length } = texts[index] as string;
            expect(start >= 0 && start < end && end <= length).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
