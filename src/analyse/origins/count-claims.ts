import type { NodeId } from '../../model/ids.ts';
import type { Carried, OriginCount } from '../../model/origins.ts';
import { gravest } from '../../model/statuses.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { AttributionIndex } from './attribution.ts';
import { carriedBy } from './carried.ts';
import { countOrigins } from './count-origins.ts';
import type { Support, SupportOf } from './find-support.ts';
import { type ClaimTelling, findDenials, findTellingsOfClaims } from './find-tellings.ts';

/** One claim, counted by whoever speaks in it, as an event is. */
export interface CountedClaim extends OriginCount, Carried, Support {
  readonly claim: NodeId;
  readonly status: ClaimStatus;
}

/** The independent origins of each claim: several only where its words name joint sources. */
export function countClaims(attribution: AttributionIndex, supportOf: SupportOf): CountedClaim[] {
  const all = findTellingsOfClaims(attribution);
  const tellingsOf = new Map(all);
  const denialsOf = findDenials(attribution);
  return all.map(([claim, tellings]) => {
    const denials = denialsOf(claim).flatMap((denial) => tellingsOf.get(denial) ?? []);
    const told = { tellings: tellings.map(asFact(claim)), denials: denials.map(asFact(claim)) };
    return {
      claim,
      status: gravest([
        ...tellings.map(({ status }) => status),
        ...(denials.length > 0 ? ['denied' as const] : []),
      ]),
      ...carriedBy(
        tellings.map(({ article }) => article),
        attribution,
      ),
      ...countOrigins(told, attribution),
      ...supportOf(tellings, denials),
    };
  });
}

/** The fact that is told is the claim itself. */
const asFact = (claim: NodeId) => (telling: ClaimTelling) => ({ event: claim, ...telling });
