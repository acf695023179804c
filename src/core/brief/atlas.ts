/**
 * The outlines of the world as they are packed, and how they become lines on paper: projections,
 * and cutting at the edges of a picture. Angles are in degrees outside, in radians on paper.
 */

/** Latitude and longitude in degrees; north and east are positive. */
export type LatLon = readonly [lat: number, lon: number];
/** A point on paper; y grows downwards. */
export type Point = readonly [x: number, y: number];

export interface Atlas {
  /** Steps of the grid in one degree. */
  grid: number;
  /** Shared borders: first point, then steps to each next one, as x (longitude) and y (latitude). */
  arcs: readonly (readonly number[])[];
  /** Rings of arcs of each country or area, by id; `~n` is arc n walked backwards. */
  shapes: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Latitude, longitude and radius, in degrees, of a circle round each ring of a shape. */
  circles?: Readonly<Record<string, readonly number[]>>;
  /** Shapes whose status is disputed: drawn hatched (docs/neutrality.md). */
  disputed: readonly string[];
  /** Countries of world regions and of organisations whose members are states. */
  groups: Readonly<Record<string, readonly string[]>>;
  /** Where to put the dot of a country that is too small to see. */
  points: Readonly<Record<string, LatLon>>;
}

const RADIANS = Math.PI / 180;

function walkArc(atlas: Atlas, reference: number): LatLon[] {
  const arc = atlas.arcs[reference < 0 ? ~reference : reference] ?? [];
  const points: LatLon[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < arc.length; i += 2) {
    x += arc[i] as number;
    y += arc[i + 1] as number;
    points.push([y / atlas.grid, x / atlas.grid]);
  }
  return reference < 0 ? points.reverse() : points;
}

/** A circle round a ring: what is far from it is far from the ring. */
export interface Circle {
  middle: LatLon;
  /** In radians. */
  radius: number;
}

/** A ring that is unpacked when it is first needed. */
export interface Outline {
  circle(): Circle;
  points(): readonly LatLon[];
}

function outline(atlas: Atlas, id: string, index: number): Outline {
  let points: readonly LatLon[] | undefined;
  const unpack = (): readonly LatLon[] => {
    const arcs = atlas.shapes[id]?.[index] ?? [];
    points ??= arcs.flatMap((arc, i) => walkArc(atlas, arc).slice(i === 0 ? 0 : 1));
    return points;
  };
  const packed = atlas.circles?.[id]?.slice(index * 3, index * 3 + 3);
  return {
    points: unpack,
    circle() {
      const [lat, lon, degrees] = packed ?? [];
      if (lat !== undefined && lon !== undefined && degrees !== undefined) {
        return { middle: [lat, lon], radius: degrees * RADIANS };
      }
      const middle = middleOf(unpack());
      return { middle, radius: radiusOf(unpack(), middle) };
    },
  };
}

/** Outlines stay unpacked for as long as their atlas is open. */
const opened = new WeakMap<Atlas, Map<string, readonly Outline[]>>();

/** The outlines of a shape; empty where the atlas has none of this id. */
export function outlinesOf(atlas: Atlas, id: string): readonly Outline[] {
  const known = opened.get(atlas) ?? new Map<string, readonly Outline[]>();
  opened.set(atlas, known);
  const outlines =
    known.get(id) ?? (atlas.shapes[id] ?? []).map((_, index) => outline(atlas, id, index));
  known.set(id, outlines);
  return outlines;
}

/** The rings of a shape. */
export const ringsOf = (atlas: Atlas, id: string): (readonly LatLon[])[] =>
  outlinesOf(atlas, id).map((each) => each.points());

/** Circles round all rings of an atlas, in whole degrees, as they are packed. */
export function circlesOf(atlas: Atlas): Record<string, number[]> {
  const pack = (each: Outline): number[] => {
    const { middle, radius } = each.circle();
    const [lat, lon] = [Math.round(middle[0]), Math.round(middle[1])];
    // Rounding moves the middle by less than a degree.
    return [lat, lon, Math.ceil(radius / RADIANS) + 1];
  };
  return Object.fromEntries(
    Object.keys(atlas.shapes).map((id) => [id, outlinesOf(atlas, id).flatMap(pack)]),
  );
}

/** By the number of edges that a line to the east crosses. */
export function isInside([lat, lon]: LatLon, ring: readonly LatLon[]): boolean {
  let inside = false;
  for (const [i, [lat1, lon1]] of ring.entries()) {
    const [lat2, lon2] = ring[(i + ring.length - 1) % ring.length] as LatLon;
    if (lat1 > lat === lat2 > lat) continue;
    if (lon < ((lon2 - lon1) * (lat - lat1)) / (lat2 - lat1) + lon1) inside = !inside;
  }
  return inside;
}

export type Projection = (point: LatLon) => Point;

/** Angle between two places in radians. */
export function angleBetween([lat1, lon1]: LatLon, [lat2, lon2]: LatLon): number {
  const cos =
    Math.sin(lat1 * RADIANS) * Math.sin(lat2 * RADIANS) +
    Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.cos((lon2 - lon1) * RADIANS);
  return Math.acos(Math.min(1, Math.max(-1, cos)));
}

