import { z } from 'zod';
import { KnownNodeId } from './known-ids.ts';

/** Degrees, east and north. */
export const LongLat = z.tuple([z.number(), z.number()]).readonly();
export type LongLat = z.infer<typeof LongLat>;

/** Where a place is, no more precisely than the text says and the profile allows. */
export const LocatedPlace = z.strictObject({
  place: KnownNodeId,
  /** ISO code. */
  country: z.string(),
  /** Of a settlement; null if only the country is told. */
  at: LongLat.nullable(),
  /** Whether a point is known and withheld, because the place is told of beside protected people. */
  isCoarse: z.boolean(),
});
export type LocatedPlace = z.infer<typeof LocatedPlace>;

/** A country as rings of points, the first and the last of which are the same. */
export const CountryOutline = z.strictObject({
  /** ISO code; null for land without one. */
  country: z.string().nullable(),
  rings: z.array(z.array(LongLat)),
});
export type CountryOutline = z.infer<typeof CountryOutline>;
