import type { Annotations, Claim } from '../model/standoff.ts';
import { gravest } from '../model/statuses.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';

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
  return gravest(verdicts);
}
