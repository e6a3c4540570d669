import { byText } from '../../model/by-text.ts';
import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { type Signed, signedByAll } from './signed.ts';

/** One decision about one thing. */
export interface OneReview extends Signed {
  readonly verdict: 'accept' | 'reject' | 'correct';
  readonly set: Readonly<Record<string, string | number | boolean | null>>;
}
/** What several come to. */
export interface Review extends OneReview {
  /** Where there are several: the earliest first, since lines may be in any order once git has merged two files. */
  readonly each?: readonly OneReview[];
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
    reviews.set(id, joinReviews(own.map(oneOf)));
  }
  return reviews;
}

const oneOf = (decision: ReviewDecision): OneReview => {
  const { what, by, when, why } = decision;
  return { verdict: what, set: 'set' in decision ? decision.set : {}, by, when, why };
};

/** Reviews of one thing that do not contradict each other; at least one. */
export const joinReviews = (each: readonly OneReview[]): Review => ({
  verdict: VERDICTS.find((one) => each.some(({ verdict }) => verdict === one)) ?? 'accept',
  set: Object.fromEntries(each.flatMap(({ set }) => Object.entries(set))),
  ...signedByAll(each),
  ...(each.length > 1 && { each: [...each].sort(byTime) }),
});

const byTime = (a: OneReview, b: OneReview): number => {
  const [one, other] = [a, b].map((review) => `${review.when} ${JSON.stringify(review)}`);
  return byText(one ?? '', other ?? '');
};

/** The gravest first. */
const VERDICTS = ['reject', 'correct', 'accept'] as const;
