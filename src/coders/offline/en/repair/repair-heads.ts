import type { Token } from '../../language/document.ts';
import { repairWords } from './repair-words.ts';

/** Heads and relations of a document while they are being repaired. */
export interface Heads {
  readonly heads: Int32Array;
  readonly deprels: string[];
}

/** Corrects frequent errors of a greedy parser that grammar can detect. */
export const repairHeads = (
  tokens: readonly Token[],
  parse: Heads,
  first: number,
  last: number,
): void => {
  for (let index = first; index < last; index += 1) {
    const head = parse.heads[index] ?? -1;
    if (head < 0) continue;
    const deprel = parse.deprels[index] ?? '';
    if ((deprel === 'conj' || deprel === 'parataxis') && head < index)
      mendGardenPath(tokens, parse, head, index, first, last);
    else if (deprel === 'acl' && isControlled(tokens, parse, index, head, first, last)) {
      parse.heads[index] = parse.heads[head] ?? -1;
      parse.deprels[index] = 'xcomp';
    } else if (deprel === 'acl') mendHigh(tokens, parse, index, head, first, last);
    else if (deprel === 'advcl' && repairWords.controlling.has(tokens[head]?.lower ?? '')) {
      if (childOf(parse, index, 'mark', first, last, tokens, 'to') >= 0)
        parse.deprels[index] = 'xcomp';
    }
  }
};

/** "urged residents to leave", with the infinitive attached to the noun. */
const isControlled = (
  tokens: readonly Token[],
  parse: Heads,
  verb: number,
  noun: number,
  first: number,
  last: number,
): boolean =>
  /^(?:i?obj|nsubj:pass)$/u.test(parse.deprels[noun] ?? '') &&
  repairWords.controlling.has(tokens[parse.heads[noun] ?? -1]?.lower ?? '') &&
  childOf(parse, verb, 'mark', first, last, tokens, 'to') >= 0;

/** "A strike on a school killed ten": the subject is the strike, not the school. */
const mendHigh = (
  tokens: readonly Token[],
  parse: Heads,
  verb: number,
  noun: number,
  first: number,
  last: number,
): void => {
  if (verb !== noun + 1 || !/^VB[DN]$/u.test(tokens[verb]?.xpos ?? '')) return;
  if (childOf(parse, verb, 'obj', first, last) < 0) return;
  let top = noun;
  for (let steps = 0; steps < 3 && parse.deprels[top] === 'nmod'; steps += 1)
    top = parse.heads[top] ?? top;
  if (top < verb) parse.heads[verb] = top;
};

/** "Soldiers captured in Kherson were exchanged": the first verb only modifies the subject. */
const mendGardenPath = (
  tokens: readonly Token[],
  parse: Heads,
  verb: number,
  next: number,
  first: number,
  last: number,
): void => {
  const form = tokens[verb];
  const cop = childOf(parse, next, 'cop', first, last);
  const isVerb =
    tokens[next]?.upos === 'VERB' || (cop >= 0 && /ed$/u.test(tokens[next]?.lower ?? ''));
  if (form === undefined || !isVerb || !/(?:VBD|VBN)/u.test(form.xpos)) return;
  if (
    parse.deprels[next] === 'parataxis' &&
    cop < 0 &&
    childOf(parse, next, 'aux', first, last) < 0 &&
    childOf(parse, next, 'aux:pass', first, last) < 0
  )
    return;
  if (tokens[next]?.lower.endsWith('ing') === true) return;
  const subject = childOf(parse, verb, 'nsubj', first, verb);
  if (subject < 0 || parse.heads[verb] === undefined) return;
  // "she called it wrong and called for talks": a pronoun is never modified like that
  if (tokens[subject]?.xpos === 'PRP' || repairWords.objectless.has(form.lower)) return;
  if (
    childOf(parse, verb, 'obj', first, last) >= 0 ||
    childOf(parse, verb, 'aux', first, last) >= 0
  )
    return;
  for (const relation of ['nsubj', 'nsubj:pass', 'cc'])
    if (childOf(parse, next, relation, first, last) >= 0) return;
  for (let at = verb + 1; at < next; at += 1) if (/^[,;:—–]$/u.test(tokens[at]?.text ?? '')) return;
  if (cop >= 0) parse.deprels[cop] = 'aux:pass';
  const passive = childOf(parse, next, 'aux:pass', first, last) >= 0;
  parse.heads[next] = parse.heads[verb] ?? -1;
  parse.deprels[next] = parse.deprels[verb] ?? 'root';
  parse.heads[subject] = next;
  parse.deprels[subject] = passive ? 'nsubj:pass' : 'nsubj';
  parse.heads[verb] = subject;
  parse.deprels[verb] = 'acl';
};

const childOf = (
  parse: Heads,
  head: number,
  deprel: string,
  first: number,
  last: number,
  tokens?: readonly Token[],
  word?: string,
): number => {
  const from = Math.max(first, head - 20);
  const to = Math.min(last, head + 20);
  for (let index = from; index < to; index += 1) {
    if (parse.heads[index] !== head || parse.deprels[index] !== deprel) continue;
    if (word === undefined || tokens?.[index]?.lower === word) return index;
  }
  return -1;
};
