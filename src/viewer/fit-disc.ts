import { round } from '../model/round.ts';
import type { Community } from './page-data.ts';

export type Position = readonly [x: number, y: number];

/** Share of the members that keep their layout; those flung further out are moved to the rim. */
const WITHIN = 0.95;
/** Share of the radius that members fill. */
const FILLED = 0.85;

/** Moves and scales positions into the disc of a community. */
export function fitDisc(
  places: readonly Position[],
  { place: [left, top], radius }: Pick<Community, 'place' | 'radius'>,
): Position[] {
  const [x, y] = [0, 1].map((axis) => meanOf(places.map((place) => place[axis] ?? 0)));
  const away = places.map((place) => [place[0] - (x ?? 0), place[1] - (y ?? 0)] as const);
  const reaches = away.map(([dx, dy]) => Math.hypot(dx, dy));
  const rim = reaches.toSorted((a, b) => a - b)[Math.ceil(WITHIN * places.length) - 1] ?? 0;
  return away.map(([dx, dy], at) => {
    const reach = Math.max(rim, reaches[at] ?? 0);
    const scale = reach > 0 ? (FILLED * radius) / reach : 0;
    return [roundPlace(left + scale * dx), roundPlace(top + scale * dy)];
  });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Two decimals of a drawing unit: a finer difference is never visible. */
export const roundPlace = (value: number): number => round(value, 2);
