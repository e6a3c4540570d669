import type { Tree } from '../../language/tree.ts';
import type { Argument } from './argument.ts';
import {
  calledOn,
  hasUnreadSubject,
  isTimeWord,
  phraseEndingAt,
  phraseFrom,
  subjectAfterWith,
  whoTheySaid,
} from './beside.ts';
import {
  accused,
  accusedBefore,
  accusedBy,
  agentOf,
  isGerund,
  isResult,
  mainVerb,
  toldBefore,
} from './controllers.ts';
import { earlierClause, nearestSubject } from './nearest-subject.ts';
import { clauseSubject, openingSubject } from './opening-subject.ts';
import { isRelativeClause, nounBefore, RELATIVE, referentOf } from './relative.ts';
import { describesCount, has, isParticiple, isPassive, isSaidToHave } from './voice.ts';
import { eventWords } from './words.ts';
import { describedBy } from './words-before.ts';

/** The word that is the subject of a verb, its own or inherited; null if there is none. */
export const surfaceSubject = (tree: Tree, verb: number, depth = 0): Argument | null => {
  if (depth > 4 || verb < 0) return null;
  const blamed = accusedBefore(tree, verb);
  if (blamed !== null) return blamed;
  const called = calledOn(tree, verb);
  if (called >= 0) return { head: called, rule: 'called-on', confidence: 0.8 };
  const quoted = whoTheySaid(tree, verb);
  if (quoted >= 0) return { head: quoted, rule: 'relative-said', confidence: 0.75 };
  const described = describedBy(tree, verb);
  if (described >= 0) return { head: described, rule: 'reduced', confidence: 0.75 };
  const having = havingBefore(tree, verb);
  if (having >= 0) return inheritedSubject(tree, having, depth);
  const child = nounOfArticle(tree, nearestSubject(tree, verb));
  if (child >= 0) {
    const opening = clauseSubject(tree, verb);
    if (opening >= 0 && opening < child && tree.head(child) !== opening && !isJoined(tree, child))
      return { head: opening, rule: 'clause-subject', confidence: 0.75 };
    if (RELATIVE.has(tree.tokens[child]?.lower ?? '')) {
      return isRelativeClause(tree, verb)
        ? { head: referentOf(tree, verb, child), rule: 'relative', confidence: 0.85 }
        : { head: nounBefore(tree, child), rule: 'relative-beside', confidence: 0.7 };
    }
    const nearer = behindOpening(tree, child, verb);
    return { head: nearer < 0 ? child : nearer, rule: 'subject', confidence: 0.9 };
  }
  const accompanying = subjectAfterWith(tree, verb);
  if (accompanying >= 0) return { head: accompanying, rule: 'with', confidence: 0.75 };
  // "killed two people and at least four people were injured"
  const own = tree.deprel(verb) === 'amod' ? -1 : phraseEndingAt(tree, verb);
  if (own >= 0 && isLastOfPhrase(tree, own, verb)) {
    const opening = openingSubject(tree, verb);
    if (opening >= 0 && opening < own) return { head: opening, rule: 'opening', confidence: 0.7 };
  }
  if (own >= 0 && own !== tree.head(verb)) return { head: own, rule: 'beside', confidence: 0.7 };
  const inherited = inheritedSubject(tree, verb, depth);
  if (inherited !== null) return inherited;
  const opening = openingSubject(tree, verb);
  return opening < 0 ? null : { head: opening, rule: 'opening', confidence: 0.65 };
};

/** "Since the accord, 900 people have been killed": the phrase behind the comma, if the parser took the one before it; -1. */
const behindOpening = (tree: Tree, subject: number, verb: number): number => {
  const { tokens } = tree;
  const own = phraseEndingAt(tree, verb);
  if (own <= subject) return -1;
  const sentence = tokens[verb]?.sentence;
  const comma = tokens.slice(subject, own).findIndex(({ text }) => text === ',') + subject;
  if (comma < subject || phraseFrom(tree, comma + 1) !== own) return -1;
  let start = subject;
  while (tokens[start - 1]?.sentence === sentence && start > 0) start -= 1;
  return /^(?:ADP|SCONJ)$/u.test(tokens[start]?.upos ?? '') ? own : -1;
};

