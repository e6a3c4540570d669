import { checkNoCircle } from './check-no-circle.ts';
import type { GateInput } from './gate-input.ts';

/** A chain is there exactly where somebody is named, and statements do not contain themselves. */
export function checkClaims(input: GateInput): void {
  const { annotations, place, report } = input;
  annotations.claims.forEach((claim, at) => {
    if ((claim.chain.length === 0) !== (claim.origin === 'unknown')) {
      report.error(
        'annotation:chain-and-origin',
        'an unknown origin has no chain, and only it has none',
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
          'somebody stands twice in one chain',
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
