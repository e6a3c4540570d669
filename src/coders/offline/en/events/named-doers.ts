import { caseOf, type Tree } from '../../language/tree.ts';
import { phraseFrom } from './beside.ts';
import { addArgument, type Slots } from './slots.ts';
import { surfaceSubject } from './subject.ts';
import { isPassive } from './voice.ts';

// Who is named as the doer of an event noun by the words that govern it.

const BLAMING = /^(?:blam(?:e[ds]?|ing)|fault(?:ed|s)?)$/u;
const ACCUSING = /^(?:accus(?:e[ds]?|ing)|convicted|suspected|acquitted)$/u;
const ASCRIBING = /^(?:attribut|ascrib|pinn|credit)/u;
const CLAIMING = /^(?:accept|admitt?|assum|claim|t[ao]k)/u;
const LAUNCHED = /^(?:masterminded|orchestrated)$/u;

/** "blamed the rebels for the raid", "claimed responsibility for it", "the group behind it". */
export const addNamedDoer = (tree: Tree, slots: Slots, noun: number): void => {
  const over = tree.head(noun);
  const word = tree.tokens[over]?.lower ?? '';
  const deprel = tree.deprel(noun);
  const preposition = caseOf(tree, noun);
  if (preposition === 'behind') addBehind(tree, slots, noun, over);
  else if (preposition === 'for' && word === 'responsibility') addClaimer(tree, slots, over);
  else if (preposition === 'for' || preposition === 'of')
    addAccused(tree, slots, noun, preposition);
  else if (deprel === 'obj' || deprel === 'nsubj:pass') {
    if (BLAMING.test(word) || ASCRIBING.test(word)) addBlamed(tree, slots, noun, over);
    else if (/^claim(?:ed|s)$/u.test(word) || LAUNCHED.test(word))
      addSubject(tree, slots, over, 'claimed');
  }
};

const addSubject = (tree: Tree, slots: Slots, verb: number, rule: string): void => {
  const subject = isPassive(tree, verb) ? null : surfaceSubject(tree, verb);
  if (subject !== null) addArgument(tree, slots, 'subject', subject.head, rule, 0.75);
};

/** "The group was behind the raid", "the men behind it". */
const addBehind = (tree: Tree, slots: Slots, noun: number, over: number): void => {
  const subject = tree.children(noun).find((child) => tree.deprel(child).startsWith('nsubj'));
  if (subject !== undefined) addArgument(tree, slots, 'subject', subject, 'behind', 0.75);
  else if (tree.deprel(noun) === 'nmod') addArgument(tree, slots, 'subject', over, 'behind', 0.75);
};

/** "claimed responsibility for the raid"; nobody is named by "denied responsibility". */
const addClaimer = (tree: Tree, slots: Slots, responsibility: number): void => {
  const verb = tree.head(responsibility);
  const isNone = tree.children(responsibility).some((at) => tree.tokens[at]?.lower === 'no');
  const isClaim = CLAIMING.test(tree.tokens[verb]?.lower ?? '');
  if (isClaim && !isNone && tree.deprel(responsibility) === 'obj')
    addSubject(tree, slots, verb, 'responsible');
};

/** "blamed the rebels for the raid", "accused them of the raid", also where "for" hangs on the noun. */
const addAccused = (tree: Tree, slots: Slots, noun: number, preposition: string): void => {
  // "acquitted of charges": they did not bring them
  if (/^(?:accusation|allegation|charge|count)s?$/u.test(tree.tokens[noun]?.lower ?? '')) return;
  const wanted = preposition === 'for' ? BLAMING : ACCUSING;
  const over = tree.head(noun);
  const verb = wanted.test(tree.tokens[over]?.lower ?? '') ? over : tree.head(over);
  if (!wanted.test(tree.tokens[verb]?.lower ?? '')) return;
  if (over !== verb) {
    if (tree.deprel(over) === 'obj') addArgument(tree, slots, 'subject', over, 'blamed', 0.75);
    return;
  }
  const wantedRelation = isPassive(tree, verb) ? /^nsubj/u : /^i?obj$/u;
  const who = tree.children(verb).find((child) => wantedRelation.test(tree.deprel(child)));
  if (who !== undefined) addArgument(tree, slots, 'subject', who, 'blamed', 0.75);
};

/** "blamed the raid on the rebels", "attributed it to them": not what was attacked. */
const addBlamed = (tree: Tree, slots: Slots, noun: number, verb: number): void => {
  for (let at = Math.max(noun, verb) + 1; at < Math.max(noun, verb) + 12; at += 1) {
    if (tree.tokens[at]?.sentence !== tree.tokens[noun]?.sentence) return;
    if (!/^(?:on|to)$/u.test(tree.tokens[at]?.lower ?? '')) continue;
    const head = phraseFrom(tree, at + 1);
    if (head < 0 || /day$/u.test(tree.tokens[head]?.lower ?? '')) continue;
    for (const [slot, found] of slots)
      slots.set(
        slot,
        found.filter((other) => other.head !== head),
      );
    addArgument(tree, slots, 'by', head, 'blamed', 0.75);
    return;
  }
};
