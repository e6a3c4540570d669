import {
  addAgentBeyond,
  addBeyondObject,
  addFurtherSubjects,
  addMistakenAgent,
  addSharedAgent,
  addSharedObject,
  isMisreadObject,
} from './mended-arguments.ts';
import { addArgument, type Clause, type Slots } from './slots.ts';
import { antecedent, isRelative, RELATIVE, surfaceSubject } from './subject.ts';
import { caseOf, type Syntax } from './syntax.ts';
import { isPassive } from './voice.ts';

/** The arguments of a verb, in the slots of its active sentence. */
export const readVerbClause = (syntax: Syntax, verb: number): Clause => {
  const slots: Slots = new Map();
  const passive = isPassive(syntax, verb);
  const subject = surfaceSubject(syntax, verb);
  if (subject !== null) {
    addArgument(
      syntax,
      slots,
      passive ? 'object' : 'subject',
      subject.head,
      subject.rule,
      subject.confidence,
    );
  }
  addFurtherSubjects(syntax, slots, verb, passive);
  addDependents(syntax, slots, verb, passive);
  if (!passive && !slots.has('object')) addSharedObject(syntax, slots, verb);
  addBeyondObject(syntax, slots, verb);
  if (passive && !slots.has('subject')) addSharedAgent(syntax, slots, verb);
  return { slots };
};

const addDependents = (syntax: Syntax, slots: Slots, verb: number, passive: boolean): void => {
  for (const child of syntax.children(verb)) {
    const deprel = syntax.deprel(child);
    if (deprel === 'obj')
      addArgument(
        syntax,
        slots,
        passive ? 'second' : 'object',
        fromRelative(syntax, verb, child),
        'object',
        0.9,
      );
    else if (deprel === 'advcl' && passive) addMistakenAgent(syntax, slots, child);
    else if (deprel === 'iobj') addArgument(syntax, slots, 'indirect', child, 'indirect', 0.85);
    else if (deprel === 'obl:agent' && /^(?:by)?$/u.test(caseOf(syntax, child) ?? ''))
      addArgument(syntax, slots, 'subject', child, 'agent', 0.9);
    else if (deprel === 'xcomp' && passive && syntax.tokens[child]?.upos === 'NOUN')
      addArgument(syntax, slots, 'second', child, 'object', 0.8);
    else if (deprel === 'xcomp') {
      addOne(slots, 'xcomp', child);
      if (passive) addAgentBeyond(syntax, slots, child);
    } else if (deprel === 'ccomp') addOne(slots, 'ccomp', child);
    else if (isMisreadObject(syntax, verb, child, passive)) {
      addArgument(syntax, slots, 'object', child, 'unmarked', 0.65);
    } else if (deprel.startsWith('obl') || deprel === 'nmod') {
      addOblique(syntax, slots, child, passive);
    } else if (deprel === 'advcl' && syntax.tokens[child]?.lower === 'using') {
      for (const object of syntax.children(child)) {
        if (syntax.deprel(object) === 'obj')
          addArgument(syntax, slots, 'using', object, 'using', 0.85);
      }
    }
  }
};

/** "who they killed": a relative pronoun stands for the noun before it. */
const fromRelative = (syntax: Syntax, verb: number, child: number): number =>
  RELATIVE.has(syntax.tokens[child]?.lower ?? '') && isRelative(syntax, verb)
    ? antecedent(syntax, verb)
    : child;

const addOne = (slots: Slots, slot: string, head: number): void => {
  if (!slots.has(slot)) slots.set(slot, [{ head, rule: slot, confidence: 0.9 }]);
};

const addOblique = (syntax: Syntax, slots: Slots, child: number, passive: boolean): void => {
  const preposition = caseOf(syntax, child);
  if (preposition === null) return;
  // "were arrested, including the mayor": more of those before it
  const slot = slots.has('object') ? 'object' : 'subject';
  if (preposition === 'including') addArgument(syntax, slots, slot, child, 'including', 0.7);
  if (preposition === 'by' && passive) addArgument(syntax, slots, 'subject', child, 'agent', 0.9);
  else addArgument(syntax, slots, preposition, child, 'oblique', 0.8);
};
