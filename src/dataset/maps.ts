/**
 * Outlines of countries from Natural Earth, simplified and packed for `core/brief/map`. Borders are
 * those in fact, as Natural Earth draws them; areas of disputed status that it lets us tell apart
 * stand by themselves, as part of no country (docs/neutrality.md).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { quantize } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Atlas, LatLon } from '../core/brief/atlas';
import { circlesOf, isInside, ringsOf } from '../core/brief/atlas';
import type { Entity } from '../core/types';
import { readTsv } from './sources/read-tsv';

type Countries = Topology<{ countries: GeometryCollection<{ name?: string }> }>;
type Rings = number[][];

/** How Natural Earth shortens words. */
const SHORT: Readonly<Record<string, string>> = {
  'Is.': 'Islands',
  'Rep.': 'Republic',
  'St.': 'Saint',
  'Barb.': 'Barbuda',
  'Gren.': 'the Grenadines',
  'Vin.': 'Vincent',
};

const inFull = (name: string): string => name.replace(/\S+\./g, (word) => SHORT[word] ?? word);

/** Names of Natural Earth that are none of ours, and what they are; '' = left out. */
const NAMES: Readonly<Record<string, string>> = {
  Antarctica: '',
  'Ashmore and Cartier Is.': 'australia',
  'Bosnia and Herz.': 'bosnia-and-herzegovina',
  'Br. Indian Ocean Ter.': 'british-indian-ocean-territory',
  'Cabo Verde': 'cape-verde',
  Congo: 'republic-of-the-congo',
  "Côte d'Ivoire": 'ivory-coast',
  'Dem. Rep. Congo': 'democratic-republic-of-the-congo',
  'Eq. Guinea': 'equatorial-guinea',
  'Faeroe Is.': 'faroe-islands',
  'Fr. Polynesia': 'french-polynesia',
  'Fr. S. Antarctic Lands': '',
  'Heard I. and McDonald Is.': '',
  'Indian Ocean Ter.': '',
  Macao: 'macau',
  Macedonia: 'north-macedonia',
  'N. Cyprus': 'northern-cyprus',
  'N. Mariana Is.': 'northern-mariana-islands',
  'S. Geo. and the Is.': 'south-georgia-and-the-south-sandwich-islands',
  'S. Sudan': 'south-sudan',
  'Saint Helena': 'saint-helena-ascension-and-tristan-da-cunha',
  'Siachen Glacier': 'kashmir',
  Somaliland: 'somaliland',
  'St-Barthélemy': 'saint-barthelemy',
  'St-Martin': 'saint-martin',
  'St. Kitts and Nevis': 'saint-kitts-and-nevis',
  'St. Pierre and Miquelon': 'saint-pierre-and-miquelon',
  'St. Vin. and Gren.': 'saint-vincent-and-the-grenadines',
  'São Tomé and Principe': 'sao-tome-and-principe',
  'U.S. Virgin Is.': 'us-virgin-islands',
  'W. Sahara': 'western-sahara',
  'Wallis and Futuna Is.': 'wallis-and-futuna',
  eSwatini: 'eswatini',
};

/** Areas of disputed status that Natural Earth has as shapes of their own. */
const DISPUTED = ['crimea', 'northern-cyprus', 'somaliland'];

interface Part {
  id: string;
  of: string;
  /** A place inside the ring. */
  at: LatLon;
  /** Whether it goes on belonging to the whole, or is a shape of its own only. */
  counts: 'to both' | 'alone';
}

/** Rings of a country that are entities of their own. Crimea: Natural Earth counts it to one side. */
const PARTS: readonly Part[] = [
  { id: 'crimea', of: 'russia', at: [45.2, 34.2], counts: 'alone' },
  { id: 'gaza-strip', of: 'palestine', at: [31.4, 34.37], counts: 'to both' },
  { id: 'west-bank', of: 'palestine', at: [31.95, 35.25], counts: 'to both' },
  { id: 'french-guiana', of: 'france', at: [4, -53], counts: 'to both' },
  { id: 'reunion', of: 'france', at: [-21.12, 55.5], counts: 'to both' },
];

