import type { CountryOutline, LocatedPlace, LongLat } from '../model/located-place.ts';

/** Left, bottom, right, top; degrees. */
export type MapFrame = readonly [number, number, number, number];

/** The outlines of all countries, coarse and fine. */
export interface OutlinesByScale {
  readonly '50m': readonly CountryOutline[];
  readonly '110m': readonly CountryOutline[];
}

/** Degrees: the least width and height of a map, and from which on coarse outlines do. */
const LEAST = 8;
const WIDE = 50;
/** Room around the places, as a share. */
const ROOM = 0.15;

/** The outlines that a map of these places needs, cut off at its frame; nothing without places. */
export function chooseOutlines(
  places: readonly LocatedPlace[],
  all: OutlinesByScale,
): CountryOutline[] {
  const countries = new Set(places.filter(({ at }) => at === null).map(({ country }) => country));
  const points = [
    ...places.flatMap(({ at }) => (at ? [at] : [])),
    ...all['110m'].flatMap(({ country, rings }) =>
      country !== null && countries.has(country) ? mainland(rings) : [],
    ),
  ];
  if (points.length === 0) return [];
  const frame = frameOf(points);
  const outlines = all[frame[2] - frame[0] > WIDE ? '110m' : '50m'];
  return outlines.flatMap(({ country, rings }) => {
    const cut = rings.map((ring) => cutRing(ring, frame)).filter(({ length }) => length > 3);
    return cut.length > 0 ? [{ country, rings: cut }] : [];
  });
}

/** The largest part: a country's far islands would widen the map. */
const mainland = (rings: CountryOutline['rings']): readonly LongLat[] =>
  rings.reduce((most, ring) => (areaOf(ring) > areaOf(most) ? ring : most), rings[0] ?? []);

const areaOf = (ring: readonly LongLat[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  );

export function frameOf(points: readonly LongLat[]): MapFrame {
  const ends = ([0, 1] as const).map((axis) => {
    const values = points.map((point) => point[axis]);
    const [least, most] = values.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    const room = Math.max((most - least) * ROOM, (LEAST - (most - least)) / 2);
    return [least - room, most + room] as const;
  });
  const [[left, right], [bottom, top]] = ends as [
    readonly [number, number],
    readonly [number, number],
  ];
  return [Math.max(-180, left), Math.max(-89, bottom), Math.min(180, right), Math.min(89, top)];
}

/** The part of a ring within a frame (Sutherland and Hodgman 1974). */
function cutRing(ring: readonly LongLat[], [left, bottom, right, top]: MapFrame): LongLat[] {
  const sides: readonly (readonly [axis: 0 | 1, at: number, sign: 1 | -1])[] = [
    [0, left, 1],
    [0, right, -1],
    [1, bottom, 1],
    [1, top, -1],
  ];
  return sides.reduce<LongLat[]>(
    (points, [axis, at, sign]) =>
      points.flatMap((point, nth) => {
        const before = points[nth - 1] ?? points.at(-1) ?? point;
        const [isIn, wasIn] = [point, before].map((one) => (one[axis] - at) * sign >= 0);
        const crossing = isIn === wasIn ? [] : [crossingOf(before, point, axis, at)];
        return isIn ? [...crossing, point] : crossing;
      }),
    [...ring],
  );
}

function crossingOf(from: LongLat, to: LongLat, axis: 0 | 1, at: number): LongLat {
  const part = (at - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const value = Number((from[other] + part * (to[other] - from[other])).toFixed(2));
  return axis === 0 ? [Number(at.toFixed(2)), value] : [value, Number(at.toFixed(2))];
}
