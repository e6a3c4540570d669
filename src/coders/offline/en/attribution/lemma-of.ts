import type { Token } from '../../language/document.ts';
import { verbGroups } from './cues.ts';
import forms from './verb-forms.json' with { type: 'json' };

const FORMS: ReadonlyMap<string, string> = new Map(Object.entries(forms));

/** The lemma of a token as a verb, whatever its tag. */
export const lemmaOf = (token: Token): string =>
  FORMS.get(token.lower) ??
  (token.upos === 'VERB' && token.xpos !== 'NNP' ? whole(token) : stemOf(token));

/** "disput", "counted": a lemma with a letter too few, or none at all. */
const whole = (token: Token): string => {
  const lemma = token.lemma.toLowerCase();
  if (verbGroups.has(lemma)) return lemma;
  if (verbGroups.has(`${lemma}e`)) return `${lemma}e`;
  const stem = stemOf(token);
  return verbGroups.has(stem) ? stem : lemma;
};

const stemOf = ({ lower, lemma }: Token): string => {
  if (!lower.endsWith('ed')) return lemma.toLowerCase();
  const stem = lower.slice(0, -2);
  if (verbGroups.has(stem)) return stem;
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : `${stem}e`;
};
