import { z } from 'zod';
import { Figures } from '../model/figures.ts';
import { SerializedGraph } from '../model/graph.ts';
import { KnownNodeId } from '../model/known-ids.ts';
import { CountryOutline, LocatedPlace } from '../model/located-place.ts';
import { ProfileName } from '../model/profile.ts';

/**
 * Input of the page: the graph as it may be shown, and what was computed before the page was
 * written.
 */

const count = z.int().nonnegative();

/** How much the profile withheld or left out. */
const LeftOut = z.strictObject({
  names: count,
  details: count,
  paragraphs: count,
  nodes: count,
  relationships: count,
});

const Position = z.tuple([z.number(), z.number()]).readonly();

/** Nodes that a summary draws as one. */
const Community = z.strictObject({
  members: z.array(KnownNodeId),
  /** Centre of the disc in which the members are drawn; independent of `positions`. */
  place: Position,
  radius: z.number(),
});
export type Community = z.infer<typeof Community>;

export const PageData = z.strictObject({
  title: z.string(),
  profile: ProfileName,
  leftOut: LeftOut,
  graph: SerializedGraph,
  ...Figures.shape,
  /** Places that can be located, and the outlines of countries that their map needs. */
  located: z.array(LocatedPlace),
  outlines: z.array(CountryOutline),
  /** Position of each drawn node, [x, y] by id. */
  positions: z.record(z.string(), Position),
  /** Whether the page opens as a summary: see `LARGE`. */
  isLarge: z.boolean(),
  /** The largest first. Every drawn node belongs to one. */
  communities: z.array(Community),
});
export type PageData = z.infer<typeof PageData>;