/** "attacks by men of the Front and the League killed": a phrase after "and" that no verb stands before. */
const isLastOfPhrase = ({ tokens }: Tree, noun: number, verb: number): boolean => {
  const sentence = tokens[verb]?.sentence;
  let isJoined = false;
  for (let at = noun - 1; at >= 0 && tokens[at]?.sentence === sentence; at -= 1) {
    const { upos = '', xpos = '' } = tokens[at] ?? {};
    if (upos === 'AUX' || /^(?:VBD|VBZ|VBP|MD)$/u.test(xpos)) return false;
    if (upos === 'CCONJ') isJoined = true;
  }
  return isJoined;
};

/** "of having bombed two wells", with the participle hung on the wells: its "having"; else -1. */
const havingBefore = ({ tokens, deprel }: Tree, verb: number): number =>
  deprel(verb) === 'amod' && tokens[verb - 1]?.lower === 'having' ? verb - 1 : -1;

/** "The three were arrested", "all three", with the article as subject. */
const nounOfArticle = ({ tokens }: Tree, subject: number): number =>
  /^(?:all|the|these|those)$/u.test(tokens[subject]?.lower ?? '') &&
  tokens[subject + 1]?.upos === 'NUM'
    ? subject + 1
    : subject;

/** A subject in a list: "the army and the rebels". */
const isJoined = (tree: Tree, noun: number): boolean =>
  tree.deprel(noun) === 'conj' || tree.deprel(noun) === 'nsubj:outer';

const inheritedSubject = (tree: Tree, verb: number, depth: number): Argument | null => {
  const head = tree.head(verb);
  const deprel = tree.deprel(verb);
  if (head < 0) return null;
  if (deprel === 'conj') {
    const upos = tree.tokens[head]?.upos;
    if (upos !== 'VERB' && upos !== 'AUX' && upos !== 'ADJ') return null;
    // "lost 22 killed and about 30 wounded"
    const isCounted = tree.tokens[verb - 1]?.upos === 'NUM' && tree.tokens[verb]?.xpos === 'VBN';
    // "two were killed and another wounded"
    const isOther =
      eventWords.others.has(tree.tokens[verb - 1]?.lower ?? '') &&
      /^(?:VBN|VBD|JJ)$/u.test(tree.tokens[verb]?.xpos ?? '');
    if (isCounted || isOther) return { head: verb - 1, rule: 'reduced', confidence: 0.7 };
    // "and many more were wounded": they are not those before
    if (hasUnreadSubject(tree, verb)) return null;
    // "accused the militia of killing and looting", with the second deed beside "accused"
    const blamed = isGerund(tree, verb) ? accusedBy(tree, head) : null;
    if (blamed !== null) return blamed;
    return weaken(surfaceSubject(tree, earlierClause(tree, head, verb), depth + 1), 'shared', 0.9);
  }
  const controller = accused(tree, verb, head, deprel);
  if (controller !== null) return controller;
  if (isResult(tree, verb) && toldBefore(tree, head) !== head) {
    const told = toldBefore(tree, head);
    return isPassive(tree, told)
      ? agentOf(tree, told)
      : weaken(surfaceSubject(tree, told, depth + 1), 'participle', 0.7);
  }
  if (deprel === 'ccomp') {
    // "describes being sent", "denied bombing": the speaker is the subject
    if (!isGerund(tree, verb) || has(tree, verb, 'mark')) return null;
    return weaken(surfaceSubject(tree, head, depth + 1), 'gerund', 0.85);
  }
  if (describesCount(tree, verb)) return { head, rule: 'reduced', confidence: 0.75 };
  if (deprel === 'xcomp') {
    const object = tree
      .children(head)
      .find((child) => ['obj', 'iobj'].includes(tree.deprel(child)));
    // "leave the village to take refuge": a place does nothing
    const isPlain = eventWords.leaving.has(tree.tokens[head]?.lemma ?? '');
    if (object !== undefined && !isPlain) return { head: object, rule: 'control', confidence: 0.8 };
    return weaken(surfaceSubject(tree, head, depth + 1), 'control', 0.9);
  }
  if (isSaidToHave(tree, verb))
    return weaken(surfaceSubject(tree, head, depth + 1), 'control', 0.9);
  if (deprel === 'advcl') {
    if (has(tree, verb, 'aux') || isFightingBetween(tree, verb)) return null;
    const beside = nounBeside(tree, verb);
    if (beside >= 0) return { head: beside, rule: 'reduced', confidence: 0.7 };
    // "displaced by earlier fighting"
    const isAgent = tree.children(verb).some((at) => at < verb && tree.tokens[at]?.lower === 'by');
    if (isAgent && tree.tokens[verb]?.xpos === 'VBG' && isPassive(tree, head)) return null;
    const over = isResult(tree, verb) ? toldBefore(tree, mainVerb(tree, head)) : head;
    const upos = tree.tokens[over]?.upos;
    if (upos !== 'VERB' && upos !== 'ADJ') return null;
    if (isResult(tree, verb) && isPassive(tree, over)) return agentOf(tree, over);
    return weaken(surfaceSubject(tree, over, depth + 1), 'participle', 0.7);
  }
  if (deprel === 'acl:relcl') {
    // a reduced relative clause has its own subject: "the town they took"
    return null;
  }
  if (deprel === 'acl') {
    // "troops who were pursuing rebels crossed": no participle
    if (isCrossing(tree, verb, head)) return null;
    const form = tree.tokens[verb]?.lower ?? '';
    // "entered the village, smashing windows": not the village
    const main = isResult(tree, verb) ? toldBefore(tree, mainVerb(tree, verb)) : verb;
    if (main !== verb && tree.tokens[main]?.upos === 'VERB' && !isPassive(tree, main)) {
      const doer = surfaceSubject(tree, main, depth + 1);
      if (doer !== null) return weaken(doer, 'participle', 0.7);
    }
    if (/ing$/u.test(form) || isParticiple(tree, verb)) {
      return { head: ofAmount(tree, head), rule: 'reduced', confidence: 0.8 };
    }
    const over = tree.tokens[tree.head(head)]?.lower ?? '';
    const isControlled = tree.deprel(head) === 'obj' || tree.deprel(head) === 'iobj';
    if (isControlled && (eventWords.ordering.has(over) || eventWords.trying.has(over)))
      return { head, rule: 'control', confidence: 0.8 };
    const owner = tree.children(head).find((child) => tree.deprel(child) === 'nmod:poss');
    if (owner !== undefined) return { head: owner, rule: 'owner', confidence: 0.6 };
    // "The unit plans to attack", with the verb parsed as a noun
    const before = tree.children(head).find((child) => tree.deprel(child) === 'compound');
    if (
      before !== undefined &&
      /^(?:plans|vows|threats|attempts|orders)$/u.test(tree.tokens[head]?.lower ?? '')
    ) {
      return { head: before, rule: 'owner', confidence: 0.5 };
    }
    const governor = tree.head(head);
    if (governor >= 0 && tree.deprel(head) === 'obj') {
      return weaken(surfaceSubject(tree, governor, depth + 1), 'owner', 0.6);
    }
    return null;
  }
  // "attacks targeting hospitals": a noun before it is described, and the one after it is hit
  const isBetween =
    /ing$/u.test(tree.tokens[verb]?.lower ?? '') && tree.tokens[verb - 1]?.upos === 'NOUN';
  if (deprel === 'amod') return isBetween ? null : { head, rule: 'attribute', confidence: 0.75 };
  return null;
};

