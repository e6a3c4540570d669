import { z } from 'zod';
import { ClaimStatus } from './vocabulary.ts';

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
