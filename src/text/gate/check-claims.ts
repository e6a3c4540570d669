import { checkNoCircle } from './check-no-circle.ts';
import type { GateInput } from './gate-input.ts';

/** A claim has a chain exactly if its origin is not `unknown`; claims do not contain themselves. */
export function checkClaims(input: GateInput): void {
  const { annotations, place, report } = input;
  annotations.claims.forEach((claim, at) => {
    if ((claim.chain.length === 0) !== (claim.origin === 'unknown')) {
      report.error(
        'annotation:chain-and-origin',
        'a claim has no chain if its origin is unknown, and only then',
        place('claims', at),
        {
          actual: `origin ${claim.origin}, chain of ${claim.chain.length}`,
          expected: claim.chain.length === 0 ? 'origin unknown' : 'an empty chain',
        },
      );
    }
    for (const chain of [claim.chain, ...claim.otherChains]) {
      if (new Set(chain).size < chain.length) {
        report.error(
          'annotation:chain-repeats',
          'somebody appears twice in one chain',
          place('claims', at),
          {
            actual: chain.join(' → '),
            expected: 'each speaker and work once',
          },
        );
      }
    }
  });
  checkNoCircle(input, 'claims', 'within', annotations.claims);
  checkNoCircle(input, 'claims', 'answers', annotations.claims);
}
