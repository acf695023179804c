import { describe, expect, it } from 'vitest';
import {
  type Atlas,
  azimuthal,
  clip,
  cutAtSeam,
  equalEarth,
  isInside,
  ringsOf,
} from '../../src/core/brief/atlas';
import type { CardEntity } from '../../src/core/brief/brief';
import { mapOf } from '../../src/core/brief/map';

/** A square of so many degrees, as one closed arc on a grid of one step a degree. */
const square = (lat: number, lon: number, size: number): number[] => [
  lon,
  lat,
  size,
  0,
  0,
  size,
  -size,
  0,
  0,
  -size,
];
/** A coast of many points, so that it counts as land. */
const coast = (lat: number, lon: number): number[] => {
  const steps = [lon, lat];
  for (let i = 0; i < 60; i++) steps.push(i % 2, 1 - (i % 2));
  return [...steps, 5, 0, -35, -30];
};

const ATLAS: Atlas = {
  grid: 1,
  arcs: [square(0, 0, 10), square(0, 10, 10), square(3, 3, 2), coast(-20, -20), square(40, 170, 5)],
  shapes: { west: [[0]], east: [[1]], zone: [[2]], mainland: [[3]], far: [[4]] },
  disputed: ['zone'],
  groups: { union: ['west', 'east'], world: ['west', 'far', 'mainland', 'islet'], lone: ['west'] },
  points: { islet: [5, 30] },
};
const entity = (id: string, rest: Partial<CardEntity> = {}): CardEntity => ({
  id,
  kind: 'country',
  name: id,
  facts: [],
  relations: [],
  links: {},
  ...rest,
});

describe('projections', () => {
  it('put their centre in the middle, north up and east to the right', () => {
    const project = azimuthal([50, 10]);
    const middle = project([50, 10]);
    expect(middle[0]).toBeCloseTo(0);
    expect(middle[1]).toBeCloseTo(0);
    expect(project([51, 10])[1]).toBeLessThan(0);
    expect(project([50, 11])[0]).toBeGreaterThan(0);
    expect(equalEarth([0, 180])[0]).toBeCloseTo(2.7066, 3);
    expect(equalEarth([90, 0])[1]).toBeCloseTo(-1.3173, 3);
  });

  it('stay finite at the far side of the earth', () => {
    expect(azimuthal([0, 0])([0, 180]).every(Number.isFinite)).toBe(true);
  });
});

describe('outlines', () => {
  it('are walked arc by arc, and backwards where another country shares them', () => {
    expect(ringsOf(ATLAS, 'west')[0]?.slice(0, 3)).toEqual([
      [0, 0],
      [0, 10],
      [10, 10],
    ]);
    const shared = { ...ATLAS, shapes: { back: [[~0]] } };
    expect(ringsOf(shared, 'back')[0]?.[1]).toEqual([10, 0]);
  });

  it('are cut at the edge of the paper', () => {
    const edge = { left: 0, top: 0, right: 4, bottom: 4 };
    const ring = [
      [-2, 1],
      [2, 1],
      [2, 3],
      [-2, 3],
    ] as const;
    expect(clip(ring, edge)).toHaveLength(4);
    expect(Math.min(...clip(ring, edge).map(([x]) => x))).toBe(0);
    expect(
      clip(
        ring.map(([x, y]) => [x + 9, y] as const),
        edge,
      ),
    ).toEqual([]);
  });

  it('come in two pieces where they cross the seam of the world', () => {
    const ring = [
      [60, 170],
      [60, -170],
      [70, -170],
      [70, 170],
    ] as const;
    const pieces = cutAtSeam(ring).filter((piece) => piece.length > 0);
    expect(pieces.map((piece) => piece.map(([, lon]) => Math.abs(lon)).sort())).toEqual([
      [170, 170, 180, 180],
      [170, 170, 180, 180],
    ]);
    expect(
      cutAtSeam([
        [0, 0],
        [0, 5],
        [5, 5],
      ]).filter((piece) => piece.length > 0),
    ).toHaveLength(1);
  });

  it('tell what lies inside', () => {
    const [ring = []] = ringsOf(ATLAS, 'west');
    expect(isInside([5, 5], ring)).toBe(true);
    expect(isInside([5, 15], ring)).toBe(false);
  });
});

describe('a map', () => {
  it('fills the country, with its neighbours around and disputed areas hatched', () => {
    const map = mapOf(entity('west'), ATLAS);
    expect(map?.filled).toMatch(/^M0 0m/);
    expect(map?.land).not.toBe('');
    expect(map?.hatched).not.toBe('');
    expect(map?.strength).toBe('itself');
    expect(map?.dot).toBeUndefined();
  });

  it('of a disputed area says so', () => {
    expect(mapOf(entity('zone', { kind: 'region' }), ATLAS)?.strength).toBe('disputed');
  });

  it('puts a city as a dot on its country, by its record or by where it lies', () => {
    const at: [number, number] = [5, 5];
    const stated = entity('town', {
      kind: 'city',
      at,
      relations: [{ type: 'country', to: 'west' }],
    });
    const found = entity('town', { kind: 'city', at });
    for (const map of [mapOf(stated, ATLAS), mapOf(found, ATLAS)]) {
      expect(map?.strength).toBe('around');
      expect(map?.filled).not.toBe('');
      expect(map?.dot?.every((n) => n > 0 && n < 1000)).toBe(true);
    }
  });

  it('puts a city of disputed status in no country', () => {
    const facts = [{ label: 'status', value: 'disputed', source: 's' }];
    const town = entity('town', { kind: 'city', at: [5, 5], facts });
    expect(mapOf(town, ATLAS)?.filled).toBe('');
  });

  it('draws an area as a spot of its size', () => {
    const sea = entity('sea', { kind: 'place', at: [5, 15, 500] });
    expect(mapOf(sea, ATLAS)?.reach).toBeGreaterThan(40);
    expect(mapOf(entity('peak', { kind: 'place', at: [5, 15] }), ATLAS)?.reach).toBe(0);
  });

  it('fills the states of a union, on the world where they are far apart', () => {
    const near = mapOf(entity('union', { kind: 'body' }), ATLAS);
    expect(near?.height).toBe(near?.width);
    const wide = mapOf(entity('world', { kind: 'body' }), ATLAS);
    expect(wide?.height).toBeLessThan((wide?.width ?? 0) * 0.6);
    // The islet is too small to see.
    expect(wide?.rings.length).toBeGreaterThan(0);
    expect(mapOf(entity('lone', { kind: 'body' }), ATLAS)).toBeUndefined();
  });

  it('is none for who or what lies nowhere', () => {
    expect(mapOf(entity('someone', { kind: 'person', at: [5, 5] }), ATLAS)).toBeUndefined();
    expect(mapOf(entity('somewhere', { kind: 'city' }), ATLAS)).toBeUndefined();
  });
});
