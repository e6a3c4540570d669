import type { Report } from '../../model/problem.ts';
import type { StatedHead } from './read-head.ts';

/** Names the fields of a head that nothing is read from, so that none is lost unnoticed. */
export function warnOfUnused(keys: readonly string[], head: StatedHead, report: Report): void {
  const [first] = keys;
  if (first === undefined) return;
  report.warn(
    'source:unknown-field',
    'fields of the head that attest does not know are not used',
    head.place(first),
    { actual: keys.join(', '), expected: 'the fields in docs/coding.md' },
  );
}
