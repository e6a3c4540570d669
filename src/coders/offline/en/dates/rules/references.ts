import { referenceOf } from '../lexicon.ts';
import { type DateReading, rule } from '../rule.ts';

/** Words for present, past and future without a date: "now", "recently", "the future". */
export const referenceRules = [
  rule('reference', '(?<words><reference>)', ({ words = '' }, here): DateReading | null => {
    const found = referenceOf(words);
    if (!found || /^(?:future|current|recent|as)$/.test(here.before())) return null;
    if (/^[-‐‑–]/.test(here.text.slice(here.end, here.end + 1))) return null;
    return { type: 'DATE', value: found.value, counted: 'none', confidence: found.confidence };
  }),
];
