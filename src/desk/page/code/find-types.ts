import { EVENT_TYPES, verbOf } from '../../../graph/telling/verbs.ts';
import type { EventType } from '../../../model/vocabulary.ts';

interface FoundType {
  readonly type: EventType;
  /** What it is called in a sentence. */
  readonly noun: string;
}

const ALL = EVENT_TYPES.map((type) => {
  const { noun, verb, withTarget = [] } = verbOf({ type, word: 'anything else' });
  const forms = [type, noun, ...verb, ...withTarget].join(' ').toLowerCase();
  return { type, noun, forms };
});

/** Letters that two forms of one word usually share. */
const STEM = 4;

/** Types that a search finds; without one all of them, those first whose words the text has. */
export function findTypes(sought: string, words: string): FoundType[] {
  const wanted = sought.trim().toLowerCase();
  const stems = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM));
  const isSuggested = (forms: string): boolean =>
    forms.split(/\s+/).some((form) => stems.some((stem) => form.startsWith(stem)));
  const found = ALL.filter(({ forms }) => forms.includes(wanted));
  const rank = ({ type, forms }: (typeof ALL)[number]): number =>
    wanted !== '' && type.startsWith(wanted) ? 0 : isSuggested(forms) ? 1 : 2;
  return found.toSorted((a, b) => rank(a) - rank(b)).map(({ type, noun }) => ({ type, noun }));
}
