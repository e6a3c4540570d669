import type { Factuality, Polarity } from '../../../../model/vocabulary.ts';
import type { Document } from '../../language/document.ts';
import { caseOf, type Tree } from '../../language/tree.ts';
import {
  carries,
  hasThat,
  isForestalled,
  isHardlyDone,
  isImperative,
  isNeverDone,
  isNobody,
  isNotOnly,
  isQuestion,
  NEGATIONS,
} from './sentence-signs.ts';
import { isSaidToHave, overInfinitive } from './voice.ts';
import { eventWords } from './words.ts';

const POSSIBLE: ReadonlySet<string> = new Set(
  'may might could would can should must ought'.split(' '),
);

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
    readMarks(tree, at, state, direct);
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
      if (isShared && subject !== undefined && isNobody(tree, subject)) state.negative = true;
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

/** "appear to have unlawfully executed", "not possible to verify", whatever the parser hung where. */
const readWordsBefore = (tree: Tree, head: number, state: State): void => {
  const over = overInfinitive(tree, head);
  const lower = tree.tokens[over]?.lower ?? '';
  if (eventWords.seeming.has(lower)) mark(state, 'inferred');
  else if (/^(?:impossible|unable)$/u.test(lower)) state.negative = true;
  else if (/^(?:able|possible)$/u.test(lower)) {
    const words = tree.tokens.slice(Math.max(0, over - 4), over);
    if (words.some((token) => NEGATIONS.has(token.lower))) state.negative = true;
    else mark(state, 'possible');
  }
};

interface State {
  factuality: Standing['factuality'];
  negative: boolean;
}

const mark = (state: State, factuality: Standing['factuality']): void => {
  if (state.factuality === 'asserted') state.factuality = factuality;
};

/** Reads the auxiliaries, adverbs, negations and markers attached to the word. */
const readMarks = (tree: Tree, at: number, state: State, direct: boolean): void => {
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
    if (direct && upos === 'VERB' && /^(?:nsubj|obj)/u.test(deprel) && isNobody(tree, child))
      state.negative = !state.negative;
    if (deprel === 'aux') {
      if (
        lower === 'will' ||
        lower === 'shall' ||
        lower === "'ll" ||
        lower === '’ll' ||
        lower === 'wo'
      )
        mark(state, 'planned');
      else if (POSSIBLE.has(lower)) readModal(tree, at, lower, state);
    } else if (deprel === 'advmod' && eventWords.perhaps.has(lower)) mark(state, 'possible');
    else if (deprel === 'advmod' && lower === 'apparently') mark(state, 'inferred');
    else if (deprel === 'mark' && (lower === 'if' || lower === 'whether' || lower === 'unless'))
      mark(state, 'possible');
    else if (deprel === 'amod' && direct) readAdjective(lower, state);
  }
};

const readModal = (tree: Tree, at: number, modal: string, state: State): void => {
  // "could not verify", "couldn't reach": past inability is a fact
  const negated = tree
    .children(at)
    .some((child) => /^(?:not|n['’]t|never)$/u.test(tree.tokens[child]?.lower ?? ''));
  if (modal === 'can' || (modal === 'could' && negated)) return;
  mark(state, 'possible');
};

const readAdjective = (lower: string, state: State): void => {
  if (eventWords.plannedAdjectives.has(lower)) mark(state, 'planned');
  else if (eventWords.possibleAdjectives.has(lower)) mark(state, 'possible');
  else if (eventWords.failedAdjectives.has(lower)) state.negative = true;
  else if (lower === 'apparent') mark(state, 'inferred');
};

/** Applies the effect of the governing word; false if the climb ends here. */
const readGovernor = (
  tree: Tree,
  at: number,
  deprel: string,
  above: number,
  state: State,
): boolean => {
  const lower = tree.tokens[above]?.lower ?? '';
  // "were not subjected to torture", "nobody was subjected to torture"
  if (eventWords.subjecting.has(lower) && /^(?:obl|xcomp)$/u.test(deprel)) {
    if (tree.children(above).some((child) => isSubject(tree, child) && isNobody(tree, child)))
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
    else if (eventWords.ordering.has(lower)) mark(state, 'ordered');
    else if (eventWords.seeming.has(lower)) mark(state, 'inferred');
    else if (eventWords.planning.has(lower)) mark(state, 'planned');
    else if (eventWords.trying.has(lower)) mark(state, 'possible');
    else if (deprel === 'advcl') mark(state, 'planned');
    else if (deprel === 'acl' && infinitive) mark(state, 'possible');
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
  state: State,
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
      mark(state, lower.startsWith('plan') ? 'planned' : 'possible');
    }
    if (preposition === 'for' && eventWords.callsFor.has(lower)) {
      mark(state, lower.startsWith('p') ? 'planned' : 'possible');
    }
    return false;
  }
  if (deprel === 'compound') {
    if (eventWords.plots.has(lower)) mark(state, 'possible');
    return false;
  }
  if (!isVerb) return false;
  if (deprel === 'nsubj:pass' && isNeverDone(tree, above)) state.negative = true;
  const direct = deprel !== 'obl';
  if (direct && eventWords.failing.has(lower)) {
    state.negative = true;
    return false;
  }
  if (direct && eventWords.plotting.has(lower)) mark(state, 'planned');
  else if (direct && /^(?:order|ordered|orders)$/u.test(lower)) mark(state, 'ordered');
  else if (direct && eventWords.hopedFor.has(lower)) mark(state, 'possible');
  else if (
    !direct &&
    preposition === 'for' &&
    /^(?:prepar|plan|call|called|calling|ask)/u.test(lower)
  ) {
    mark(state, lower.startsWith('p') ? 'planned' : 'possible');
  } else if (direct) return carries(lower);
  return false;
};

const isSubject = (tree: Tree, at: number): boolean => tree.deprel(at).startsWith('nsubj');

/** "the attack failed" */
const readOverSubject = (tree: Tree, above: number, state: State): boolean => {
  const lower = tree.tokens[above]?.lower ?? '';
  if (lower === 'failed') state.negative = true;
  // "the trial will take place", "the talks did not take place"
  if (eventWords.happening.has(lower) || eventWords.happening.has(`${lower}s`))
    readMarks(tree, above, state, false);
  return false;
};
