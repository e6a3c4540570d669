import { memoize } from '../../../../model/memoize.ts';
import type { DateReading, DateRule, Here } from './rule.ts';
import { absoluteRules } from './rules/absolute.ts';
import { clockRules } from './rules/clock.ts';
import { dayRules } from './rules/days.ts';
import { durationRules } from './rules/durations.ts';
import { fiscalRules } from './rules/fiscal.ts';
import { intervalRules } from './rules/intervals.ts';
import { referenceRules } from './rules/references.ts';
import { unitRules } from './rules/units.ts';
import { directionOf, wordAfter, wordBefore } from './surroundings.ts';

/** A reading with its span. */
export interface Found extends DateReading {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const RULES: readonly DateRule[] = [
  ...intervalRules,
  ...absoluteRules,
  ...dayRules,
  ...fiscalRules,
  ...unitRules,
  ...clockRules,
  ...durationRules,
  ...referenceRules,
];

/** A text has few different characters, and each of them begins few rules. */
const rulesFor = memoize(
  (character: string) => RULES.filter(({ pattern }) => pattern.mayBegin(character)),
  1000,
);

/** What the text before this point has established. */
export type Told = Pick<Here, 'anchor' | 'focus' | 'history' | 'quarter'>;

/** The longest reading by any rule that begins here; on a tie, the first in `RULES`. */
export function longest(text: string, start: number, told: Told): Found | null {
  let best: Found | null = null;
  for (const { name, pattern, read } of rulesFor(text.charAt(start))) {
    const match = pattern(text, start);
    if (!match || (best && start + match[0].length <= best.end)) continue;
    const end = start + match[0].length;
    const here: Here = {
      anchor: told.anchor,
      focus: told.focus,
      history: told.history,
      quarter: told.quarter,
      text,
      start,
      end,
      direction: () => directionOf(text, start, end),
      before: () => wordBefore(text, start),
      after: () => wordAfter(text, end),
    };
    const reading = read(match.groups ?? {}, here);
    if (reading) best = { ...reading, start, end, rule: name };
  }
  return best;
}
