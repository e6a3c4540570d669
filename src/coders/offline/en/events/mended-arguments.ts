import { caseOf, type Tree } from '../../language/tree.ts';
import { farAgent, isTimeWord, phraseEndingAt, phraseFrom, startsClause } from './beside.ts';
import { clauseSubject } from './opening-subject.ts';
import { addArgument, type Clause, type Slots } from './slots.ts';
import { has, isNominalAt, isPassive } from './voice.ts';

// Arguments that the parser attached in the wrong place, or that several verbs share.

/** "shelled and bombed the town"; "the town they took". */
export const addSharedObject = (tree: Tree, slots: Slots, verb: number): void => {
  if (tree.deprel(verb) === 'acl:relcl' && has(tree, verb, 'nsubj')) {
    const subject = slots.get('subject')?.[0]?.head;
    // "a region in which 17 soldiers died"
    const isWhere = tree
      .children(verb)
      .some(
        (at) =>
          /^(?:which|whom)$/u.test(tree.tokens[at]?.lower ?? '') &&
          tree.tokens[at - 1]?.upos === 'ADP',
      );
    if (subject !== tree.head(verb) && !isWhere) {
      addArgument(tree, slots, 'object', tree.head(verb), 'relative', 0.75);
    }
    return;
  }
  for (const next of tree.children(verb)) {
    if (tree.deprel(next) !== 'conj' || next - verb > 4 || next < verb) continue;
    for (const object of tree.children(next)) {
      if (tree.deprel(object) === 'obj') addArgument(tree, slots, 'object', object, 'shared', 0.65);
    }
  }
};

/** "by retreating troops", parsed as a clause. */
export const addMistakenAgent = (tree: Tree, slots: Slots, child: number): void => {
  if (!tree.children(child).some((at) => tree.tokens[at]?.lower === 'by' && at === child - 1))
    return;
  const noun = tree.children(child).find((at) => tree.deprel(at) === 'obj' && at === child + 1);
  if (noun !== undefined) addArgument(tree, slots, 'subject', noun, 'agent', 0.7);
};

const DETACHABLE: ReadonlySet<string> = new Set([
  'to',
  'from',
  'with',
  'at',
  'into',
  'against',
  'by',
]);

/** "supplied drones to Russia": a phrase that the parser attached to the object or to a place. */
export const addBeyondObject = (tree: Tree, slots: Slots, verb: number): void => {
  for (const child of tree.children(verb)) {
    const deprel = tree.deprel(child);
    if (child < verb || (deprel !== 'obj' && !deprel.startsWith('obl'))) continue;
    for (const inner of tree.children(child)) {
      if (tree.deprel(inner) !== 'nmod' || inner < child) continue;
      const preposition = caseOf(tree, inner);
      if (preposition === null || !DETACHABLE.has(preposition)) continue;
      // "the bodies of those abducted by rebels": nobody found them
      const isOfOther = tree.tokens.slice(child + 1, inner).some(({ upos }) => upos === 'VERB');
      if (preposition === 'by' && isOfOther) continue;
      const slot = preposition === 'by' && isPassive(tree, verb) ? 'subject' : preposition;
      if (!slots.has(slot)) addArgument(tree, slots, slot, inner, 'beyond', 0.6);
    }
  }
};

/** "beaten and tortured by the guards". */
export const addSharedAgent = (tree: Tree, slots: Slots, verb: number): void => {
  for (const next of tree.children(verb)) {
    if (tree.deprel(next) !== 'conj' || next - verb > 4 || next < verb) continue;
    for (const child of tree.children(next)) {
      if (caseOf(tree, child) === 'by' && tree.deprel(child).startsWith('obl')) {
        addArgument(tree, slots, 'subject', child, 'shared', 0.65);
      }
    }
  }
};

/** "had killed ten farmers": an object that the parser took for a measure. */
export const isMisreadObject = (
  tree: Tree,
  verb: number,
  child: number,
  passive: boolean,
): boolean => {
  if (passive || child < verb || !/^(?:obl|nmod)(?::unmarked)?$/u.test(tree.deprel(child)))
    return false;
  const token = tree.tokens[child];
  // "killed ten, residents said"
  for (let at = child - 1; at > Math.max(verb, child - 4); at -= 1)
    if (tree.tokens[at]?.text === ',') return false;
  if (token === undefined || isTimeWord(tree, child) || caseOf(tree, child) !== null) return false;
  return isNominalAt(tree, child) && !has(tree, verb, 'obj');
};