/**
 * Areas that Natural Earth counts to those who hold or claim them: rough outlines of our own, drawn
 * over all of them alike. Kashmir: the former princely state; Western Sahara: the former colony.
 */
const OUTLINES: Readonly<Record<string, string>> = {
  abkhazia:
    '43.39 40.01, 43.57 40.1, 43.55 40.7, 43.2 41.4, 42.9 42.1, 42.6 41.75, 42.4 41.55, ' +
    '42.7 41.3, 43 40.95, 43.25 40.3, 43.39 40.01',
  'golan-heights':
    '33.29 35.66, 33.33 35.8, 33.1 35.87, 32.93 35.88, 32.72 35.8, 32.69 35.68, 32.86 35.62, ' +
    '33.02 35.63, 33.29 35.66',
  kashmir:
    '32.3 75.4, 33 74.2, 34.2 73.4, 35.1 73, 36.2 72.6, 36.9 74, 37.05 75.2, 36.3 76.1, ' +
    '35.7 77.9, 35.5 80.2, 34.3 79.6, 33.3 78.9, 32.5 78.5, 32.6 76.9, 32.3 75.4',
  'south-ossetia':
    '42.6 43.5, 42.65 43.95, 42.5 44.3, 42.25 44.4, 42.05 44.2, 42.15 43.7, 42.35 43.45, 42.6 43.5',
  transnistria:
    '48.15 28.45, 48.1 28.95, 47.5 29.2, 46.9 29.75, 46.45 30, 46.5 29.75, 47 29.3, 47.4 29.05, ' +
    '47.8 28.7, 48.15 28.45',
  'western-sahara':
    '27.66 -8.67, 27.66 -13.18, 27.1 -13.4, 26.1 -14.45, 25.2 -14.85, 24.7 -14.9, 23.7 -15.95, ' +
    '22.9 -16.2, 22.2 -16.6, 21.33 -17, 20.8 -17.08, 21.33 -16.9, 21.33 -13, 23 -13, 23.45 -12, ' +
    '26 -12, 26 -8.67, 27.66 -8.67',
};

/** Triangles smaller than this, in steradians, are dropped from the lines (some 120 km²). */
const FINEST = 3e-6;
/** Steps of the grid in one degree: 2 km, less than a hair at the closest look. */
const GRID = 50;
/** Steps of the grid that TopoJSON's own packing uses, across the world. */
const QUANTUM = 360 * GRID;

function readCountries(): Countries {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Countries;
}

function idsByName(entities: readonly Entity[]): Map<string, string> {
  const places = entities.filter(({ kind }) => kind === 'country' || kind === 'territory');
  const all = places.flatMap(({ id, aliases }) =>
    aliases.filter(({ demonym }) => !demonym).map(({ text }) => [text, id] as const),
  );
  // The common name of one beats another name of the other.
  return new Map([...all, ...places.map(({ id, name }) => [name, id] as const)]);
}

/** Arcs as absolute points on our grid, then as steps. */
function packArcs(topology: Countries): number[][] {
  const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
  const [moveX, moveY] = topology.transform?.translate ?? [0, 0];
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    let [lastX, lastY] = [0, 0];
    return arc.flatMap((step) => {
      x += step[0] as number;
      y += step[1] as number;
      const atX = Math.round((x * scaleX + moveX) * GRID);
      const atY = Math.round((y * scaleY + moveY) * GRID);
      const steps = [atX - lastX, atY - lastY];
      [lastX, lastY] = [atX, atY];
      return steps;
    });
  });
}

function ringArcs(geometry: Polygon | MultiPolygon): Rings {
  return geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat();
}

