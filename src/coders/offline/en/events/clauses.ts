import { caseOf, type Tree } from '../../language/tree.ts';
import type { Argument } from './argument.ts';
import { listedBefore } from './listed-before.ts';
import {
  addAgentBeyond,
  addBeside,
  addBeyondObject,
  addFurtherSubjects,
  addMistakenAgent,
  addSharedAgent,
  addSharedObject,
  isMisreadObject,
} from './mended-arguments.ts';
import { antecedent, isRelativeClause, nounBefore, RELATIVE } from './relative.ts';
import { addArgument, type Clause, type Slots } from './slots.ts';
import { surfaceSubject } from './subject.ts';
import { isPassive } from './voice.ts';

/**
 * The arguments of a verb, by their slots in the active sentence. `low` is where what is said
 * begins, in characters, if somebody says it: no subject stands before that.
 */
export const readVerbClause = (tree: Tree, verb: number, low = 0): Clause => {
  const slots: Slots = new Map();
  const passive = isPassive(tree, verb);
  const subject = surfaceSubject(tree, verb);
  if (subject !== null && isSaid(tree, subject, low)) {
    addArgument(
      tree,
      slots,
      passive ? 'object' : 'subject',
      subject.head,
      subject.rule,
      subject.confidence,
    );
  }
  if (subject !== null && subject.head < verb)
    for (const earlier of listedBefore(tree, lastListed(tree, subject.head, verb)))
      addArgument(tree, slots, passive ? 'object' : 'subject', earlier, 'listed', 0.6);
  addFurtherSubjects(tree, slots, verb, passive);
  addDependents(tree, slots, verb, passive);
  addBeside(tree, slots, verb, passive);
  if (!passive && !slots.has('object')) addSharedObject(tree, slots, verb);
  addBeyondObject(tree, slots, verb);
  if (passive && !slots.has('subject')) addSharedAgent(tree, slots, verb);
  return { slots };
};

/** The last item of a list whose first is the subject. */
const lastListed = (tree: Tree, subject: number, verb: number): number =>
  Math.max(
    subject,
    ...tree.children(subject).filter((at) => tree.deprel(at) === 'conj' && at < verb),
  );

/** Whether a subject belongs to what is said, or is what a relative pronoun in it refers to. */
const isSaid = ({ tokens }: Tree, { head, rule }: Argument, low: number): boolean =>
  /relative|control|accused|blamed/u.test(rule) || (tokens[head]?.start ?? 0) >= low;

const addDependents = (tree: Tree, slots: Slots, verb: number, passive: boolean): void => {
  for (const child of tree.children(verb)) {
    const deprel = tree.deprel(child);
    if (deprel === 'obj' && isAfterOrRelative(tree, verb, child))
      addArgument(
        tree,
        slots,
        passive ? 'second' : 'object',
        fromRelative(tree, verb, child),
        'object',
        0.9,
      );
    else if (deprel === 'advcl' && passive) addMistakenAgent(tree, slots, child);
    else if (deprel === 'iobj' && passive && caseOf(tree, child) === 'by')
      addArgument(tree, slots, 'subject', child, 'agent', 0.8);
    else if (deprel === 'iobj') addArgument(tree, slots, 'indirect', child, 'indirect', 0.85);
    else if (deprel === 'obl:agent' && isAfterBy(tree, verb, child))
      addArgument(tree, slots, 'subject', child, 'agent', 0.9);
    else if (deprel === 'xcomp' && passive && tree.tokens[child]?.upos === 'NOUN')
      addArgument(tree, slots, 'second', child, 'object', 0.8);
    else if (deprel === 'xcomp') {
      addOne(slots, 'xcomp', child);
      if (passive) addAgentBeyond(tree, slots, child);
      if (isToInfinitive(tree, child)) addOne(slots, 'infinitive', child);
    } else if (deprel === 'ccomp') addOne(slots, 'ccomp', child);
    else if (isMisreadObject(tree, verb, child, passive)) {
      addArgument(tree, slots, 'object', child, 'unmarked', 0.65);
    } else if (deprel.startsWith('obl') || deprel === 'nmod') {
      addOblique(tree, slots, child, passive);
    } else if (deprel === 'advcl' && tree.tokens[child]?.lower === 'using') {
      for (const object of tree.children(child)) {
        if (tree.deprel(object) === 'obj') addArgument(tree, slots, 'using', object, 'using', 0.85);
      }
    }
  }
};

const isToInfinitive = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((child) => child < verb && tree.tokens[child]?.lower === 'to');

/** "who they killed": a relative pronoun refers to the noun before it. */
const fromRelative = (tree: Tree, verb: number, child: number): number =>
  RELATIVE.has(tree.tokens[child]?.lower ?? '')
    ? isRelativeClause(tree, verb)
      ? antecedent(tree, verb)
      : nounBefore(tree, child)
    : child;

/** "told the court that guards had beaten": an object stands after its verb, unless it is "whom". */
const isAfterOrRelative = (tree: Tree, verb: number, child: number): boolean =>
  child > verb ||
  RELATIVE.has(tree.tokens[child]?.lower ?? '') ||
  tree.tokens[child]?.lower === 'what';

/** "by the network described": the preposition may hang on a later word. */
const isAfterBy = (tree: Tree, verb: number, child: number): boolean => {
  const preposition = caseOf(tree, child);
  if (preposition !== null) return preposition === 'by';
  return tree.tokens.slice(verb + 1, Math.min(child, verb + 4)).some(({ lower }) => lower === 'by');
};

const addOne = (slots: Slots, slot: string, head: number): void => {
  if (!slots.has(slot)) slots.set(slot, [{ head, rule: slot, confidence: 0.9 }]);
};

/** "was fired on from the bank": the preposition next to the noun, where two stand side by side. */
const lastCase = (tree: Tree, noun: number): string | null => {
  const cases = tree.children(noun).filter((at) => at < noun && tree.deprel(at) === 'case');
  const [first, second] = [cases.at(-2), cases.at(-1)];
  if (first === undefined || second !== first + 1) return null;
  const word = tree.tokens[second]?.lower ?? '';
  return tree.tokens[first]?.lower === 'on' && word === 'from' ? word : null;
};

const addOblique = (tree: Tree, slots: Slots, child: number, passive: boolean): void => {
  const preposition = lastCase(tree, child) ?? caseOf(tree, child);
  if (preposition === null) return;
  // "were arrested, including the mayor": adds to the people named before
  const slot = slots.has('object') ? 'object' : 'subject';
  if (preposition === 'including') addArgument(tree, slots, slot, child, 'including', 0.7);
  // "was fired upon by militants": the first preposition belongs to the verb
  const isBy = tree.children(child).some((at) => at < child && tree.tokens[at]?.lower === 'by');
  if (isBy && passive) addArgument(tree, slots, 'subject', child, 'agent', 0.9);
  else addArgument(tree, slots, preposition, child, 'oblique', 0.8);
};
