import type { Factuality } from '../../../../model/vocabulary.ts';
import type { Tree } from '../../language/tree.ts';
import { isNoParticipant, isNotOnly, NEGATIONS } from './sentence-signs.ts';
import { eventWords } from './words.ts';

const POSSIBLE: ReadonlySet<string> = new Set(
  'may might could would can should must ought'.split(' '),
);

/** How an event stands while the words over it are read. */
export interface StandingDraft {
  factuality: Exclude<Factuality, 'claimed'>;
  negative: boolean;
}

/** What is read first stands: "may have planned" is possible. */
export const markFactuality = (
  state: StandingDraft,
  factuality: StandingDraft['factuality'],
): void => {
  if (state.factuality === 'asserted') state.factuality = factuality;
};

/** Reads the auxiliaries, adverbs, negations and markers attached to the word. */
export const readStandingMarks = (
  tree: Tree,
  at: number,
  state: StandingDraft,
  direct: boolean,
): void => {
  const upos = tree.tokens[at]?.upos;
  for (const child of tree.children(at)) {
    const lower = tree.tokens[child]?.lower ?? '';
    const deprel = tree.deprel(child);
    if (
      deprel === 'advmod' ||
      deprel === 'det' ||
      deprel === 'aux' ||
      deprel === 'cc' ||
      deprel === 'case'
    ) {
      if (NEGATIONS.has(lower) && !isNotOnly(tree, child) && (direct || upos !== 'NOUN')) {
        state.negative = !state.negative || direct;
      }
    }
    if (direct && upos === 'VERB' && /^(?:nsubj|obj)/u.test(deprel) && isNoParticipant(tree, child))
      state.negative = !state.negative;
    if (deprel === 'aux') {
      if (
        lower === 'will' ||
        lower === 'shall' ||
        lower === "'ll" ||
        lower === '’ll' ||
        lower === 'wo'
      )
        markFactuality(state, 'planned');
      else if (POSSIBLE.has(lower)) readModal(tree, at, lower, state);
    } else if (deprel === 'advmod' && eventWords.perhaps.has(lower))
      markFactuality(state, 'possible');
    else if (deprel === 'advmod' && lower === 'apparently') markFactuality(state, 'inferred');
    else if (deprel === 'mark' && (lower === 'if' || lower === 'whether' || lower === 'unless'))
      markFactuality(state, 'possible');
    else if (deprel === 'amod' && direct) readAdjective(lower, state);
  }
};

const readModal = (tree: Tree, at: number, modal: string, state: StandingDraft): void => {
  // "could not verify", "couldn't reach": past inability is a fact
  const negated = tree
    .children(at)
    .some((child) => /^(?:not|n['’]t|never)$/u.test(tree.tokens[child]?.lower ?? ''));
  if (modal === 'can' || (modal === 'could' && negated)) return;
  markFactuality(state, 'possible');
};

const readAdjective = (lower: string, state: StandingDraft): void => {
  if (eventWords.plannedAdjectives.has(lower)) markFactuality(state, 'planned');
  else if (eventWords.possibleAdjectives.has(lower)) markFactuality(state, 'possible');
  else if (eventWords.failedAdjectives.has(lower)) state.negative = true;
  else if (lower === 'apparent') markFactuality(state, 'inferred');
};
