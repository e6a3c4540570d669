import type { Report } from '../../model/problem.ts';
import words from './consent.json' with { type: 'json' };

const CUT = new RegExp(words.paywall.join('|'), 'i');
/** Lines at the end in which an article that is cut off says so. */
const LAST = 3;
/** Characters. An article that its page calls paid, and that is shorter, is probably a beginning. */
const SHORT = 1500;
/** A word with its space. */
const WORD = 6;
const WHOLE = 0.6;

/** What a page says of its article's length, and whether anybody may read it. */
export interface StatedAccess {
  readonly isFree: boolean;
  /** Words; null if not stated. */
  readonly words: number | null;
}

/** Warns if the text seems to be the beginning of a longer one. */
export function warnOfPaywall(
  text: string,
  { isFree, words: stated }: StatedAccess,
  file: string,
  report: Report,
): void {
  const last = text
    .trimEnd()
    .split('\n')
    .slice(-LAST)
    .find((line) => CUT.test(line));
  const expected = stated === null ? SHORT : stated * WORD * WHOLE;
  if (last === undefined && (isFree || text.length >= expected)) return;
  report.warn(
    'source:paywall',
    'the text seems to be cut off by a paywall',
    { file },
    {
      actual: last?.slice(0, 100) ?? `${text.length} characters of an article that is not free`,
      expected: stated === null ? 'the whole article' : `${stated} words`,
    },
  );
}
