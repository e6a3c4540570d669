import type { Place, Report } from '../../model/problem.ts';
import { shorten } from '../../text/shorten.ts';

/** Why something that a model answered is left out. */
const RULES = {
  'no-words': {
    rule: 'model:no-words',
    reason: 'parts of the answer rest on words that the article does not have; they are left out',
    expected: 'words of the article',
  },
  'several-places': {
    rule: 'model:several-places',
    reason: 'parts of the answer rest on words that occur more than once; they are left out',
    expected: 'words with a context in which they occur once',
  },
  'not-fitting': {
    rule: 'model:not-fitting',
    reason: 'parts of the answer are not what was asked for; they are left out',
    expected: 'what the schema allows',
  },
  'no-such-item': {
    rule: 'model:no-such-item',
    reason: 'parts of the answer name something that is not there; they are left out',
    expected: 'ids of the answer itself, or of those before it',
  },
  unproven: {
    rule: 'model:unproven',
    reason: 'details that the article does not print are left out',
    expected: 'names, roles, numbers and years as the article has them',
  },
} as const;
export type WhyRefused = keyof typeof RULES;

/** Collects what is refused of the answers about one article. */
export type Refuse = (why: WhyRefused, what: string) => void;

export interface Refusals {
  readonly refuse: Refuse;
  reportTo(report: Report, place: Place): void;
}

/** Shown of each kind, and characters of each. */
const MOST_SHOWN = 5;
const LONGEST = 80;

export function createRefusals(): Refusals {
  const refused = new Map<WhyRefused, string[]>();
  return {
    refuse: (why, what) => {
      const known = refused.get(why);
      if (known) known.push(what);
      else refused.set(why, [what]);
    },
    reportTo: (report, place) => {
      for (const [why, all] of refused) {
        const { rule, reason, expected } = RULES[why];
        const shown = all.slice(0, MOST_SHOWN).map((one) => shorten(one, LONGEST));
        const more = all.length > MOST_SHOWN ? ', …' : '';
        report.warn(rule, reason, place, {
          actual: `${all.length}: ${shown.join(', ')}${more}`,
          expected,
        });
      }
    },
  };
}
