import type { ClaimStatus, EventStatus } from './vocabulary.ts';

/** How verdicts combine; see docs/decisions/derived-status.md. */

/** Any verdict outweighs none; of several, the gravest counts. */
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

/** The combined status of the claims that tell an event. */
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
