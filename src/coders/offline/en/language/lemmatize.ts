import type { Upos } from '../../language/document.ts';
import shipped from '../weights/lemmas.json' with { type: 'json' };
import { byRule } from './lemma-rules.ts';

/** What the trainer learned from the treebank; see model-card.md. */
export interface LearnedLemmas {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** "word UPOS" → lemma, where the rules go wrong. */
  readonly exceptions: Readonly<Record<string, string>>;
}

type Lemmatizer = (text: string, lower: string, upos: Upos, xpos: string) => string;

export const makeLemmatizer = (learned: LearnedLemmas): Lemmatizer => {
  const known = { verbs: new Set(learned.verbs), nouns: new Set(learned.nouns) };
  const exceptions = new Map(Object.entries(learned.exceptions));
  return (text, lower, upos, xpos) => {
    if (upos === 'PROPN') return text;
    const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    return exceptions.get(`${word} ${upos}`) ?? byRule(word, upos, xpos, known);
  };
};

/** The dictionary form, in lower case except for proper nouns: shelled → shell, fled → flee. */
export const lemmatize: Lemmatizer = makeLemmatizer(shipped);
