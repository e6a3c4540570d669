import { z } from 'zod';
import { SerializedGraph } from '../model/graph.ts';
import { Carried, Day, OriginCount, OriginShare } from '../model/origins.ts';
import { ProfileName } from '../model/profile.ts';
import { ClaimStatus, EventStatus } from '../model/vocabulary.ts';

/** What the page is given: the graph as it may be shown, and what was worked out before it was written. */

const ids = z.array(z.string());
const count = z.int().nonnegative();

/**
 * How something that is told is corroborated in the whole graph, and by which claims and
 * verdicts; see `Support` of the analysis.
 */
const corroboration = {
  ...OriginCount.shape,
  ...Carried.shape,
  shares: z.array(OriginShare.omit({ displayName: true, label: true, claims: true })),
  claims: ids,
  denials: ids,
  /** Relationships. */
  verdicts: ids,
  conflicts: ids,
  /** What is counted above and not in the page; parties keep their places under `withheldId`. */
  withheld: z.strictObject({ sources: count, claims: count }),
};

/** How an event is corroborated. Events judged to be the same are one fact. */
export const Fact = z.strictObject({
  event: z.string(),
  events: ids,
  status: EventStatus,
  happened: z.strictObject({ first: Day, latest: Day }),
  ...corroboration,
});
export type Fact = z.infer<typeof Fact>;

/** How a claim is: by whom it is said at the same time, and what others say of it. */
export const ClaimFact = z.strictObject({
  claim: z.string(),
  status: ClaimStatus,
  ...corroboration,
});
export type ClaimFact = z.infer<typeof ClaimFact>;

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
  members: ids,
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
  facts: z.array(Fact),
  claims: z.array(ClaimFact),
  /** What stands for a thing that was judged to be one with others: its id by theirs. */
  same: z.record(z.string(), z.string()),
  /** Where each drawn node stands: [x, y] by node id. */
  positions: z.record(z.string(), Position),
  /** Whether it opens on a summary: see `LARGE`. */
  isLarge: z.boolean(),
  /** The largest first; every drawn node is in one. */
  communities: z.array(Community),
});
export type PageData = z.infer<typeof PageData>;
