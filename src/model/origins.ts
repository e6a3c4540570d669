import { z } from 'zod';
import type { NodeId, SourceId } from './ids.ts';
import { KnownNodeId } from './known-ids.ts';
import { ClaimStatus, EventStatus } from './vocabulary.ts';

/**
 * Counts of the origins of an event or a claim, as the analysis computes them and the page shows
 * them.
 */

const ids = z.array(KnownNodeId);
const count = z.int().nonnegative();
/** ISO date; null if open. */
export const Day = z.iso.date().nullable();

/** One origin of a fact. `own-voice`: an outlet that says it itself and nobody cites for it. */
export const OriginShare = z.strictObject({
  id: KnownNodeId,
  displayName: z.string(),
  label: z.string(),
  kind: z.enum(['named', 'anonymous', 'own-voice']),
  /** ISO country; null if no side is stated. */
  side: z.string().nullable(),
  claims: ids,
  /** The works through which the fact reached the articles. */
  works: ids,
  articles: ids,
  statuses: z.array(ClaimStatus),
});
export type OriginShare = z.infer<typeof OriginShare>;

/**
 * Parties each of which has it from the next; `grounded` if one of them also has it from elsewhere.
 */
export const Circle = z.strictObject({ members: ids, grounded: z.boolean() });
export type Circle = z.infer<typeof Circle>;

/** Never one number alone: origins, the sides they are on, and what does not count as one. */
export const OriginCount = z.strictObject({
  /** Named, independent origins. */
  origins: count,
  /** Distinct sides that these origins are on. */
  sides: count,
  /** How many of these origins are on no stated side. */
  withoutSide: count,
  anonymous: count,
  ownVoice: count,
  /** Tellings whose origin nobody names. */
  unknown: count,
  /** Named origins that deny or doubt it. */
  deniedBy: ids,
  shares: z.array(OriginShare),
  circles: z.array(Circle),
});
export type OriginCount = z.infer<typeof OriginCount>;

/** Where and when something was reported. ISO dates; null if open. */
export const Carried = z.strictObject({
  articles: ids,
  /** Outlets of these articles; an article without a named outlet counts as its own. */
  publications: ids,
  /** Publication dates of the first and last of these articles. */
  reported: z.strictObject({ first: Day, latest: Day }),
});
export type Carried = z.infer<typeof Carried>;

/**
 * Properties that a push adds to events and claims. Of events judged to be the same, each carries
 * the figures of all of them.
 */
export const StoredOrigins = z.strictObject({
  ...OriginCount.pick({
    origins: true,
    sides: true,
    withoutSide: true,
    anonymous: true,
    ownVoice: true,
  }).shape,
  /** Canonical ids of these origins, sorted. */
  originIds: ids,
  anonymousIds: ids,
  /** ISO countries of the sides. */
  sideCountries: z.array(z.string()),
  /** Articles that tell it, including copies. */
  toldIn: ids,
  /** Claims that tell it, except in copies. */
  toldBy: ids,
  /** Status from all claims that tell it, denials included. */
  overallStatus: z.union([EventStatus, ClaimStatus]),
});
export type StoredOrigins = z.infer<typeof StoredOrigins>;

/** The figures of a graph of any size; those of some sources are counted on demand. */
export interface CountedOrigins {
  /**
   * By source, a hash of everything that the figures of its events and claims depend on, in any
   * article.
   */
  readonly bases: ReadonlyMap<SourceId, string>;
  /** The figures of the events and claims of these sources, by id. */
  countIn(sources: readonly SourceId[]): ReadonlyMap<NodeId, StoredOrigins>;
}
