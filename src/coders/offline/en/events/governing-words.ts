import { caseOf, type Tree } from '../../language/tree.ts';
import { carries, hasThat, isNeverDone, isNoParticipant } from './sentence-signs.ts';
import { markFactuality, readStandingMarks, type StandingDraft } from './standing-marks.ts';
import { isSaidToHave } from './voice.ts';
import { eventWords } from './words.ts';

/** Applies the effect of the governing word; false if the climb ends here. */
export const readGovernor = (
  tree: Tree,
  at: number,
  deprel: string,
  above: number,
  state: StandingDraft,
): boolean => {
  const lower = tree.tokens[above]?.lower ?? '';
  // "were not subjected to torture", "nobody was subjected to torture"
  if (eventWords.subjecting.has(lower) && /^(?:obl|xcomp)$/u.test(deprel)) {
    if (
      tree.children(above).some((child) => isSubject(tree, child) && isNoParticipant(tree, child))
    )
      state.negative = true;
    return true;
  }
  const infinitive = tree
    .children(at)
    .some((child) => tree.deprel(child) === 'mark' && tree.tokens[child]?.lower === 'to');
  const isComplement =
    deprel === 'xcomp' ||
    (deprel === 'acl' && infinitive) ||
    (deprel === 'ccomp' && !hasThat(tree, at)) ||
    (deprel === 'advcl' && infinitive);
  const isNounUnder =
    deprel === 'obj' ||
    deprel === 'nsubj:pass' ||
    deprel === 'nmod' ||
    deprel === 'obl' ||
    deprel === 'compound';
  // "They beat us," he told: with "tell", only an infinitive is an order
  const isTold = deprel === 'ccomp' && /^t(?:old|ells?|elling)$/u.test(lower) && !infinitive;
  if (infinitive && isSaidToHave(tree, at)) return false;
  if (isComplement && !isTold && (deprel !== 'ccomp' || eventWords.ordering.has(lower))) {
    if (eventWords.failing.has(lower)) state.negative = true;
    else if (eventWords.ordering.has(lower)) markFactuality(state, 'ordered');
    else if (eventWords.seeming.has(lower)) markFactuality(state, 'inferred');
    else if (eventWords.planning.has(lower)) markFactuality(state, 'planned');
    else if (eventWords.trying.has(lower)) markFactuality(state, 'possible');
    else if (deprel === 'advcl') markFactuality(state, 'planned');
    else if (deprel === 'acl' && infinitive) markFactuality(state, 'possible');
    return deprel !== 'advcl';
  }
  if (isNounUnder) return readOverNoun(tree, at, deprel, above, lower, state);
  return deprel === 'nsubj' ? readOverSubject(tree, above, state) : false;
};

const readOverNoun = (
  tree: Tree,
  at: number,
  deprel: string,
  above: number,
  lower: string,
  state: StandingDraft,
): boolean => {
  const preposition = caseOf(tree, at);
  const isVerb = tree.tokens[above]?.upos === 'VERB';
  if (deprel === 'nmod') {
    // "thwarted a series of attacks"
    if (preposition === 'of' && eventWords.partitives.has(lower)) return true;
    if (
      preposition === 'of' &&
      (eventWords.prospects.has(lower) || lower === 'plan' || lower === 'plans')
    ) {
      markFactuality(state, lower.startsWith('plan') ? 'planned' : 'possible');
    }
    if (preposition === 'for' && eventWords.callsFor.has(lower)) {
      markFactuality(state, lower.startsWith('p') ? 'planned' : 'possible');
    }
    return false;
  }
  if (deprel === 'compound') {
    if (eventWords.plots.has(lower)) markFactuality(state, 'possible');
    return false;
  }
  if (!isVerb) return false;
  if (deprel === 'nsubj:pass' && isNeverDone(tree, above)) state.negative = true;
  const direct = deprel !== 'obl';
  if (direct && eventWords.failing.has(lower)) {
    state.negative = true;
    return false;
  }
  if (direct && eventWords.plotting.has(lower)) markFactuality(state, 'planned');
  else if (direct && /^(?:order|ordered|orders)$/u.test(lower)) markFactuality(state, 'ordered');
  else if (direct && eventWords.hopedFor.has(lower)) markFactuality(state, 'possible');
  else if (
    !direct &&
    preposition === 'for' &&
    /^(?:prepar|plan|call|called|calling|ask)/u.test(lower)
  ) {
    markFactuality(state, lower.startsWith('p') ? 'planned' : 'possible');
  } else if (direct) return carries(lower);
  return false;
};

const isSubject = (tree: Tree, at: number): boolean => tree.deprel(at).startsWith('nsubj');

/** "the attack failed" */
const readOverSubject = (tree: Tree, above: number, state: StandingDraft): boolean => {
  const lower = tree.tokens[above]?.lower ?? '';
  if (lower === 'failed') state.negative = true;
  // "the trial will take place", "the talks did not take place"
  if (eventWords.happening.has(lower) || eventWords.happening.has(`${lower}s`))
    readStandingMarks(tree, above, state, false);
  return false;
};
