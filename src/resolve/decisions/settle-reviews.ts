import { byText } from '../../model/by-text.ts';
import type { CorrectedWords, Decision } from '../../model/decisions.ts';
import type { FactId } from '../../model/ids.ts';
import type { Alternative } from '../../model/item.ts';
import type { Report } from '../../model/problem.ts';
import { type Signed, signedByAll } from './signed.ts';

/** One decision about one thing. */
export interface OneReview extends Signed {
  readonly verdict: 'accept' | 'reject' | 'correct';
  readonly set: Readonly<Record<string, string | number | boolean | null>>;
  /** With a correction: words of the article, by what they are for. */
  readonly words?: CorrectedWords | undefined;
}
/** All decisions about one thing, combined. */
export interface Review extends OneReview {
  /** If there are several, the earliest first, as a git merge may leave the lines in any order. */
  readonly each?: readonly OneReview[];
}
type ReviewDecision = Extract<Decision, { what: Review['verdict'] | 'protect' | 'release' }>;

/**
 * Combines the reviews of each thing or relationship, by its id; if they disagree, none applies
 * except one that protects somebody.
 */
export function settleReviews(
  decisions: readonly ReviewDecision[],
  file: string,
  report: Report,
): Map<FactId, Review> {
  const byId = new Map<FactId, ReviewDecision[]>();
  for (const decision of decisions)
    byId.set(decision.ids[0], [...(byId.get(decision.ids[0]) ?? []), decision]);
  const reviews = new Map<FactId, Review>();
  for (const [id, own] of byId) {
    const fields = own.flatMap((decision) => Object.entries(fieldsOf(oneOf(decision))));
    const set = Object.fromEntries(fields);
    const isRejected = own.some(({ what }) => what === 'reject');
    const disagree =
      fields.some(([field, value]) => set[field] !== value) ||
      (isRejected && own.some(({ what }) => what !== 'reject'));
    const last = own.at(-1);
    if (disagree || !last) {
      const protecting = own.filter((decision) => setOf(decision)['protected'] === true);
      if (protecting.length > 0) reviews.set(id, joinReviews(protecting.map(protectionOf)));
      report.warn(
        'decision:contradiction',
        protecting.length > 0
          ? 'reviewers disagree about this person, who stays protected; nothing else is applied'
          : 'reviewers disagree about this; none of it is applied',
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
  const verdict = what === 'protect' || what === 'release' ? 'correct' : what;
  const words = decision.what === 'correct' ? decision.words : undefined;
  return { verdict, set: setOf(decision), ...(words && { words }), by, when, why };
};

/** What was read before a correction, which stays as an alternative. */
export const asRead = (
  field: string,
  value: string,
  { by, why }: Pick<Review, 'by' | 'why'>,
): Alternative => ({ field, value, why: `as read; ${by} corrected it: ${why}` });

/** Everything that a correction says, by field; words as text, so that two can be compared. */
export const fieldsOf = ({
  set,
  words = {},
}: Pick<OneReview, 'set' | 'words'>): OneReview['set'] => ({
  ...set,
  ...Object.fromEntries(
    Object.entries(words).map(([field, given]) => [field, JSON.stringify(given)]),
  ),
});

const protectionOf = (decision: ReviewDecision): OneReview => ({
  ...oneOf(decision),
  set: { protected: true },
});

/** To protect somebody, or to release their name, is to correct what the coder said of it. */
function setOf(decision: ReviewDecision): OneReview['set'] {
  switch (decision.what) {
    case 'protect':
      return { protected: true };
    case 'release':
      return { protected: false };
    case 'correct':
      return decision.set;
    default:
      return {};
  }
}

/** Combines reviews of one thing that do not contradict each other; at least one. */
export const joinReviews = (each: readonly OneReview[]): Review => ({
  verdict: VERDICTS.find((one) => each.some(({ verdict }) => verdict === one)) ?? 'accept',
  set: Object.fromEntries(each.flatMap(({ set }) => Object.entries(set))),
  ...(each.some(({ words }) => words) && {
    words: Object.fromEntries(each.flatMap(({ words = {} }) => Object.entries(words))),
  }),
  ...signedByAll(each),
  ...(each.length > 1 && { each: [...each].sort(byTime) }),
});

const byTime = (a: OneReview, b: OneReview): number => {
  const [one, other] = [a, b].map((review) => `${review.when} ${JSON.stringify(review)}`);
  return byText(one ?? '', other ?? '');
};

/** The most severe first. */
const VERDICTS = ['reject', 'correct', 'accept'] as const;