/** A past tense behind the object of a relative clause. */
const isCrossing = (tree: Tree, verb: number, head: number): boolean =>
  tree.tokens[verb]?.xpos === 'VBD' &&
  tree.deprel(head) === 'obj' &&
  /^acl/u.test(tree.deprel(tree.head(head))) &&
  !isPassive(tree, verb);

/** "died in fighting between the army and the rebels": those who died need not have fought. */
const isFightingBetween = ({ tokens }: Tree, verb: number): boolean =>
  tokens[verb - 1]?.lower === 'in' && tokens[verb + 1]?.lower === 'between';

/** "a spike in the number of civilians killed": the civilians. */
const ofAmount = (tree: Tree, noun: number): number => {
  let at = noun;
  for (let steps = 0; steps < 3 && eventWords.amounts.has(tree.tokens[at]?.lower ?? ''); steps += 1)
    at = tree.children(at).find((child) => tree.deprel(child) === 'nmod') ?? at;
  return at;
};

/** "part of a group sent to the town", "dozens more injured": the noun right before a participle; -1. */
const nounBeside = (tree: Tree, verb: number): number => {
  if (!/^(?:VBN|JJ)$/u.test(tree.tokens[verb]?.xpos ?? '') || !isParticiple(tree, verb)) return -1;
  const isMore = eventWords.others.has(tree.tokens[verb - 1]?.lower ?? '');
  const noun = isMore ? verb - 2 : verb - 1;
  return tree.tokens[noun]?.upos === 'NOUN' && !isTimeWord(tree, noun) ? noun : -1;
};

const weaken = (argument: Argument | null, rule: string, factor: number): Argument | null =>
  argument === null
    ? null
    : { head: argument.head, rule, confidence: argument.confidence * factor };
