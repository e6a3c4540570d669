import { addArgument, type Clause, type Slots } from './slots.ts';
import { caseOf, type Syntax } from './syntax.ts';
import { has, isNominal, isPassive } from './voice.ts';

// Arguments that a parse hangs in the wrong place, or that verbs share.

/** "shelled and bombed the town"; "the town they took". */
export const addSharedObject = (syntax: Syntax, slots: Slots, verb: number): void => {
  if (syntax.deprel(verb) === 'acl:relcl' && has(syntax, verb, 'nsubj')) {
    const subject = slots.get('subject')?.[0]?.head;
    if (subject !== syntax.head(verb)) {
      addArgument(syntax, slots, 'object', syntax.head(verb), 'relative', 0.75);
    }
    return;
  }
  for (const next of syntax.children(verb)) {
    if (syntax.deprel(next) !== 'conj' || next - verb > 4 || next < verb) continue;
    for (const object of syntax.children(next)) {
      if (syntax.deprel(object) === 'obj')
        addArgument(syntax, slots, 'object', object, 'shared', 0.65);
    }
  }
};

/** "by retreating troops", read as a clause. */
export const addMistakenAgent = (syntax: Syntax, slots: Slots, child: number): void => {
  if (!syntax.children(child).some((at) => syntax.tokens[at]?.lower === 'by' && at === child - 1))
    return;
  const noun = syntax.children(child).find((at) => syntax.deprel(at) === 'obj' && at === child + 1);
  if (noun !== undefined) addArgument(syntax, slots, 'subject', noun, 'agent', 0.7);
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

/** "supplied drones to Russia": a phrase that the parser hung on the object or on a place. */
export const addBeyondObject = (syntax: Syntax, slots: Slots, verb: number): void => {
  for (const child of syntax.children(verb)) {
    const deprel = syntax.deprel(child);
    if (child < verb || (deprel !== 'obj' && !deprel.startsWith('obl'))) continue;
    for (const inner of syntax.children(child)) {
      if (syntax.deprel(inner) !== 'nmod' || inner < child) continue;
      const preposition = caseOf(syntax, inner);
      if (preposition === null || !DETACHABLE.has(preposition)) continue;
      const slot = preposition === 'by' && isPassive(syntax, verb) ? 'subject' : preposition;
      if (!slots.has(slot)) addArgument(syntax, slots, slot, inner, 'beyond', 0.6);
    }
  }
};

/** "beaten and tortured by the guards". */
export const addSharedAgent = (syntax: Syntax, slots: Slots, verb: number): void => {
  for (const next of syntax.children(verb)) {
    if (syntax.deprel(next) !== 'conj' || next - verb > 4 || next < verb) continue;
    for (const child of syntax.children(next)) {
      if (caseOf(syntax, child) === 'by' && syntax.deprel(child).startsWith('obl')) {
        addArgument(syntax, slots, 'subject', child, 'shared', 0.65);
      }
    }
  }
};

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|days?|weeks?|months?|years?|hours?|minutes?|nights?|mornings?|evenings?|afternoons?|time|times|today|yesterday|tomorrow|way|km|kilometers?|kilometres?|miles?|percent|\d+)$/u;

/** "had killed ten farmers": an object that the parser took for a measure. */
export const isMisreadObject = (
  syntax: Syntax,
  verb: number,
  child: number,
  passive: boolean,
): boolean => {
  if (passive || child < verb || !/^(?:obl|nmod)(?::unmarked)?$/u.test(syntax.deprel(child)))
    return false;
  const token = syntax.tokens[child];
  // "killed ten, residents said"
  for (let at = child - 1; at > Math.max(verb, child - 4); at -= 1)
    if (syntax.tokens[at]?.text === ',') return false;
  if (token === undefined || TIME.test(token.lower) || caseOf(syntax, child) !== null) return false;
  return isNominal(syntax, child) && !has(syntax, verb, 'obj');
};

/** "was forced to kneel by his captors". */
export const addAgentBeyond = (syntax: Syntax, slots: Slots, infinitive: number): void => {
  for (const child of syntax.children(infinitive)) {
    if (caseOf(syntax, child) === 'by')
      addArgument(syntax, slots, 'subject', child, 'beyond', 0.65);
  }
};

/** "The government and the rebels signed": two subjects with "and" between, where one was to hang on the other. */
export const addFurtherSubjects = (
  syntax: Syntax,
  slots: Slots,
  verb: number,
  passive: boolean,
): void => {
  for (const child of syntax.children(verb)) {
    if (!syntax.deprel(child).startsWith('nsubj') || !has(syntax, child, 'cc')) continue;
    addArgument(syntax, slots, passive ? 'object' : 'subject', child, 'subject-and', 0.75);
  }
};

/** For a verb that the tagger took for a noun, and a phrase with a gap: what stands beside it. */
export const addNearest = (syntax: Syntax, clause: Clause, first: number, last: number): Clause => {
  const slots: Slots = new Map([...clause.slots].map(([slot, found]) => [slot, [...found]]));
  const before = syntax.tokens[first - 1];
  if (!slots.has('subject') && before !== undefined && isNominal(syntax, before.index)) {
    if (syntax.tokens[first]?.upos === 'NOUN')
      addArgument(syntax, slots, 'subject', before.index, 'nearest', 0.55);
  }
  for (let at = last - 2; at > first; at -= 1) {
    if (!isNominal(syntax, at) && syntax.tokens[at]?.upos !== 'ADJ') continue;
    slots.delete('object');
    addArgument(syntax, slots, 'object', at, 'nearest', 0.7);
    break;
  }
  return { slots };
};
