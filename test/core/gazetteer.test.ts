import { describe, expect, it } from 'vitest';
import { DatasetError, openGazetteer } from '../../src/core/gazetteer';
import { packGazetteer } from '../../src/core/pack';
import { expand } from '../../src/dataset/expand';
import { RECORDS } from './fixture';

const pack = (): Uint8Array =>
  packGazetteer(RECORDS.map((record) => expand(record, () => undefined)));
const open = (bytes: Uint8Array) => openGazetteer(new Uint8Array(bytes).buffer);

describe('the packed gazetteer', () => {
  it('gives back every entity with its name and kind', () => {
    const gazetteer = open(pack());
    expect(RECORDS.map((_, index) => gazetteer.headOf(index))).toEqual(
      RECORDS.map(({ id, name, kind }) => ({ id, name, kind })),
    );
    for (const [index, { id }] of RECORDS.entries()) expect(gazetteer.indexOf(id)).toBe(index);
  });

  it('knows relations from both ends', () => {
    const gazetteer = open(pack());
    const at = (id: string): number => gazetteer.indexOf(id) as number;
    expect([...gazetteer.linksOf(at('rodrigo-paz'))]).toContain(at('bolivia'));
    expect([...gazetteer.linksOf(at('bolivia'))]).toContain(at('rodrigo-paz'));
  });

  it('gives the same bytes for the same records', () => {
    expect(Buffer.from(pack()).equals(Buffer.from(pack()))).toBe(true);
  });

  it('refuses a file that is cut off or flipped at any byte, with an error of its own', () => {
    const bytes = pack();
    for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 200)) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ 0x40;
      expect(() => open(flipped), `flipped at ${at}`).toThrow(DatasetError);
      expect(() => open(bytes.slice(0, at)), `cut at ${at}`).toThrow(DatasetError);
    }
  });
});
