import type { Annotations, Claim } from '../model/standoff.ts';
import type { ClaimStatus, EventStatus } from '../model/vocabulary.ts';

/** What is said of a claim outweighs what is not; the gravest verdict comes first. */
const GRAVEST_FIRST = [
  'retracted',
  'refuted',
  'denied',
  'disputed',
  'unverified',
  'verified',
] as const;

/**
 * The status that the coder gave, else the gravest verdict on the claim itself or on a work that every
 * one of its chains passes through. That a work is genuine does not make true what is said in it.
 */
export function statusOfClaim(claim: Claim, { assessments }: Annotations): ClaimStatus {
  if (claim.status !== 'unassessed') return claim.status;
  const chains = [claim.chain, ...claim.otherChains];
  const verdicts = assessments
    .filter(
      ({ of, status }) =>
        of === claim.id || (status !== 'verified' && chains.every((chain) => chain.includes(of))),
    )
    .map(({ status }) => status);
  return GRAVEST_FIRST.find((status) => verdicts.includes(status)) ?? 'unassessed';
}

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
