import type { Document } from '../../language/document.ts';
import type { Tree } from '../../language/tree.ts';
import { eventWords } from './words.ts';

/** Signs in a sentence that affect factuality: quotation, negation, command, question. */

export const NEGATIONS: ReadonlySet<string> = new Set(
  "not n't n’t never no neither nor without".split(' '),
);

/** 1 for each token between quotation marks; one pass over tokens and quotations. */
export const quotedTokens = ({ tokens, quotations }: Document): Uint8Array => {
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const { span } of [...quotations].sort((a, b) => a.span[0] - b.span[0])) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span[0]) at += 1;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span[1]) {
      quoted[at] = 1;
      at += 1;
    }
  }
  return quoted;
};

/** "no civilians", "none of them". */
export const isNobody = (tree: Tree, noun: number): boolean =>
  /^(?:nobody|none|no-one|nothing)$/u.test(tree.tokens[noun]?.lower ?? '') ||
  tree
    .children(noun)
    .some((child) => tree.tokens[child]?.lower === 'no' && tree.deprel(child) === 'det') ||
  hasNoBefore(tree, noun);

/** The same of who or what takes part: not "at no time", where the parse takes the time for one. */
export const isNoParticipant = (tree: Tree, noun: number): boolean =>
  isNobody(tree, noun) && !eventWords.noTime.has(tree.tokens[noun]?.lower ?? '');

/** "No government soldier": "no" may hang on another word of the phrase. */
const hasNoBefore = ({ tokens }: Tree, noun: number): boolean => {
  let at = noun - 1;
  while (noun - at < 6 && /^(?:NOUN|ADJ|NUM)$/u.test(tokens[at]?.upos ?? '')) at -= 1;
  return tokens[at]?.lower === 'no' && tokens[noun]?.upos === 'NOUN';
};

export const isNotOnly = (tree: Tree, child: number): boolean => {
  const next = tree.tokens[child + 1]?.lower ?? '';
  return (
    next === 'only' ||
    next === 'just' ||
    next === 'least' ||
    next === 'less' ||
    next === 'fewer' ||
    next === 'more'
  );
};

/** "the attack was planned but never carried out". */
export const isNeverDone = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb)
    .some(
      (next) =>
        tree.deprel(next) === 'conj' &&
        eventWords.doneNever.has(tree.tokens[next]?.lower ?? '') &&
        tree.children(next).some((child) => NEGATIONS.has(tree.tokens[child]?.lower ?? '')),
    );

export const carries = (lower: string): boolean => eventWords.carrying.has(lower);

export const hasThat = (tree: Tree, at: number): boolean =>
  tree
    .children(at)
    .some((child) => tree.deprel(child) === 'mark' && tree.tokens[child]?.lower === 'that');

/** "Was almost killed", "came close to shooting her", but not "almost 20 were killed". */
export const isHardlyDone = ({ tokens }: Tree, verb: number): boolean => {
  if (tokens[verb]?.upos === 'NOUN') return false;
  let at = verb - 1;
  while (tokens[at]?.upos === 'AUX' || tokens[at]?.xpos === 'TO') at -= 1;
  const lower = tokens[at]?.lower ?? '';
  return eventWords.hardly.has(lower) || (lower === 'close' && tokens[at + 1]?.lower === 'to');
};

/** Words up to the clause of an event. */
const UP = 4;

/** "Before he committed any attacks", "before they could fire": what was forestalled. */
export const isForestalled = (tree: Tree, head: number): boolean => {
  const isAny = tree.children(head).some((child) => tree.tokens[child]?.lower === 'any');
  for (let at = head, steps = 0; at >= 0 && steps < UP; at = tree.head(at), steps += 1) {
    const before = tree
      .children(at)
      .some((child) => tree.deprel(child) === 'mark' && tree.tokens[child]?.lower === 'before');
    if (!before) continue;
    const could = tree.children(at).some((child) => tree.tokens[child]?.lower === 'could');
    return isAny || could;
  }
  return false;
};

/** A quoted bare verb: "shoot them". */
export const isImperative = (tree: Tree, head: number, quoted: Uint8Array): boolean => {
  const token = tree.tokens[head];
  if (token === undefined || token.upos !== 'VERB' || (token.xpos !== 'VB' && token.xpos !== 'VBP'))
    return false;
  if (token.lower !== token.lemma) return false;
  for (const child of tree.children(head)) {
    // "Forget them, shoot": a word before a comma is not the subject of a bare verb
    const isApart = token.xpos === 'VB' && child < head && tree.tokens[head - 1]?.lower === ',';
    const deprel = tree.deprel(child);
    if (/^(?:aux|mark|expl|cop)/u.test(deprel) || (deprel.startsWith('nsubj') && !isApart))
      return false;
  }
  const deprel = tree.deprel(head);
  if (/^(?:xcomp|amod|compound|acl:relcl)$/u.test(deprel)) return false;
  return quoted[head] === 1;
};

export const isQuestion = (document: Document, tree: Tree, top: number): boolean => {
  const token = tree.tokens[top];
  const sentence = token === undefined ? undefined : document.sentences[token.sentence];
  if (sentence === undefined) return false;
  const lastWord = tree.tokens[sentence.last - 1]?.text ?? '';
  const before = tree.tokens[sentence.last - 2]?.text ?? '';
  return lastWord === '?' || before === '?';
};
