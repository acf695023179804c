/** The atlas as it is packed: who has a shape, and whose it is. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isInside, ringsOf } from '../../src/core/brief/atlas';
import { mapOf } from '../../src/core/brief/map';
import { loadDataset, stored } from '../../src/dataset/compile';
import { makeAtlas } from '../../src/dataset/maps';
import { makeScales } from '../../src/dataset/scales';

const dataset = loadDataset();
const atlas = makeAtlas(dataset.entities);

const holds = (id: string, lat: number, lon: number): boolean =>
  ringsOf(atlas, id).some((ring) => isInside([lat, lon], ring));

describe('the atlas', () => {
  it('shows every country', () => {
    const countries = stored(dataset.entities).filter(({ kind }) => kind === 'country');
    expect(countries.length).toBeGreaterThan(190);
    expect(countries.filter((country) => !mapOf(country, atlas)).map(({ id }) => id)).toEqual([]);
  });

  it('counts Crimea to neither side, and hatches what two claim', () => {
    expect(holds('crimea', 45.2, 34.2)).toBe(true);
    expect(holds('russia', 45.2, 34.2)).toBe(false);
    expect(holds('ukraine', 45.2, 34.2)).toBe(false);
    for (const id of ['crimea', 'kashmir', 'western-sahara', 'golan-heights', 'northern-cyprus']) {
      expect(atlas.disputed).toContain(id);
      expect(ringsOf(atlas, id).length).toBeGreaterThan(0);
    }
    expect(holds('western-sahara', 25, -13.5)).toBe(true);
    expect(holds('kashmir', 34.1, 74.8)).toBe(true);
  });

  it('groups the countries of world regions', () => {
    expect(atlas.groups['south-america']).toEqual(expect.arrayContaining(['bolivia', 'brazil']));
    expect(atlas.groups.americas).toContain('bolivia');
    expect(atlas.groups.africa).not.toContain('bolivia');
  });

  it('knows where places are: each in a country that its record names', () => {
    const wrong = stored(dataset.entities).filter(({ kind, at, relations, facts }) => {
      if (kind !== 'city' || !at || facts.some(({ label }) => label === 'status')) return false;
      const country = relations.find(({ type, to }) => type === 'country' && atlas.shapes[to])?.to;
      if (!country) return false;
      const [lat, lon] = at;
      return ringsOf(atlas, country).every((ring) =>
        ring.every((point) => Math.hypot(point[0] - lat, point[1] - lon) > 12),
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is small', () => {
    expect(brotliCompressSync(JSON.stringify(atlas)).length).toBeLessThan(70_000);
  });
});

it('holds the figures of every country', () => {
  const { ids, codes, figures } = makeScales(dataset.entities);
  expect(codes[ids.indexOf('poland')]).toBe('pl');
  expect(figures.population?.filter((figure) => figure !== null).length).toBeGreaterThan(190);
});
