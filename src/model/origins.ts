import { z } from 'zod';
import { ClaimStatus, EventStatus } from './vocabulary.ts';

/** How something that is told is counted, as the analysis finds it and the page shows it. */

const ids = z.array(z.string());
const count = z.int().nonnegative();
/** ISO; null where open. */
export const Day = z.iso.date().nullable();

/** One origin of a fact. `own-voice`: an article said it on its own account and nobody cites it. */
export const OriginShare = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  label: z.string(),
  kind: z.enum(['named', 'anonymous', 'own-voice']),
  /** ISO country; null where it is on no stated side. */
  side: z.string().nullable(),
  claims: ids,
  /** The works through which it reached the articles. */
  works: ids,
  articles: ids,
  statuses: z.array(ClaimStatus),
});
export type OriginShare = z.infer<typeof OriginShare>;

/** Parties of which each has it from the next; `grounded` if one has it from outside as well. */
export const Circle = z.strictObject({ members: ids, grounded: z.boolean() });
export type Circle = z.infer<typeof Circle>;

/** Never one number alone: origins, the sides they are on, and what is not counted as one. */
export const OriginCount = z.strictObject({
  /** Named, independent origins. */
  origins: count,
  /** Distinct sides these are on. */
  sides: count,
  /** Of these origins, those on no stated side. */
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

/** Where and when something was told, and when it is said to have been. ISO dates; null where open. */
export const Carried = z.strictObject({
  articles: ids,
  /** Outlets of these articles; an article without a named outlet stands for itself. */
  publications: ids,
  /** Publication dates of the first and the last of these articles. */
  reported: z.strictObject({ first: Day, latest: Day }),
});
export type Carried = z.infer<typeof Carried>;

/**
 * What a push writes onto an event or a claim beside what the graph says of it: the properties of these
 * names. Of events that are judged to be the same, each bears the figures of all of them.
 */
export const StoredOrigins = z.strictObject({
  ...OriginCount.pick({
    origins: true,
    sides: true,
    withoutSide: true,
    anonymous: true,
    ownVoice: true,
  }).shape,
  /** Who these origins are: nodes that stand for all that were judged to be the same. Sorted. */
  originIds: ids,
  anonymousIds: ids,
  /** ISO countries of the sides. */
  sideCountries: z.array(z.string()),
  /** Articles that tell it, copies included. */
  toldIn: ids,
  /** Claims that tell it; those of copies are left out. */
  toldBy: ids,
  /** From all claims that tell it, denials included. */
  overallStatus: z.union([EventStatus, ClaimStatus]),
});
export type StoredOrigins = z.infer<typeof StoredOrigins>;

/** The figures of a graph of any size: those of some sources are counted when they are asked for. */
export interface CountedOrigins {
  /** By source: a hash of all that the figures of its events and claims rest on, in whatever article it lies. */
  readonly bases: ReadonlyMap<string, string>;
  /** By id, of the events and claims of these sources. */
  countIn(sources: readonly string[]): ReadonlyMap<string, StoredOrigins>;
}
