import type { Annotations, Claim } from '../model/standoff.ts';
import { gravest } from '../model/statuses.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';

/**
 * The status that the coder gave; else the gravest verdict on the claim itself or on a work in
 * every one of its chains. `verified` does not count for a work: that it is genuine does not make
 * its content true.
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
