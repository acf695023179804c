/**
 * Where it is: an entity and the outlines of the world → a small picture to draw. A country is
 * filled, with its surroundings lighter; a city or strait is a dot; an organisation of states or
 * a part of the world fills its countries. What is too small to see gets a ring.
 */
import type { BriefMap, Kind } from '../types';
import {
  type Atlas,
  angleBetween,
  azimuthal,
  type Box,
  boxOf,
  clip,
  cutAtSeam,
  equalEarth,
  isInside,
  type LatLon,
  middleOf,
  type Outline,
  outlinesOf,
  type Point,
  type Projection,
  pathOf,
  radiusOf,
  ringsOf,
} from './atlas';
import type { CardEntity } from './brief';

/** Units across a picture, and how far lines run beyond its edge, so that no cut shows. */
const ACROSS = 1000;
const BLEED = 30;
const DEGREE = Math.PI / 180;

/** What a picture shows. */
interface Subject {
  /** Ids of shapes that are filled. */
  filled: readonly string[];
  /** Ids of shapes that the picture must hold. */
  framed: readonly string[];
  dot?: LatLon;
  /** Radius of the dot's subject in degrees, where it is an area. */
  reach: number;
  form: 'here' | 'states';
  /** Whether filled states make up a part of the world or a body from anywhere in it. */
  extent: keyof typeof WIDEST;
}

/** Kinds that have a map, where their place is known. */
export const MAPPED: ReadonlySet<Kind> = new Set<Kind>([
  'country',
  'territory',
  'region',
  'city',
  'place',
  'body',
  'organisation',
]);

const WITH_PLACE: ReadonlySet<string> = new Set(['city', 'place', 'region']);
const LEADS_TO_COUNTRY: ReadonlySet<string> = new Set(['country', 'located-in', 'capital']);

/** By its relations, else by the map itself; what is disputed lies in no country. */
function countryOf(entity: CardEntity, at: LatLon, atlas: Atlas): string | undefined {
  if (entity.facts.some(({ label }) => label === 'status')) return undefined;
  const stated = entity.relations.find(
    ({ type, to }) => LEADS_TO_COUNTRY.has(type) && to in atlas.shapes,
  );
  if (stated || entity.kind === 'place') return stated?.to;
  return Object.keys(atlas.shapes).find((id) =>
    outlinesOf(atlas, id).some(
      (outline) => reaches(outline, at, 0) && isInside(at, outline.points()),
    ),
  );
}

/** Kilometres of one degree along a meridian. */
const KM = 111;

function subjectOf(entity: CardEntity, atlas: Atlas): Subject | undefined {
  const { id, at } = entity;
  const extent = entity.kind === 'region' ? 'region' : 'body';
  const plain: Subject = { filled: [], framed: [], reach: 0, form: 'here', extent };
  if (id in atlas.shapes) return { ...plain, filled: [id], framed: [id] };
  const states = atlas.groups[id];
  if (states) {
    const framed = states.filter((state) => state in atlas.shapes);
    return framed.length > 1 ? { ...plain, filled: states, framed, form: 'states' } : undefined;
  }
  const point = atlas.points[id];
  if (point) return { ...plain, dot: point };
  if (!at || !WITH_PLACE.has(entity.kind)) return undefined;
  const dot: LatLon = [at[0], at[1]];
  const country = countryOf(entity, dot, atlas);
  const filled = country ? [country] : [];
  // What spans countries is shown by itself, whatever single country its record names.
  const framed = entity.kind === 'place' ? [] : filled;
  return { ...plain, filled, framed, dot, reach: (at[2] ?? 0) / KM };
}

function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

/** A part this large belongs to the picture of its country even from afar (Alaska, Papua). */
const LARGE = 0.2;
const FAR = 50 * DEGREE;

/** Rings of a country without far islands and overseas parts, which would make it a speck. */
function mainRings(rings: readonly (readonly LatLon[])[]): (readonly LatLon[])[] {
  const sized = rings.map((ring) => {
    const middle = middleOf(ring);
    return { ring, middle, area: areaOf(ring.map(azimuthal(middle))) };
  });
  const main = sized.reduce((best, each) => (each.area > best.area ? each : best));
  const reach = radiusOf(main.ring, main.middle) * 2 + 2 * DEGREE;
  return sized
    .filter(({ middle, area }) => {
      const distance = angleBetween(middle, main.middle);
      return distance < reach || (area > main.area * LARGE && distance < FAR);
    })
    .map(({ ring }) => ring);
}

