import { caseOf, type Syntax } from './syntax.ts';

/** A word that stands to a trigger in some slot, and how it was found. */
export interface Argument {
  readonly head: number;
  readonly rule: string;
  readonly confidence: number;
}

/** The arguments of one trigger by slot (see `Slot` in frame.ts). */
export interface Clause {
  readonly slots: ReadonlyMap<string, readonly Argument[]>;
}

export type Slots = Map<string, Argument[]>;

export const addArgument = (
  syntax: Syntax,
  slots: Slots,
  slot: string,
  head: number,
  rule: string,
  confidence: number,
): void => {
  const list = slots.get(slot);
  const found = { head, rule, confidence };
  if (list === undefined) slots.set(slot, [found]);
  else if (list.some((other) => other.head === head)) return;
  else list.push(found);
  for (const child of syntax.children(head)) {
    if (syntax.deprel(child) !== 'conj' || !isNominal(syntax, child)) continue;
    addArgument(syntax, slots, slot, child, `${rule}-and`, confidence - 0.05);
  }
};

const isNominal = (syntax: Syntax, index: number): boolean => {
  const upos = syntax.tokens[index]?.upos;
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'SYM';
};

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose']);
const BE: ReadonlySet<string> = new Set([
  'be',
  'been',
  'being',
  'was',
  'were',
  'is',
  'are',
  'am',
  "'s",
  "'re",
  'get',
  'gets',
  'got',
  'getting',
  '’s',
  '’re',
]);

/** Whether a verb's surface subject is what the deed was done to. */
export const isPassive = (syntax: Syntax, verb: number): boolean => {
  const token = syntax.tokens[verb];
  const form = token?.lower ?? '';
  if (/ing$/u.test(form)) {
    return syntax.children(verb).some((child) => syntax.deprel(child) === 'aux:pass');
  }
  let be = false;
  for (const child of syntax.children(verb)) {
    const deprel = syntax.deprel(child);
    if (deprel === 'nsubj:pass' || deprel === 'aux:pass' || deprel === 'csubj:pass') return true;
    if (deprel === 'aux' && BE.has(syntax.tokens[child]?.lower ?? '')) be = true;
  }
  if (be && isParticiple(syntax, verb)) return true;
  const deprel = syntax.deprel(verb);
  if (deprel === 'amod') return isParticiple(syntax, verb);
  if (deprel === 'acl' || (deprel === 'advcl' && !has(syntax, verb, 'mark'))) {
    // a passive has no object of its own: "A missile struck a hospital", read as a description
    if (['nsubj', 'aux', 'obj'].some((relation) => has(syntax, verb, relation))) return false;
    return isParticiple(syntax, verb);
  }
  if (deprel === 'conj' && !has(syntax, verb, 'nsubj') && isParticiple(syntax, verb)) {
    return (
      !has(syntax, verb, 'aux') && isPassive(syntax, syntax.head(verb)) && !has(syntax, verb, 'obj')
    );
  }
  return false;
};

const has = (syntax: Syntax, index: number, deprel: string): boolean =>
  syntax.children(index).some((child) => syntax.deprel(child) === deprel);

const isParticiple = (syntax: Syntax, verb: number): boolean => {
  const token = syntax.tokens[verb];
  if (token === undefined) return false;
  if (token.xpos !== 'XX') return /^(?:VBN|VBD|JJ)$/u.test(token.xpos);
  return /(?:ed|en|wn|un|ght|ck|lt|ot|ut|nt|ld|et|it|id|ne)$/u.test(token.lower);
};

/** The word that a verb's own or inherited subject is; null where the sentence gives none. */
export const surfaceSubject = (syntax: Syntax, verb: number, depth = 0): Argument | null => {
  if (depth > 4 || verb < 0) return null;
  for (const child of syntax.children(verb)) {
    const deprel = syntax.deprel(child);
    if (deprel !== 'nsubj' && deprel !== 'nsubj:pass' && deprel !== 'nsubj:outer') continue;
    if (RELATIVE.has(syntax.tokens[child]?.lower ?? '') && isRelative(syntax, verb)) {
      return { head: antecedent(syntax, verb), rule: 'relative', confidence: 0.85 };
    }
    return { head: child, rule: 'subject', confidence: 0.9 };
  }
  return inheritedSubject(syntax, verb, depth);
};

const isRelative = (syntax: Syntax, verb: number): boolean => {
  let at = verb;
  for (let steps = 0; steps < 4 && syntax.deprel(at) === 'conj'; steps += 1) at = syntax.head(at);
  return syntax.deprel(at).startsWith('acl');
};

