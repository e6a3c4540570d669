import { caseOf, type Tree } from '../../language/tree.ts';
import { readVerbClause } from './clauses.ts';
import { isDoing, isUndergoing } from './light-verbs.ts';
import { addNamedDoer } from './named-doers.ts';
import { addChain } from './phrase-chain.ts';
import { addArgument, type Clause, type Slots } from './slots.ts';
import { isPassive } from './voice.ts';
import { eventWords } from './words.ts';

/** The arguments of an event noun: its own, and those of its governing verb. */
export const readNounClause = (tree: Tree, noun: number): Clause => {
  const slots: Slots = new Map([['self', [{ head: noun, rule: 'self', confidence: 0.8 }]]]);
  for (const child of tree.children(noun)) {
    const deprel = tree.deprel(child);
    if (deprel === 'nummod')
      slots.set('counted', [{ head: child, rule: 'counted', confidence: 0.8 }]);
    if (deprel === 'nmod:poss') addArgument(tree, slots, 'possessor', child, 'possessor', 0.85);
    else if (deprel === 'amod' || deprel.startsWith('compound')) {
      addModifier(tree, slots, child);
      addMisreadSubject(tree, slots, child);
    } else if (deprel.startsWith('nmod') || deprel.startsWith('obl'))
      addPrepositional(tree, slots, child);
    else if (deprel.startsWith('acl')) addFromParticiple(tree, slots, child);
  }
  if (!slots.has('counted')) addNumberBefore(tree, slots, noun);
  if (!slots.has('modifier')) addSharedModifier(tree, slots, noun);
  if (!slots.has('of')) addSharedOf(tree, slots, noun);
  addFromGovernor(tree, slots, noun);
  addChain(tree, slots, noun);
  addNamedDoer(tree, slots, noun);
  return { slots };
};

/** "had spoken of 64 dead", not "the two dead": the number often does not depend on it in the parse. */
const addNumberBefore = (tree: Tree, slots: Slots, noun: number): void => {
  const [first, number, word] = tree.tokens.slice(Math.max(0, noun - 2), noun + 1);
  if (word?.lower !== 'dead' || number?.upos !== 'NUM' || first?.upos === 'DET') return;
  slots.set('counted', [{ head: noun - 1, rule: 'counted', confidence: 0.7 }]);
};

/** "1,023 civilian deaths and 3,312 injuries". */
const addSharedModifier = (tree: Tree, slots: Slots, noun: number): void => {
  const before = tree.head(noun);
  if (tree.deprel(noun) !== 'conj' || noun - before > 4 || tree.tokens[before]?.upos !== 'NOUN')
    return;
  for (const child of tree.children(before)) {
    if (/^(?:amod|compound)/u.test(tree.deprel(child)) && child < before)
      addArgument(tree, slots, 'modifier', child, 'shared', 0.6);
  }
};

/** "the killing and maiming of children". */
const addSharedOf = (tree: Tree, slots: Slots, noun: number): void => {
  const before = tree.deprel(noun) === 'conj' ? [tree.head(noun)] : [];
  for (const next of [...before, ...tree.children(noun)]) {
    if (Math.abs(next - noun) > 3) continue;
    if (next !== before[0] && tree.deprel(next) !== 'conj') continue;
    if (tree.tokens[next]?.upos !== 'NOUN' && !/ing$/u.test(tree.tokens[next]?.lower ?? ''))
      continue;
    for (const child of tree.children(next)) {
      if (child > Math.max(next, noun) && caseOf(tree, child) === 'of')
        addArgument(tree, slots, 'of', child, 'shared', 0.7);
    }
  }
};

const addModifier = (tree: Tree, slots: Slots, child: number): void => {
  addArgument(tree, slots, 'modifier', child, 'modifier', 0.75);
  for (const inner of tree.children(child)) {
    const deprel = tree.deprel(inner);
    if (deprel.startsWith('compound') || deprel === 'amod') addModifier(tree, slots, inner);
  }
};

const addPrepositional = (tree: Tree, slots: Slots, child: number): void => {
  const preposition = caseOf(tree, child);
  if (preposition === null) return;
  addArgument(tree, slots, preposition, child, 'nominal', 0.8);
  // "abuses by commanders against their own troops"
  for (const inner of tree.children(child)) {
    if (tree.deprel(inner) !== 'nmod' || inner < child) continue;
    const further = caseOf(tree, inner);
    if (further !== null && /^(?:against|by|on|with)$/u.test(further) && !slots.has(further)) {
      addArgument(tree, slots, further, inner, 'beyond', 0.6);
    }
  }
};

/** "an attack carried out by", "abuse directed at", "talks to end". */
const addFromParticiple = (tree: Tree, slots: Slots, verb: number): void => {
  const token = tree.tokens[verb];
  if (/ed$|ing$|un$|ght$|id$|de$/u.test(token?.lower ?? '') || token?.xpos === 'VBN') {
    for (const child of tree.children(verb)) {
      const deprel = tree.deprel(child);
      const preposition = caseOf(tree, child);
      if (deprel === 'obl:agent' || preposition === 'by') {
        // "the attack, described by medics as a crime"
        if (OF_TELLERS.test(token?.lower ?? '')) continue;
        addArgument(tree, slots, 'by', child, 'participle', 0.85);
      } else if ((deprel.startsWith('obl') || deprel === 'nmod') && preposition !== null) {
        addArgument(tree, slots, preposition, child, 'participle', 0.75);
      } else if (
        deprel === 'obj' &&
        /^(?:targeting|involving|hitting|killing)$/u.test(token?.lower ?? '')
      ) {
        addArgument(
          tree,
          slots,
          token?.lower === 'involving' ? 'involving' : 'on',
          child,
          'participle',
          0.7,
        );
      } else if (deprel === 'nsubj' && tree.tokens[verb]?.upos === 'VERB' && isDoing(tree, verb)) {
        addArgument(tree, slots, 'subject', child, 'relative', 0.75);
      }
    }
  } else slots.set('acl', [{ head: verb, rule: 'infinitive', confidence: 0.9 }]);
};