interface Frame {
  project: Projection;
  /** What is the middle of the projection; undefined for the map of the world. */
  middle?: LatLon;
  paper: Box;
}

/** Half the width of a picture in radians: some surroundings, more of them round what is small. */
const LEAST_HALF = 4.2 * DEGREE;
const MOST_HALF = 26 * DEGREE;
const AIR = 2.1;
const LEAST_AIR = 1.14;

const halfFor = (size: number): number =>
  Math.max(LEAST_HALF, Math.min(size * AIR, Math.max(MOST_HALF, size * LEAST_AIR)));

const squareAt = ([x, y]: Point, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

/** Empty sea tells nothing: the picture grows until there is other land to hold on to. */
const HALVES = [6, 8, 10, 16, 24, 34, 48].map((degrees) => degrees * DEGREE);
const LAND_POINTS = 25;
/** An outline of fewer points is an islet that tells no more than the sea. */
const ISLET = 30;
/** One point in so many is enough to tell. */
const SAMPLE = 4;

function withLand(middle: LatLon, least: number, without: readonly string[], atlas: Atlas): number {
  const others = Object.keys(atlas.shapes)
    .filter((id) => !without.includes(id))
    .flatMap((id) => outlinesOf(atlas, id));
  const shows = (half: number): boolean => {
    let count = 0;
    for (const outline of others.filter((each) => reaches(each, middle, half))) {
      const ring = outline.points();
      if (ring.length <= ISLET) continue;
      count += ring.filter(
        (point, index) => index % SAMPLE === 0 && angleBetween(point, middle) < half,
      ).length;
      if (count >= LAND_POINTS) return true;
    }
    return false;
  };
  return [least, ...HALVES.filter((half) => half > least)].find(shows) ?? HALVES.at(-1) ?? least;
}

function frameOfCountry(ids: readonly string[], atlas: Atlas): Frame {
  const points = ids.flatMap((id) => mainRings(ringsOf(atlas, id)).flat());
  const middle = middleOf(points);
  const project = azimuthal(middle);
  const { left, top, right, bottom } = boxOf(points.map(project));
  const size = Math.max(right - left, bottom - top) / 2;
  const half = withLand(middle, halfFor(size), ids, atlas);
  return { project, middle, paper: squareAt([(left + right) / 2, (top + bottom) / 2], half) };
}

function frameOfDot(dot: LatLon, reach: number, atlas: Atlas): Frame {
  const half = withLand(dot, Math.max(LEAST_HALF, reach * DEGREE * 2.6), [], atlas);
  return { project: azimuthal(dot), middle: dot, paper: squareAt([0, 0], half) };
}

/** Wider than this, a body of states is shown on the map of the world; a continent never. */
const WIDEST = { region: 90 * DEGREE, body: 45 * DEGREE };
/** A country wider than this (Russia) does not widen the picture of a continent. */
const TOO_WIDE = 28 * DEGREE;
const WORLD: Box = {
  left: equalEarth([0, -180])[0],
  right: equalEarth([0, 180])[0],
  top: equalEarth([80, 0])[1],
  bottom: equalEarth([-57, 0])[1],
};

function frameOfStates(ids: readonly string[], extent: keyof typeof WIDEST, atlas: Atlas): Frame {
  const rings = ids
    .map((id) => mainRings(ringsOf(atlas, id)))
    .filter((parts) => parts.every((ring) => radiusOf(ring, middleOf(ring)) < TOO_WIDE))
    .flat();
  const middle = middleOf(rings.map(middleOf));
  if (rings.some((ring) => radiusOf(ring, middle) > WIDEST[extent])) {
    return { project: equalEarth, paper: WORLD };
  }
  const project = azimuthal(middle);
  const { left, top, right, bottom } = boxOf(rings.flat().map(project));
  const half = Math.max(LEAST_HALF, (Math.max(right - left, bottom - top) / 2) * LEAST_AIR);
  return { project, middle, paper: squareAt([(left + right) / 2, (top + bottom) / 2], half) };
}

function frameOf({ framed, dot, reach, form, extent }: Subject, atlas: Atlas): Frame {
  if (form === 'states') return frameOfStates(framed, extent, atlas);
  return dot && framed.length === 0 ? frameOfDot(dot, reach, atlas) : frameOfCountry(framed, atlas);
}

/** Rings farther than this from the middle of a picture are left out: they may wrap round it. */
const FARTHEST = 80 * DEGREE;

/** Whether any of a ring may lie so near, by a circle round it alone. */
function reaches(outline: Outline, middle: LatLon, distance: number): boolean {
  const circle = outline.circle();
  return angleBetween(circle.middle, middle) - circle.radius < distance;
}

function drawShapes(ids: readonly string[], atlas: Atlas, frame: Frame): Point[][] {
  const { project, middle, paper } = frame;
  const scale = ACROSS / (paper.right - paper.left);
  const height = (paper.bottom - paper.top) * scale;
  const edge = { left: -BLEED, top: -BLEED, right: ACROSS + BLEED, bottom: height + BLEED };
  // To the far corner, for a paper that need not lie round the middle.
  const { left, top, right, bottom } = paper;
  const far = Math.hypot(Math.max(-left, right), Math.max(-top, bottom)) * 1.2;
  const isNear = (outline: Outline): boolean =>
    !middle || reaches(outline, middle, Math.min(FARTHEST, far));
  return ids
    .flatMap((id) => outlinesOf(atlas, id))
    .filter(isNear)
    .map((outline) => outline.points())
    .flatMap((ring) => (middle ? [ring] : cutAtSeam(ring)))
    .map((ring) => ring.map(project))
    .map((ring) => ring.map(([x, y]): Point => [(x - left) * scale, (y - top) * scale]))
    .map((ring) => [...clip(ring, edge)]);
}

/** Smaller than this on paper, a country gets a ring, or in a crowd of states a dot. */
const SMALL = { here: 66, states: 14 };
const RADIUS = { here: 36, states: 9 };

function onPaper([x, y]: Point, { paper }: Frame): Point {
  const scale = ACROSS / (paper.right - paper.left);
  return [Math.round((x - paper.left) * scale), Math.round((y - paper.top) * scale)];
}

function ringsRound({ filled, form, dot }: Subject, atlas: Atlas, frame: Frame): BriefMap['rings'] {
  if (dot) return [];
  const scale = ACROSS / (frame.paper.right - frame.paper.left);
  return filled.flatMap((id) => {
    const rings = ringsOf(atlas, id);
    const point = atlas.points[id];
    const outline = rings.length > 0 ? mainRings(rings).flat() : point ? [point] : [];
    if (outline.length === 0) return [];
    const { left, top, right, bottom } = boxOf(outline.map(frame.project));
    if (Math.max(right - left, bottom - top) * scale > SMALL[form]) return [];
    const [x, y] = onPaper([(left + right) / 2, (top + bottom) / 2], frame);
    return [[x, y, RADIUS[form]] as const];
  });
}

function strengthOf({ dot, filled }: Subject, atlas: Atlas): BriefMap['strength'] {
  if (dot && filled.length > 0) return 'around';
  return filled.some((id) => filled.length === 1 && atlas.disputed.includes(id))
    ? 'disputed'
    : 'itself';
}

/** An area smaller than this on paper would look like a point. */
const LEAST_REACH = 44;

/** The picture of an entity, or undefined where there is nothing to show. */
export function mapOf(entity: CardEntity, atlas: Atlas): BriefMap | undefined {
  const subject = subjectOf(entity, atlas);
  if (!subject) return undefined;
  const frame = frameOf(subject, atlas);
  const { paper } = frame;
  const scale = ACROSS / (paper.right - paper.left);
  const filled = new Set(subject.filled);
  const isHatched = (id: string): boolean => atlas.disputed.includes(id) && !filled.has(id);
  const draw = (ids: readonly string[]): string => pathOf(drawShapes(ids, atlas, frame));
  const others = Object.keys(atlas.shapes).filter((id) => !filled.has(id) && !isHatched(id));
  return {
    width: ACROSS,
    height: Math.round((paper.bottom - paper.top) * scale),
    land: draw(others),
    filled: draw(subject.filled),
    hatched: draw(atlas.disputed.filter(isHatched)),
    rings: ringsRound(subject, atlas, frame),
    ...(subject.dot && {
      dot: onPaper(frame.project(subject.dot), frame),
      reach: subject.reach && Math.max(LEAST_REACH, Math.round(subject.reach * DEGREE * scale)),
    }),
    strength: strengthOf(subject, atlas),
  };
}
