import { readVerbClause } from './clauses.ts';
import { isDoing, isUndergoing } from './light-verbs.ts';
import { addArgument, type Clause, type Slots } from './slots.ts';
import { caseOf, type Syntax } from './syntax.ts';
import { isPassive } from './voice.ts';
import { eventWords } from './words.ts';

/** The arguments of an event noun: its own, and those of a verb that lends it its subject. */
export const readNounClause = (syntax: Syntax, noun: number): Clause => {
  const slots: Slots = new Map();
  for (const child of syntax.children(noun)) {
    const deprel = syntax.deprel(child);
    if (deprel === 'nmod:poss') addArgument(syntax, slots, 'possessor', child, 'possessor', 0.85);
    else if (deprel === 'amod' || deprel.startsWith('compound')) {
      addModifier(syntax, slots, child);
      addMisreadSubject(syntax, slots, child);
    } else if (deprel.startsWith('nmod') || deprel.startsWith('obl'))
      addPrepositional(syntax, slots, child);
    else if (deprel.startsWith('acl')) addFromParticiple(syntax, slots, child);
  }
  if (!slots.has('modifier')) addSharedModifier(syntax, slots, noun);
  if (!slots.has('of')) addSharedOf(syntax, slots, noun);
  addFromGovernor(syntax, slots, noun);
  return { slots };
};

/** "1,023 civilian deaths and 3,312 injuries". */
const addSharedModifier = (syntax: Syntax, slots: Slots, noun: number): void => {
  const before = syntax.head(noun);
  if (syntax.deprel(noun) !== 'conj' || noun - before > 4 || syntax.tokens[before]?.upos !== 'NOUN')
    return;
  for (const child of syntax.children(before)) {
    if (/^(?:amod|compound)/u.test(syntax.deprel(child)) && child < before)
      addArgument(syntax, slots, 'modifier', child, 'shared', 0.6);
  }
};

/** "the killing and maiming of children". */
const addSharedOf = (syntax: Syntax, slots: Slots, noun: number): void => {
  const before = syntax.deprel(noun) === 'conj' ? [syntax.head(noun)] : [];
  for (const next of [...before, ...syntax.children(noun)]) {
    if (Math.abs(next - noun) > 3) continue;
    if (next !== before[0] && syntax.deprel(next) !== 'conj') continue;
    if (syntax.tokens[next]?.upos !== 'NOUN' && !/ing$/u.test(syntax.tokens[next]?.lower ?? ''))
      continue;
    for (const child of syntax.children(next)) {
      if (child > Math.max(next, noun) && caseOf(syntax, child) === 'of')
        addArgument(syntax, slots, 'of', child, 'shared', 0.7);
    }
  }
};

const addModifier = (syntax: Syntax, slots: Slots, child: number): void => {
  addArgument(syntax, slots, 'modifier', child, 'modifier', 0.75);
  for (const inner of syntax.children(child)) {
    const deprel = syntax.deprel(inner);
    if (deprel.startsWith('compound') || deprel === 'amod') addModifier(syntax, slots, inner);
  }
};

const addPrepositional = (syntax: Syntax, slots: Slots, child: number): void => {
  const preposition = caseOf(syntax, child);
  if (preposition === null) return;
  addArgument(syntax, slots, preposition, child, 'nominal', 0.8);
  // "abuses by commanders against their own troops"
  for (const inner of syntax.children(child)) {
    if (syntax.deprel(inner) !== 'nmod' || inner < child) continue;
    const further = caseOf(syntax, inner);
    if (further !== null && /^(?:against|by|on|with)$/u.test(further) && !slots.has(further)) {
      addArgument(syntax, slots, further, inner, 'beyond', 0.6);
    }
  }
};

/** "an attack carried out by", "abuse directed at", "talks to end". */
const addFromParticiple = (syntax: Syntax, slots: Slots, verb: number): void => {
  const token = syntax.tokens[verb];
  if (/ed$|ing$|un$|ght$|id$|de$/u.test(token?.lower ?? '') || token?.xpos === 'VBN') {
    for (const child of syntax.children(verb)) {
      const deprel = syntax.deprel(child);
      const preposition = caseOf(syntax, child);
      if (deprel === 'obl:agent' || preposition === 'by') {
        addArgument(syntax, slots, 'by', child, 'participle', 0.85);
      } else if ((deprel.startsWith('obl') || deprel === 'nmod') && preposition !== null) {
        addArgument(syntax, slots, preposition, child, 'participle', 0.75);
      } else if (
        deprel === 'obj' &&
        /^(?:targeting|involving|hitting|killing)$/u.test(token?.lower ?? '')
      ) {
        addArgument(
          syntax,
          slots,
          token?.lower === 'involving' ? 'involving' : 'on',
          child,
          'participle',
          0.7,
        );
      } else if (
        deprel === 'nsubj' &&
        syntax.tokens[verb]?.upos === 'VERB' &&
        isDoing(syntax, verb)
      ) {
        addArgument(syntax, slots, 'subject', child, 'relative', 0.75);
      }
    }
  } else slots.set('acl', [{ head: verb, rule: 'infinitive', confidence: 0.9 }]);
};