/** The middle of some places: mean of their directions from the centre of the earth. */
export function middleOf(points: readonly LatLon[]): LatLon {
  let [x, y, z] = [0, 0, 0];
  for (const [lat, lon] of points) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    z += Math.sin(lat * RADIANS);
  }
  return [Math.atan2(z, Math.hypot(x, y)) / RADIANS, Math.atan2(y, x) / RADIANS];
}

/** Greatest distance of a ring from a place, in radians. */
export const radiusOf = (ring: readonly LatLon[], middle: LatLon): number =>
  ring.reduce((most, point) => Math.max(most, angleBetween(point, middle)), 0);

/** Lambert's azimuthal equal-area projection: true in area, nearly true in form round its centre. */
export function azimuthal([lat0, lon0]: LatLon): Projection {
  const sin0 = Math.sin(lat0 * RADIANS);
  const cos0 = Math.cos(lat0 * RADIANS);
  return ([lat, lon]) => {
    const sin = Math.sin(lat * RADIANS);
    const cos = Math.cos(lat * RADIANS);
    const turn = (lon - lon0) * RADIANS;
    const cosTurn = Math.cos(turn);
    const k = Math.sqrt(2 / Math.max(1e-6, 1 + sin0 * sin + cos0 * cos * cosTurn));
    return [k * cos * Math.sin(turn), -k * (cos0 * sin - sin0 * cos * cosTurn)];
  };
}

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796] as const;

/** Equal Earth (Šavrič, Patterson, Jenny 2018): the whole world, every country at its true area. */
export const equalEarth: Projection = ([lat, lon]) => {
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(lat * RADIANS));
  const t2 = t * t;
  const t6 = t2 ** 3;
  const slope = 9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1;
  const x = (2 * Math.sqrt(3) * lon * RADIANS * Math.cos(t)) / (3 * slope);
  return [x, -t * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1)];
};

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function boxOf(points: Iterable<Point>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Axis, edge, and which side of it stays. */
type Edge = readonly [axis: 0 | 1, at: number, keep: 1 | -1];

function cutAt(ring: readonly Point[], [axis, at, keep]: Edge): Point[] {
  const isIn = (point: Point): boolean => (point[axis] - at) * keep >= 0;
  return ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] as Point;
    if (isIn(point) === isIn(before)) return isIn(point) ? [point] : [];
    const t = (at - before[axis]) / (point[axis] - before[axis]);
    const crossing: Point = [
      before[0] + t * (point[0] - before[0]),
      before[1] + t * (point[1] - before[1]),
    ];
    return isIn(point) ? [crossing, point] : [crossing];
  });
}

/** The part of a ring inside a box (Sutherland and Hodgman); empty where there is none. */
export function clip(ring: readonly Point[], { left, top, right, bottom }: Box): readonly Point[] {
  const { left: l, top: t, right: r, bottom: b } = boxOf(ring);
  if (r < left || l > right || b < top || t > bottom) return [];
  if (l >= left && r <= right && t >= top && b <= bottom) return ring;
  const edges: Edge[] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  return edges.reduce<readonly Point[]>((rest, edge) => cutAt(rest, edge), ring);
}

/**
 * A ring as it lies on a map of the world that is cut at 180°: what crosses the cut comes in pieces,
 * one at each edge.
 */
export function cutAtSeam(ring: readonly LatLon[]): LatLon[][] {
  let turn = 0;
  let last: number | undefined;
  const unrolled = ring.map(([lat, lon]): Point => {
    if (last !== undefined && Math.abs(lon - last) > 180) turn += lon < last ? 360 : -360;
    last = lon;
    return [lon + turn, lat];
  });
  const world: Box = { left: -180, right: 180, top: -90, bottom: 90 };
  return [-360, 0, 360]
    .map((shift) =>
      clip(
        unrolled.map(([x, y]): Point => [x + shift, y]),
        world,
      ),
    )
    .map((piece) => piece.map(([x, y]): LatLon => [y, x]));
}

/** Steps on the paper that no eye tells apart. */
const FINEST = 6;

function stepsOf(ring: readonly Point[]): string {
  const steps: string[] = [];
  let last: Point | undefined;
  for (const [exactX, exactY] of ring) {
    const [x, y] = [Math.round(exactX), Math.round(exactY)];
    const [dx, dy] = last ? [x - last[0], y - last[1]] : [x, y];
    if (last && Math.abs(dx) + Math.abs(dy) < FINEST) continue;
    steps.push(`${dx} ${dy}`);
    last = [x, y];
  }
  return steps.length > 2 ? `m${steps.join('l')}z` : '';
}

/**
 * SVG path of rings in whole numbers; rings that are less than a speck are left out. Every ring
 * goes back to the origin first, so that each can begin with its own place.
 */
export const pathOf = (rings: readonly (readonly Point[])[]): string =>
  rings
    .map(stepsOf)
    .filter((steps) => steps !== '')
    .map((steps) => `M0 0${steps}`)
    .join('');
