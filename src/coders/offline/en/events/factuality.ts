import type { Factuality, Polarity } from '../../../../model/vocabulary.ts';
import type { Document } from '../../language/document.ts';
import type { Tree } from '../../language/tree.ts';
import { readGovernor } from './governing-words.ts';
import {
  isForestalled,
  isHardlyDone,
  isImperative,
  isNoParticipant,
  isQuestion,
  NEGATIONS,
} from './sentence-signs.ts';
import { markFactuality, readStandingMarks, type StandingDraft } from './standing-marks.ts';
import { overInfinitive } from './voice.ts';
import { eventWords } from './words.ts';

/** Factuality and polarity of an event in its sentence, apart from attribution. */
export interface Standing {
  readonly factuality: Exclude<Factuality, 'claimed'>;
  readonly polarity: Polarity;
  /** True for a question, and for what was only nearly done: they report no event. */
  readonly dropped: boolean;
}

/** Climbs from a trigger through the words that govern it. */
export const readStanding = (
  document: Document,
  tree: Tree,
  head: number,
  quoted: Uint8Array,
): Standing => {
  const state = { factuality: 'asserted' as Standing['factuality'], negative: false };
  let at = head;
  let top = head;
  for (let steps = 0; steps < 5 && at >= 0; steps += 1) {
    const direct = at === head;
    readStandingMarks(tree, at, state, direct);
    const deprel = tree.deprel(at);
    const above = tree.head(at);
    if (above < 0) break;
    if (deprel === 'conj') {
      const shares = !tree
        .children(at)
        .some((child) => /^(?:nsubj|aux|mark|advmod)/u.test(tree.deprel(child)) && child < at);
      // "refused to obey and were arrested": a finite verb continues no infinitive
      const isOwn = tree.children(at).some((child) => tree.deprel(child) === 'aux:pass');
      if (!shares && (isOwn || tree.deprel(above) !== 'xcomp')) {
        if (tree.tokens[at]?.upos === 'VERB') break;
      }
      // "No soldier was killed or injured"
      const isShared = !tree.children(at).some((child) => tree.deprel(child).startsWith('nsubj'));
      const subject = tree.children(above).find((child) => tree.deprel(child).startsWith('nsubj'));
      if (isShared && subject !== undefined && isNoParticipant(tree, subject))
        state.negative = true;
      if (isAlsoLacking(tree, at, above)) state.negative = true;
      at = above;
      continue;
    }
    if (!readGovernor(tree, at, deprel, above, state)) break;
    at = above;
    top = above;
  }
  readWordsBefore(tree, head, state);
  if (isForestalled(tree, head)) state.negative = true;
  if (state.factuality === 'asserted' && isImperative(tree, head, quoted))
    state.factuality = 'ordered';
  return {
    factuality: state.factuality,
    polarity: state.negative ? 'negative' : 'positive',
    dropped:
      (state.factuality === 'asserted' && isQuestion(document, tree, top)) ||
      isHardlyDone(tree, head),
  };
};

/** "Without charge or trial", "no arrests or trials". */
const isAlsoLacking = (tree: Tree, at: number, first: number): boolean => {
  const wordsOf = (index: number, deprel: RegExp): string[] =>
    tree
      .children(index)
      .filter((child) => deprel.test(tree.deprel(child)))
      .map((child) => tree.tokens[child]?.lower ?? '');
  return (
    tree.tokens[first]?.upos === 'NOUN' &&
    wordsOf(at, /^cc/u).some((word) => word === 'or' || word === 'nor') &&
    wordsOf(first, /^(?:case|det)/u).some((word) => NEGATIONS.has(word))
  );
};

/** "appear to have unlawfully executed", "not possible to verify", whatever the parser hung where. */
const readWordsBefore = (tree: Tree, head: number, state: StandingDraft): void => {
  const over = overInfinitive(tree, head);
  const lower = tree.tokens[over]?.lower ?? '';
  if (eventWords.seeming.has(lower)) markFactuality(state, 'inferred');
  else if (/^(?:impossible|unable)$/u.test(lower)) state.negative = true;
  else if (/^(?:able|possible)$/u.test(lower)) {
    const words = tree.tokens.slice(Math.max(0, over - 4), over);
    if (words.some((token) => NEGATIONS.has(token.lower))) state.negative = true;
    else markFactuality(state, 'possible');
  }
};
