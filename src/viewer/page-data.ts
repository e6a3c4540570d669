import { z } from 'zod';
import { SerializedGraph } from '../model/graph.ts';
import { ProfileName } from '../model/profile.ts';
import { ClaimStatus, EventStatus } from '../model/vocabulary.ts';

/** What the page is given: the graph as it may be shown, and what was worked out before it was written. */

const ids = z.array(z.string());
const count = z.int().nonnegative();
const day = z.string().nullable();

/** One origin of a fact; see `OriginShare` of the analysis. */
const Share = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  kind: z.enum(['named', 'anonymous', 'own-voice']),
  side: z.string().nullable(),
  works: ids,
  articles: ids,
  statuses: z.array(ClaimStatus),
});

/** How an event is corroborated. Events judged to be the same are one fact. */
export const Fact = z.strictObject({
  event: z.string(),
  events: ids,
  status: EventStatus,
  origins: count,
  sides: count,
  withoutSide: count,
  anonymous: count,
  ownVoice: count,
  unknown: count,
  deniedBy: ids,
  articles: ids,
  publications: ids,
  reported: z.strictObject({ first: day, latest: day }),
  happened: z.strictObject({ first: day, latest: day }),
  shares: z.array(Share),
});
export type Fact = z.infer<typeof Fact>;

/** How many of each the profile withheld or left out. */
const LeftOut = z.strictObject({
  names: count,
  details: count,
  paragraphs: count,
  nodes: count,
  relationships: count,
});

export const PageData = z.strictObject({
  title: z.string(),
  profile: ProfileName,
  leftOut: LeftOut,
  graph: SerializedGraph,
  facts: z.array(Fact),
  /** Where each drawn node stands: [x, y] by node id. */
  positions: z.record(z.string(), z.tuple([z.number(), z.number()])),
});
export type PageData = z.infer<typeof PageData>;