const PLACES_OF_IT = /^(?:pits?|chambers?|devices?|squads?)$/u;
const PROVIDING = /^(?:provid|suppl|treat|help)/u;
const PLACING: ReadonlySet<string> = new Set([
  'on',
  'against',
  'at',
  'in',
  'near',
  'with',
  'to',
  'between',
  'for',
  'from',
]);

/** "Russia carried out an attack on", "they were subjected to torture", "a deal was struck". */
const addFromGovernor = (syntax: Syntax, slots: Slots, noun: number): void => {
  let top = noun;
  let deprel = syntax.deprel(top);
  // "confinement pits", "torture chambers": what it is done in or with
  if (deprel === 'compound' && PLACES_OF_IT.test(syntax.tokens[syntax.head(top)]?.lower ?? '')) {
    top = syntax.head(top);
    deprel = syntax.deprel(top);
    slots.set('over', [{ head: top, rule: 'over', confidence: 0.75 }]);
  }
  // "a variety of abuse", "a series of attacks", "beatings and torture"
  for (let steps = 0; steps < 3; steps += 1) {
    const isPart = deprel === 'nmod' && caseOf(syntax, top) === 'of';
    const isListed =
      deprel === 'conj' || (deprel === 'nmod' && caseOf(syntax, top) === 'including');
    if (!isPart && !isListed) break;
    const above = syntax.head(top);
    const upos = syntax.tokens[above]?.upos;
    if (upos !== 'NOUN' && upos !== 'VERB') break;
    if (isPart && !eventWords.partitives.has(syntax.tokens[above]?.lower ?? '')) break;
    top = above;
    deprel = syntax.deprel(top);
  }
  const governor = syntax.head(top);
  const verb = syntax.tokens[governor];
  if (verb === undefined || (verb.upos !== 'VERB' && verb.upos !== 'AUX' && verb.upos !== 'ADJ'))
    return;
  slots.set('governor', [{ head: governor, rule: 'governor', confidence: 0.9 }]);
  const preposition = deprel.startsWith('obl') ? caseOf(syntax, top) : null;
  const isObject =
    deprel === 'obj' ||
    deprel === 'nsubj:pass' ||
    (deprel === 'obl' && /^(?:out|up)$/u.test(preposition ?? 'out'));
  const clause = readVerbClause(syntax, governor);
  if (deprel === 'nsubj' && eventWords.happening.has(verb.lower)) {
    for (const slot of PLACING) if (!slots.has(slot)) copy(syntax, slots, clause, slot, slot, top);
    return;
  }
  if (preposition === 'with' && PROVIDING.test(verb.lower))
    copy(syntax, slots, clause, 'object', 'undergoer', top);
  const passive = isPassive(syntax, governor);
  if (isUndergoing(syntax, governor, preposition)) {
    const from = preposition === 'to' ? 'object' : 'subject';
    const rule = preposition === 'to' ? 'subjected' : 'undergoing';
    for (const found of clause.slots.get(passive || from === 'object' ? 'object' : 'subject') ??
      []) {
      if (found.head !== top) addArgument(syntax, slots, 'undergoer', found.head, rule, 0.8);
    }
    if (preposition === 'to') copy(syntax, slots, clause, 'subject', 'subject');
    return;
  }
  if (!isDoing(syntax, governor) || !(isObject || preposition === 'in' || preposition === 'with'))
    return;
  copy(syntax, slots, clause, 'subject', 'subject', top);
  for (const slot of PLACING) if (!slots.has(slot)) copy(syntax, slots, clause, slot, slot, top);
  copy(syntax, slots, clause, 'indirect', 'to', top);
};

const copy = (
  syntax: Syntax,
  slots: Slots,
  clause: Clause,
  from: string,
  to: string,
  except = -1,
): void => {
  for (const found of clause.slots.get(from) ?? []) {
    if (found.head !== except)
      addArgument(syntax, slots, to, found.head, 'light', found.confidence * 0.9);
  }
};

/** "The EU imposed sanctions", with the verb read as an adjective. */
const addMisreadSubject = (syntax: Syntax, slots: Slots, child: number): void => {
  if (!isDoing(syntax, child)) return;
  for (const subject of syntax.children(child)) {
    if (syntax.deprel(subject) === 'nsubj')
      addArgument(syntax, slots, 'subject', subject, 'misread', 0.65);
  }
};
