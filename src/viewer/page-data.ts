import { z } from 'zod';
import { Figures } from '../model/figures.ts';
import { SerializedGraph } from '../model/graph.ts';
import { ProfileName } from '../model/profile.ts';

/** What the page is given: the graph as it may be shown, and what was worked out before it was written. */

const count = z.int().nonnegative();

/** How many of each the profile withheld or left out. */
const LeftOut = z.strictObject({
  names: count,
  details: count,
  paragraphs: count,
  nodes: count,
  relationships: count,
});

const Position = z.tuple([z.number(), z.number()]).readonly();

/** What is drawn as one node where all of it would be too much. */
const Community = z.strictObject({
  members: z.array(z.string()),
  /** Of the middle of the disc in which its members are drawn, apart from `positions`. */
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
  /** Where each drawn node stands: [x, y] by node id. */
  positions: z.record(z.string(), Position),
  /** Whether it opens on a summary: see `LARGE`. */
  isLarge: z.boolean(),
  /** The largest first; every drawn node is in one. */
  communities: z.array(Community),
});
export type PageData = z.infer<typeof PageData>;
