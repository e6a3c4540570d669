import { z } from 'zod';
import { KnownEdgeId, KnownNodeId } from './known-ids.ts';
import { Carried, Day, OriginCount, OriginShare } from './origins.ts';
import { ClaimStatus, EventStatus } from './vocabulary.ts';

/** The analysis of a graph shown on its page: counted on the whole graph, then published. */

const ids = z.array(KnownNodeId);
const edgeIds = z.array(KnownEdgeId);
const count = z.int().nonnegative();

/**
 * How a fact is corroborated in the whole graph, with the claims and verdicts behind it; see
 * `Support` in the analysis.
 */
const corroboration = {
  ...OriginCount.shape,
  ...Carried.shape,
  shares: z.array(OriginShare.omit({ displayName: true, label: true, claims: true })),
  claims: ids,
  denials: ids,
  /** Ids of relationships. */
  verdicts: edgeIds,
  conflicts: edgeIds,
  /**
   * What is counted above but not shown on the page; withheld parties keep their places under
   * `withheldId`.
   */
  withheld: z.strictObject({ sources: count, claims: count }),
};

/** The corroboration of an event. Events judged to be the same are one fact. */
export const Fact = z.strictObject({
  event: KnownNodeId,
  events: ids,
  status: EventStatus,
  happened: z.strictObject({ first: Day, latest: Day }),
  ...corroboration,
});
export type Fact = z.infer<typeof Fact>;

/** The corroboration of a claim: who states it, and what others say about it. */
export const ClaimFact = z.strictObject({
  claim: KnownNodeId,
  status: ClaimStatus,
  ...corroboration,
});
export type ClaimFact = z.infer<typeof ClaimFact>;

export const Figures = z.strictObject({
  facts: z.array(Fact),
  claims: z.array(ClaimFact),
  /** Canonical ids of nodes judged to be the same as another, by node id. */
  same: z.record(KnownNodeId, KnownNodeId),
});
export type Figures = z.infer<typeof Figures>;