/** Participles whose "by" names who tells of the event. */
const OF_TELLERS =
  /^(?:announced|condemned|confirmed|denied|denounced|described|documented|filmed|investigated|mediated|observed|recorded|reported|seen|verified|witnessed)$/u;

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
const addFromGovernor = (tree: Tree, slots: Slots, noun: number): void => {
  let top = noun;
  let deprel = tree.deprel(top);
  // "confinement pits", "torture chambers": the place or means of the event
  if (deprel === 'compound' && PLACES_OF_IT.test(tree.tokens[tree.head(top)]?.lower ?? '')) {
    top = tree.head(top);
    deprel = tree.deprel(top);
    slots.set('over', [{ head: top, rule: 'over', confidence: 0.75 }]);
  }
  // "a variety of abuse", "a series of attacks", "beatings and torture"
  for (let steps = 0; steps < 3; steps += 1) {
    const isPart = deprel === 'nmod' && caseOf(tree, top) === 'of';
    const isListed = deprel === 'conj' || (deprel === 'nmod' && caseOf(tree, top) === 'including');
    if (!isPart && !isListed) break;
    const above = tree.head(top);
    const upos = tree.tokens[above]?.upos;
    if (upos !== 'NOUN' && upos !== 'VERB') break;
    if (isPart && !eventWords.partitives.has(tree.tokens[above]?.lower ?? '')) break;
    top = above;
    deprel = tree.deprel(top);
  }
  const governor = tree.head(top);
  const verb = tree.tokens[governor];
  if (verb === undefined || (verb.upos !== 'VERB' && verb.upos !== 'AUX' && verb.upos !== 'ADJ'))
    return;
  slots.set('governor', [{ head: governor, rule: 'governor', confidence: 0.9 }]);
  const preposition = deprel.startsWith('obl') ? caseOf(tree, top) : null;
  const isObject =
    deprel === 'obj' ||
    deprel === 'nsubj:pass' ||
    (deprel === 'obl' && /^(?:out|up)$/u.test(preposition ?? 'out'));
  const clause = readVerbClause(tree, governor);
  if (deprel === 'nsubj' && eventWords.happening.has(verb.lower)) {
    for (const slot of PLACING) if (!slots.has(slot)) copy(tree, slots, clause, slot, slot, top);
    return;
  }
  if (preposition === 'with' && PROVIDING.test(verb.lower))
    copy(tree, slots, clause, 'object', 'undergoer', top);
  const passive = isPassive(tree, governor);
  const isHarm =
    top === noun &&
    /^(?:by|in)$/u.test(preposition ?? '') &&
    !/^(?:blast|explosion)/u.test(tree.tokens[noun]?.lower ?? '');
  if (isHarm && HARMED.test(verb.lower) && !isAimed(slots)) {
    copy(tree, slots, clause, passive ? 'object' : 'subject', 'undergoer', top);
    return;
  }
  if (isUndergoing(tree, governor, preposition)) {
    const from = preposition === 'to' ? 'object' : 'subject';
    const rule = preposition === 'to' ? 'subjected' : 'undergoing';
    for (const found of clause.slots.get(passive || from === 'object' ? 'object' : 'subject') ??
      []) {
      if (found.head !== top) addArgument(tree, slots, 'undergoer', found.head, rule, 0.8);
    }
    if (preposition === 'to') copy(tree, slots, clause, 'subject', 'subject');
    return;
  }
  if (!isDoing(tree, governor, isObject ? null : preposition)) return;
  if (!isObject && preposition !== 'in' && preposition !== 'with') return;
  copy(tree, slots, clause, 'subject', 'subject', top);
  for (const slot of PLACING) if (!slots.has(slot)) copy(tree, slots, clause, slot, slot, top);
  copy(tree, slots, clause, 'indirect', 'to', top);
};

/** "Two soldiers were killed in an ambush", "died in an air strike": it was aimed at them. */
const HARMED = /^(?:die[ds]?|hurt|injured|killed|maimed|wounded)$/u;
const isAimed = (slots: Slots): boolean =>
  ['against', 'of', 'on', 'possessor'].some((slot) => slots.has(slot));

const copy = (
  tree: Tree,
  slots: Slots,
  clause: Clause,
  from: string,
  to: string,
  except = -1,
): void => {
  for (const found of clause.slots.get(from) ?? []) {
    if (found.head !== except)
      addArgument(tree, slots, to, found.head, 'light', found.confidence * 0.9);
  }
};

/** "The EU imposed sanctions", with the verb parsed as an adjective. */
const addMisreadSubject = (tree: Tree, slots: Slots, child: number): void => {
  if (!isDoing(tree, child)) return;
  for (const subject of tree.children(child)) {
    if (tree.deprel(subject) === 'nsubj')
      addArgument(tree, slots, 'subject', subject, 'misread', 0.65);
  }
};