/** "was forced to kneel by his captors". */
export const addAgentBeyond = (tree: Tree, slots: Slots, infinitive: number): void => {
  for (const child of tree.children(infinitive)) {
    if (caseOf(tree, child) === 'by') addArgument(tree, slots, 'subject', child, 'beyond', 0.65);
  }
};

/** "The government and the rebels signed", parsed as two subjects instead of a coordination. */
export const addFurtherSubjects = (
  tree: Tree,
  slots: Slots,
  verb: number,
  passive: boolean,
): void => {
  for (const child of tree.children(verb)) {
    if (!tree.deprel(child).startsWith('nsubj')) continue;
    if (!has(tree, child, 'cc') && !isJoinedToSubject(tree, verb, child)) continue;
    addArgument(tree, slots, passive ? 'object' : 'subject', child, 'subject-and', 0.75);
  }
};

/** "Two firemen and a baker were hurt": another subject before it, and nothing but "and" between. */
const isJoinedToSubject = (tree: Tree, verb: number, child: number): boolean => {
  const other = tree
    .children(verb)
    .find((at) => at !== child && at < verb && tree.deprel(at).startsWith('nsubj'));
  if (other === undefined || child > verb) return false;
  const between = tree.tokens.slice(Math.min(other, child) + 1, Math.max(other, child));
  return (
    between.filter(({ upos }) => upos === 'CCONJ').length === 1 &&
    between.every(({ upos }) => /^(?:CCONJ|DET|ADJ|NUM|NOUN|PROPN|ADP)$/u.test(upos))
  );
};

/** The phrases next to a verb that has none in the tree: "took | three medics | prisoner". */
export const addBeside = (tree: Tree, slots: Slots, verb: number, passive: boolean): void => {
  if (!passive && !slots.has('object')) {
    const object = phraseFrom(tree, verb + 1);
    const isOwn = object > verb && !isTimeWord(tree, object) && !startsClause(tree, object, -1);
    if (isOwn) addArgument(tree, slots, 'object', object, 'beside', 0.7);
  }
  const agent = passive && !slots.has('subject') ? farAgent(tree, verb) : -1;
  if (agent >= 0) addArgument(tree, slots, 'subject', agent, 'far-agent', 0.7);
  const slot = passive ? 'object' : 'subject';
  if (slots.has(slot)) return;
  const subject = phraseEndingAt(tree, verb);
  if (subject >= 0 && !isTimeWord(tree, subject))
    addArgument(tree, slots, slot, subject, 'beside', 0.65);
};

/** The neighbouring nouns, for a verb tagged as a noun and for a phrase with a gap. */
export const addNearest = (tree: Tree, clause: Clause, first: number, last: number): Clause => {
  const slots: Slots = new Map([...clause.slots].map(([slot, found]) => [slot, [...found]]));
  const before = tree.tokens[first - 1];
  if (!slots.has('subject') && before !== undefined && isNominalAt(tree, before.index)) {
    const opening = clauseSubject(tree, first);
    const subject = opening >= 0 ? opening : headBefore(tree, before.index);
    if (tree.tokens[first]?.upos === 'NOUN')
      addArgument(tree, slots, 'subject', subject, 'nearest', 0.55);
  }
  for (let at = last - 2; at > first; at -= 1) {
    if (!isNominalAt(tree, at) && tree.tokens[at]?.upos !== 'ADJ') continue;
    slots.delete('object');
    addArgument(tree, slots, 'object', at, 'nearest', 0.7);
    break;
  }
  return { slots };
};

/** The head of a phrase from its last noun: "soldiers" of "soldiers of the 9th brigade". */
function headBefore({ tokens }: Tree, last: number): number {
  let head = last;
  for (let at = last - 1; at > 0; at -= 1) {
    const token = tokens[at];
    if (token?.lower === 'of' && tokens[at - 1]?.upos === 'NOUN') head = at - 1;
    else if (token === undefined || !/^(?:NOUN|PROPN|NUM|ADJ|DET)$/u.test(token.upos)) break;
  }
  return head;
}

/** "opened fire on a minibus": what hangs on a later word of the phrase. */
export const addFromPhrase = (tree: Tree, clause: Clause, first: number, last: number): Clause => {
  const slots: Slots = new Map([...clause.slots].map(([slot, found]) => [slot, [...found]]));
  for (let at = first + 1; at < last; at += 1) {
    for (const child of tree.children(at)) {
      const preposition = child < last ? null : caseOf(tree, child);
      if (preposition !== null) addArgument(tree, slots, preposition, child, 'phrase', 0.75);
    }
  }
  return { slots };
};
