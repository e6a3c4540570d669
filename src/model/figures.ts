import { z } from 'zod';
import { Carried, Day, OriginCount, OriginShare } from './origins.ts';
import { ClaimStatus, EventStatus } from './vocabulary.ts';

/** What the analysis finds of a graph for its page: counted on the whole graph, then published. */

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

export const Figures = z.strictObject({
  facts: z.array(Fact),
  claims: z.array(ClaimFact),
  /** What stands for a thing that was judged to be one with others: its id by theirs. */
  same: z.record(z.string(), z.string()),
});
export type Figures = z.infer<typeof Figures>;