const antecedent = (syntax: Syntax, verb: number): number => {
  let at = verb;
  for (let steps = 0; steps < 4 && syntax.deprel(at) === 'conj'; steps += 1) at = syntax.head(at);
  return syntax.head(at);
};

const inheritedSubject = (syntax: Syntax, verb: number, depth: number): Argument | null => {
  const head = syntax.head(verb);
  const deprel = syntax.deprel(verb);
  if (head < 0) return null;
  if (deprel === 'conj') {
    const upos = syntax.tokens[head]?.upos;
    if (upos !== 'VERB' && upos !== 'AUX' && upos !== 'ADJ') return null;
    return weaken(surfaceSubject(syntax, head, depth + 1), 'shared', 0.9);
  }
  if (deprel === 'xcomp') {
    const object = syntax
      .children(head)
      .find((child) => ['obj', 'iobj'].includes(syntax.deprel(child)));
    if (object !== undefined) return { head: object, rule: 'control', confidence: 0.8 };
    return weaken(surfaceSubject(syntax, head, depth + 1), 'control', 0.9);
  }
  if (deprel === 'advcl') {
    if (has(syntax, verb, 'aux')) return null;
    const upos = syntax.tokens[head]?.upos;
    if (upos !== 'VERB' && upos !== 'ADJ') return null;
    return weaken(surfaceSubject(syntax, head, depth + 1), 'participle', 0.7);
  }
  if (deprel === 'acl:relcl') {
    // a reduced relative keeps its own subject: "the town they took"
    return null;
  }
  if (deprel === 'acl') {
    const form = syntax.tokens[verb]?.lower ?? '';
    if (/ing$/u.test(form) || isParticiple(syntax, verb)) {
      return { head, rule: 'reduced', confidence: 0.8 };
    }
    const owner = syntax.children(head).find((child) => syntax.deprel(child) === 'nmod:poss');
    if (owner !== undefined) return { head: owner, rule: 'owner', confidence: 0.6 };
    // "The unit plans to attack", with the verb read as a noun
    const before = syntax.children(head).find((child) => syntax.deprel(child) === 'compound');
    if (
      before !== undefined &&
      /^(?:plans|vows|threats|attempts|orders)$/u.test(syntax.tokens[head]?.lower ?? '')
    ) {
      return { head: before, rule: 'owner', confidence: 0.5 };
    }
    const governor = syntax.head(head);
    if (governor >= 0 && syntax.deprel(head) === 'obj') {
      return weaken(surfaceSubject(syntax, governor, depth + 1), 'owner', 0.6);
    }
    return null;
  }
  if (deprel === 'amod') return { head, rule: 'attribute', confidence: 0.75 };
  return null;
};

const weaken = (argument: Argument | null, rule: string, factor: number): Argument | null =>
  argument === null
    ? null
    : { head: argument.head, rule, confidence: argument.confidence * factor };

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
    else if (deprel === 'obl:agent') addArgument(syntax, slots, 'subject', child, 'agent', 0.9);
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
  if (preposition === 'by' && passive) addArgument(syntax, slots, 'subject', child, 'agent', 0.9);
  else addArgument(syntax, slots, preposition, child, 'oblique', 0.8);
};

/** "shelled and bombed the town"; "the town they took". */
const addSharedObject = (syntax: Syntax, slots: Slots, verb: number): void => {
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
const addMistakenAgent = (syntax: Syntax, slots: Slots, child: number): void => {
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
const addBeyondObject = (syntax: Syntax, slots: Slots, verb: number): void => {
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
const addSharedAgent = (syntax: Syntax, slots: Slots, verb: number): void => {
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
const isMisreadObject = (
  syntax: Syntax,
  verb: number,
  child: number,
  passive: boolean,
): boolean => {
  if (passive || child < verb || !/^(?:obl|nmod)(?::unmarked)?$/u.test(syntax.deprel(child)))
    return false;
  const token = syntax.tokens[child];
  if (token === undefined || TIME.test(token.lower) || caseOf(syntax, child) !== null) return false;
  return isNominal(syntax, child) && !has(syntax, verb, 'obj');
};

/** "was forced to kneel by his captors". */
const addAgentBeyond = (syntax: Syntax, slots: Slots, infinitive: number): void => {
  for (const child of syntax.children(infinitive)) {
    if (caseOf(syntax, child) === 'by')
      addArgument(syntax, slots, 'subject', child, 'beyond', 0.65);
  }
};

/** "The government and the rebels signed": two subjects with "and" between, where one was to hang on the other. */
const addFurtherSubjects = (syntax: Syntax, slots: Slots, verb: number, passive: boolean): void => {
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
