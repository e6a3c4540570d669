import { caseOf, type Syntax } from './syntax.ts';
import { has, isParticiple, isSaidToHave } from './voice.ts';
import { beginsWith, eventWords } from './words.ts';

/** A word that stands to a trigger in some slot, and how it was found. */
export interface Argument {
  readonly head: number;
  readonly rule: string;
  readonly confidence: number;
}

export const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** The word that a verb's own or inherited subject is; null where the sentence gives none. */
export const surfaceSubject = (syntax: Syntax, verb: number, depth = 0): Argument | null => {
  if (depth > 4 || verb < 0) return null;
  const child = nearestSubject(syntax, verb);
  if (child >= 0) {
    if (RELATIVE.has(syntax.tokens[child]?.lower ?? '') && isRelative(syntax, verb)) {
      return { head: antecedent(syntax, verb), rule: 'relative', confidence: 0.85 };
    }
    return { head: child, rule: 'subject', confidence: 0.9 };
  }
  return inheritedSubject(syntax, verb, depth);
};

export const isRelative = (syntax: Syntax, verb: number): boolean => {
  let at = verb;
  for (let steps = 0; steps < 4 && syntax.deprel(at) === 'conj'; steps += 1) at = syntax.head(at);
  return syntax.deprel(at).startsWith('acl');
};

export const antecedent = (syntax: Syntax, verb: number): number => {
  let at = verb;
  for (let steps = 0; steps < 4 && syntax.deprel(at) === 'conj'; steps += 1) at = syntax.head(at);
  return syntax.head(at);
};

/** Of two the one beside the verb: the other was another verb's before the parser lost it. */
const nearestSubject = (syntax: Syntax, verb: number): number => {
  let found = -1;
  for (const child of syntax.children(verb)) {
    const deprel = syntax.deprel(child);
    if (deprel !== 'nsubj' && deprel !== 'nsubj:pass' && deprel !== 'nsubj:outer') continue;
    const isOthers = found >= 0 && child < verb && isSetOff(syntax, verb, found, child);
    if (found < 0 || isOthers) found = child;
  }
  return found;
};

/** "said the same: the army had", "said that the army had": what stands before the colon or mark is another clause's. */
const isSetOff = (syntax: Syntax, verb: number, first: number, second: number): boolean => {
  for (let at = first + 1; at < second; at += 1) {
    if (/^[:;]$/u.test(syntax.tokens[at]?.text ?? '')) return true;
    if (syntax.deprel(at) === 'mark' && syntax.head(at) === verb) return true;
  }
  return false;
};

const isGerund = (syntax: Syntax, verb: number): boolean =>
  /ing$/u.test(syntax.tokens[verb]?.lower ?? '') ||
  syntax
    .children(verb)
    .some((child) => /^(?:being|having)$/u.test(syntax.tokens[child]?.lower ?? ''));

/**
 * "accused the army of targeting civilians", "was convicted of ordering": the deed is that of whoever
 * is accused, never of who accuses.
 */
const accused = (syntax: Syntax, verb: number, head: number, deprel: string): Argument | null => {
  if (!/^(?:advcl|acl|nmod|obl|xcomp|ccomp)$/u.test(deprel)) return null;
  const marked = syntax
    .children(verb)
    .some((at) => at < verb && /^(?:of|for|from|with)$/u.test(syntax.tokens[at]?.lower ?? ''));
  if (!marked || !isGerund(syntax, verb)) return null;
  // hung on the object itself, or on the verb over it
  const above = syntax.deprel(head) === 'obj' ? syntax.head(head) : head;
  const word = syntax.tokens[above]?.lower ?? '';
  if (eventWords.blaming.has(word)) {
    const at = syntax
      .children(above)
      .find((child) => /^(?:at|with|against)$/u.test(caseOf(syntax, child) ?? ''));
    return at === undefined ? null : { head: at, rule: 'blamed', confidence: 0.75 };
  }
  if (!eventWords.accusing.has(word) && !beginsWith(word, eventWords.accusingStems)) return null;
  const object = syntax.children(above).find((child) => syntax.deprel(child) === 'obj');
  if (object !== undefined) return { head: object, rule: 'accused', confidence: 0.85 };
  const passive = syntax.children(above).find((child) => syntax.deprel(child) === 'nsubj:pass');
  if (passive !== undefined) return { head: passive, rule: 'accused', confidence: 0.85 };
  const described = /^(?:acl|amod)$/u.test(syntax.deprel(above)) ? syntax.head(above) : -1;
  return described < 0 ? null : { head: described, rule: 'accused', confidence: 0.8 };
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
  const controller = accused(syntax, verb, head, deprel);
  if (controller !== null) return controller;
  if (deprel === 'ccomp') {
    // "describes being sent", "denied bombing": who tells it is who it is about
    if (!isGerund(syntax, verb) || has(syntax, verb, 'mark')) return null;
    return weaken(surfaceSubject(syntax, head, depth + 1), 'gerund', 0.85);
  }
  if (deprel === 'xcomp') {
    const object = syntax
      .children(head)
      .find((child) => ['obj', 'iobj'].includes(syntax.deprel(child)));
    if (object !== undefined) return { head: object, rule: 'control', confidence: 0.8 };
    return weaken(surfaceSubject(syntax, head, depth + 1), 'control', 0.9);
  }
  if (isSaidToHave(syntax, verb))
    return weaken(surfaceSubject(syntax, head, depth + 1), 'control', 0.9);
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
