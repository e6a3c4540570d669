import type { ClaimStatus, EventStatus } from './vocabulary.ts';

/** What verdicts come to together: docs/decisions/derived-status.md. */

/** What is said of a claim outweighs what is not; the gravest verdict comes first. */
const GRAVEST_FIRST = [
  'retracted',
  'refuted',
  'denied',
  'disputed',
  'unverified',
  'verified',
] as const;

export const gravest = (verdicts: readonly ClaimStatus[]): ClaimStatus =>
  GRAVEST_FIRST.find((status) => verdicts.includes(status)) ?? 'unassessed';

/** What the claims that tell an event come to together. */
export function statusOfEvent(claims: readonly ClaimStatus[]): EventStatus {
  const has = (...statuses: ClaimStatus[]) => claims.some((status) => statuses.includes(status));
  if (has('denied', 'disputed') || (has('verified') && has('refuted'))) return 'disputed';
  if (has('refuted')) return 'refuted';
  if (has('verified')) return 'verified';
  const standing = claims.filter((status) => status !== 'retracted');
  return standing.length > 0 && standing.every((status) => status === 'unverified')
    ? 'unverified'
    : 'unassessed';
}
