import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { type Signed, signedByAll } from './signed.ts';

export interface Review extends Signed {
  readonly verdict: 'accept' | 'reject' | 'correct';
  readonly set: Readonly<Record<string, string | number | boolean | null>>;
}
type ReviewDecision = Extract<Decision, { what: Review['verdict'] }>;

/** What reviewers say of one thing or relationship, by its id; nothing of one about which they disagree. */
export function settleReviews(
  decisions: readonly ReviewDecision[],
  file: string,
  report: Report,
): Map<string, Review> {
  const byId = new Map<string, ReviewDecision[]>();
  for (const decision of decisions)
    byId.set(decision.ids[0], [...(byId.get(decision.ids[0]) ?? []), decision]);
  const reviews = new Map<string, Review>();
  for (const [id, own] of byId) {
    const fields = own.flatMap((decision) =>
      'set' in decision ? Object.entries(decision.set) : [],
    );
    const set = Object.fromEntries(fields);
    const isRejected = own.some(({ what }) => what === 'reject');
    const disagree =
      fields.some(([field, value]) => set[field] !== value) ||
      (isRejected && own.some(({ what }) => what !== 'reject'));
    const last = own.at(-1);
    if (disagree || !last) {
      report.warn(
        'decision:contradiction',
        'reviewers disagree about this; none of it is applied',
        { file, line: last?.line ?? 1, path: id },
        {
          actual: own.map(({ line, what }) => `line ${line}: ${what}`).join(', '),
          expected: 'undo one of them',
        },
      );
      continue;
    }
    const verdict = isRejected ? 'reject' : fields.length > 0 ? 'correct' : 'accept';
    reviews.set(id, { verdict, set, ...signedByAll(own) });
  }
  return reviews;
}
