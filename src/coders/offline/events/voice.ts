import type { Syntax } from './syntax.ts';
import { eventWords } from './words.ts';

export const isNominal = (syntax: Syntax, index: number): boolean => {
  const upos = syntax.tokens[index]?.upos;
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'SYM';
};

export const has = (syntax: Syntax, index: number, deprel: string): boolean =>
  syntax.children(index).some((child) => syntax.deprel(child) === deprel);

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

/** "The brigade is said to have left": told as done, of whoever it is said of. */
export const isSaidToHave = (syntax: Syntax, verb: number): boolean => {
  const above = syntax.head(verb);
  if (!/^(?:xcomp|ccomp|advcl)$/u.test(syntax.deprel(verb)) || !has(syntax, above, 'aux:pass'))
    return false;
  const isPerfect = syntax
    .children(verb)
    .some((child) => child < verb && syntax.tokens[child]?.lower === 'have');
  return isPerfect && eventWords.toldOf.has(syntax.tokens[above]?.lower ?? '');
};

/** Whether a verb's surface subject is what the deed was done to. */
export const isPassive = (syntax: Syntax, verb: number): boolean => {
  const token = syntax.tokens[verb];
  const form = token?.lower ?? '';
  if (/ing$/u.test(form)) {
    return syntax.children(verb).some((child) => syntax.deprel(child) === 'aux:pass');
  }
  let be = false;
  let surface = false;
  for (const child of syntax.children(verb)) {
    const deprel = syntax.deprel(child);
    if (deprel === 'aux:pass') return true;
    if (deprel === 'nsubj:pass' || deprel === 'csubj:pass') surface = true;
    if ((deprel === 'aux' || deprel === 'cop') && BE.has(syntax.tokens[child]?.lower ?? ''))
      be = true;
  }
  // "Strikes killed ten", labelled a passive: none has an object and no "be"
  if (surface && (be || !has(syntax, verb, 'obj'))) return true;
  if (be && isParticiple(syntax, verb)) return true;
  if (eventWords.intransitive.has(form)) return false;
  const deprel = syntax.deprel(verb);
  // "had his legs amputated", "to have him arrested"
  if (deprel === 'xcomp' && /^(?:ha(?:ve|s|d|ving)|g[eo]t)$/u.test(overOf(syntax, verb)))
    return has(syntax, syntax.head(verb), 'obj') && isParticiple(syntax, verb);
  if (deprel === 'amod') return isParticiple(syntax, verb);
  if (deprel === 'acl' || (deprel === 'advcl' && !has(syntax, verb, 'mark'))) {
    // a passive has no object of its own: "A missile struck a hospital", read as a description
    if (['nsubj', 'aux', 'obj'].some((relation) => has(syntax, verb, relation))) return false;
    return isParticiple(syntax, verb);
  }
  // "Ten were killed and dozens wounded": the second "were" is left out
  if (deprel === 'conj' && isParticiple(syntax, verb)) {
    return (
      !has(syntax, verb, 'aux') && isPassive(syntax, syntax.head(verb)) && !has(syntax, verb, 'obj')
    );
  }
  return false;
};

const overOf = (syntax: Syntax, verb: number): string =>
  syntax.tokens[syntax.head(verb)]?.lower ?? '';

export const isParticiple = (syntax: Syntax, verb: number): boolean => {
  const token = syntax.tokens[verb];
  if (token === undefined) return false;
  if (token.xpos !== 'XX') return /^(?:VBN|VBD|JJ)$/u.test(token.xpos);
  return /(?:ed|en|wn|un|ght|ck|lt|ot|ut|nt|ld|et|it|id|ne)$/u.test(token.lower);
};
