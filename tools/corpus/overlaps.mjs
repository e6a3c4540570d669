import { overlaps } from '../scores/spans.mjs';

const wordsOf = ({ trigger, also }) => [trigger, ...also];

/** Whether two events have one type and share a character of their words. */
export const sameEvent = (one, other) =>
  one.type === other.type && overlaps(wordsOf(one), wordsOf(other));

const length = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
const sharedLength = (some, others) =>
  some.reduce(
    (sum, [start, end]) =>
      sum +
      others.reduce(
        (part, [from, to]) => part + Math.max(0, Math.min(end, to) - Math.max(start, from)),
        0,
      ),
    0,
  );

/** Whether two claims are about the same words: their contents overlap by half (Dice). */
export const sameWords = (one, other) =>
  2 * sharedLength(one.content, other.content) >=
  length(one.content) / 2 + length(other.content) / 2;