/** @throws Error when Natural Earth has a name that is neither ours nor in the table. */
function packShapes(topology: Countries, entities: readonly Entity[]): Record<string, Rings> {
  const known = idsByName(entities);
  const ids = new Set(entities.map(({ id }) => id));
  const shapes: Record<string, Rings> = {};
  for (const geometry of topology.objects.countries.geometries) {
    const { name = '' } = geometry.properties ?? {};
    const id = NAMES[name] ?? known.get(inFull(name));
    if (id !== '' && (id === undefined || !ids.has(id)))
      throw new Error(`maps: "${name}" is no country of ours`);
    if (id === '' || geometry.type === null) continue;
    shapes[id] = [...(shapes[id] ?? []), ...ringArcs(geometry as Polygon | MultiPolygon)];
  }
  return shapes;
}

function addParts(atlas: Atlas, shapes: Record<string, Rings>): void {
  for (const { id, of, at, counts } of PARTS) {
    const index = ringsOf(atlas, of).findIndex((ring) => isInside(at, ring));
    const ring = shapes[of]?.[index];
    if (!ring) throw new Error(`maps: ${id} is no ring of ${of} any more`);
    if (counts === 'alone') shapes[of]?.splice(index, 1);
    shapes[id] = [ring];
  }
}

function addOutlines(arcs: number[][], shapes: Record<string, Rings>): void {
  for (const [id, outline] of Object.entries(OUTLINES)) {
    let [lastX, lastY] = [0, 0];
    const steps = outline.split(', ').flatMap((place) => {
      const [y = 0, x = 0] = place.split(' ').map((degrees) => Math.round(Number(degrees) * GRID));
      const step = [x - lastX, y - lastY];
      [lastX, lastY] = [x, y];
      return step;
    });
    arcs.push(steps);
    shapes[id] = [[arcs.length - 1]];
  }
}

/** Countries of each world region (by their own region and those around it) and of each body. */
function groupsOf(entities: readonly Entity[]): Record<string, string[]> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const groups: Record<string, Set<string>> = {};
  const add = (group: string, country: string): void => {
    groups[group] ??= new Set();
    groups[group].add(country);
  };
  const addUpwards = (country: string, region: string): void => {
    add(region, country);
    for (const { type, to } of byId.get(region)?.relations ?? []) {
      if (type === 'part-of') addUpwards(country, to);
    }
  };
  for (const { id, kind, relations } of entities) {
    if (kind !== 'country' && kind !== 'territory') continue;
    for (const { type, to, until } of relations) {
      if (type === 'located-in' && byId.get(to)?.kind === 'region') addUpwards(id, to);
      if (type === 'member-of' && !until) add(to, id);
    }
  }
  return Object.fromEntries(Object.entries(groups).map(([id, set]) => [id, [...set].sort()]));
}

/** Capitals of countries that Natural Earth leaves out at this size. */
function pointsOf(entities: readonly Entity[], shapes: Record<string, Rings>) {
  const seats = new Map(readTsv('capitals').map((row) => [row.must('country'), row] as const));
  const points: Record<string, LatLon> = {};
  for (const { id, kind } of entities) {
    const row = seats.get(id);
    if ((kind !== 'country' && kind !== 'territory') || id in shapes || !row?.cell('lat')) continue;
    points[id] = [Number(row.cell('lat')), Number(row.cell('lon'))];
  }
  return points;
}

/** Everything that locator maps are drawn from. Same entities, same atlas. */
export function makeAtlas(entities: readonly Entity[]): Atlas {
  const read = presimplify(readCountries(), sphericalTriangleArea);
  const topology = quantize(simplify(read, FINEST), QUANTUM) as Countries;
  const arcs = packArcs(topology);
  const shapes = packShapes(topology, entities);
  const whole: Atlas = { grid: GRID, arcs, shapes, disputed: [], groups: {}, points: {} };
  addParts(whole, shapes);
  addOutlines(arcs, shapes);
  const points = pointsOf(entities, shapes);
  return {
    ...whole,
    // Of an atlas that has unpacked nothing yet: the shapes have changed meanwhile.
    circles: circlesOf({ ...whole }),
    disputed: [...DISPUTED, ...Object.keys(OUTLINES)],
    groups: groupsOf(entities),
    points,
  };
}
