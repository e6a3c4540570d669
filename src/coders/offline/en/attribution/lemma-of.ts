import type { Token } from '../../language/document.ts';
import { verbGroups } from './cues.ts';
import forms from './verb-forms.json' with { type: 'json' };

const FORMS: ReadonlyMap<string, string> = new Map(Object.entries(forms));

/** The lemma of a token as a verb, whatever its tag. */
export const lemmaOf = (token: Token): string =>
  FORMS.get(token.lower) ??
  (token.upos === 'VERB' && token.xpos !== 'NNP' ? token.lemma.toLowerCase() : stemOf(token));

const stemOf = ({ lower, lemma }: Token): string => {
  if (!lower.endsWith('ed')) return lemma.toLowerCase();
  const stem = lower.slice(0, -2);
  if (verbGroups.has(stem)) return stem;
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : `${stem}e`;
};
