import type { Token } from '../../language/document.ts';
import type { Heads } from './repair-heads.ts';
import { repairWords } from './repair-words.ts';

// Verbs that the parser took for nouns, and lists of verbs attached to the wrong clause.

/** Words examined on either side, so that a very long sentence costs no more. */
const REACH = 60;
const OPENING = /^(?:DET|NUM|PRON)$/u;

export const repairClauses = (
  tokens: readonly Token[],
  parse: Heads,
  first: number,
  last: number,
): void => {
  for (let index = first + 1; index < last - 1; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (repairWords.showing.has(token.lower)) mendShowing(tokens, parse, index, first, last);
    else if (repairWords.saying.has(token.lower)) {
      mendSpeaker(tokens, parse, index, first);
      mendSaid(tokens, parse, index, last);
    } else if (token.lower === 'front') mendFront(tokens, parse, index, first);
    else if (token.upos === 'VERB' && parse.deprels[index] === 'conj')
      mendList(tokens, parse, index, first, last);
  }
};

/**
 * "The video released by the Air Force shows soldiers interviewed": a verb after a name was parsed
 * as part of the name, so a later verb took the subject.
 */
const mendShowing = (
  tokens: readonly Token[],
  parse: Heads,
  verb: number,
  first: number,
  last: number,
): void => {
  const before = tokens[verb - 1];
  const after = tokens[verb + 1];
  if (tokens[verb]?.upos === 'VERB' || before === undefined || after === undefined) return;
  if (!/^(?:NOUN|PROPN)$/u.test(before.upos)) return;
  if (!OPENING.test(after.upos) && !/^(?:at|that)$/u.test(after.lower)) return;
  const root = rootOf(parse, Math.max(first, verb - REACH), Math.min(last, verb + REACH));
  if (root < verb || parse.heads[root] === undefined) return;
  const object = childOf(parse, root, 'nsubj', verb, root);
  const subjects = childOf(parse, root, 'nsubj', first, verb);
  const noun = object >= 0 ? object : lastNoun(tokens, verb, root);
  if (subjects < 0 || noun < 0) return;
  // the word before the verb takes its place in the tree
  parse.heads[verb - 1] = parse.heads[verb] ?? -1;
  parse.deprels[verb - 1] = parse.deprels[verb] ?? 'dep';
  for (let index = Math.max(first, verb - REACH); index < verb - 1; index += 1)
    if (parse.heads[index] === verb) parse.heads[index] = verb - 1;
  attach(parse, verb, -1, 'root');
  attach(parse, subjects, verb, 'nsubj');
  attach(parse, noun, verb, 'obj');
  attach(parse, root, noun, 'acl');
};

const rootOf = (parse: Heads, first: number, last: number): number => {
  for (let index = first; index < last; index += 1)
    if ((parse.heads[index] ?? -1) < 0 && parse.deprels[index] === 'root') return index;
  return -1;
};

const lastNoun = (tokens: readonly Token[], from: number, to: number): number =>
  /^(?:NOUN|PROPN)$/u.test(tokens[to - 1]?.upos ?? '') && to - 1 > from ? to - 1 : -1;

/** "sent to the front last week": "front" is a noun, whatever follows. */
const mendFront = (tokens: readonly Token[], parse: Heads, front: number, first: number): void => {
  if (/^(?:NOUN|PROPN)$/u.test(tokens[front + 1]?.upos ?? '') || tokens[front - 1]?.lower !== 'the')
    return;
  const preposition = front - 2;
  const governor = parse.heads[parse.heads[preposition] ?? -1] ?? -1;
  if (preposition < first || parse.deprels[preposition] !== 'case' || governor < 0) return;
  if (parse.heads[preposition] === front || governor > preposition) return;
  attach(parse, preposition, front, 'case');
  attach(parse, front - 1, front, 'det');
  attach(parse, front, governor, 'obl');
};

/**
 * "squads that seek out men who drink, refuse orders or complain, and beat them": a list belongs to
 * the nearest clause; after it, another "and" continues the clause above.
 */
const mendList = (
  tokens: readonly Token[],
  parse: Heads,
  second: number,
  first: number,
  last: number,
): void => {
  const above = parse.heads[second] ?? -1;
  if (tokens[second - 1]?.lower !== ',' || above < first || above > second) return;
  const third = childOf(parse, second, 'conj', second, last);
  if (third < 0 || !/^(?:or|and)$/u.test(conjunctionOf(tokens, parse, third, first))) return;
  let inner = -1;
  for (let at = Math.max(above + 1, second - REACH); at < second; at += 1)
    if (tokens[at]?.upos === 'VERB' && parse.deprels[at] === 'acl:relcl') inner = at;
  let outer = above;
  if (inner < 0) {
    // already attached to the nearest clause; the one above contains the noun it modifies
    if (parse.deprels[above] !== 'acl:relcl') return;
    inner = above;
    outer = parse.heads[parse.heads[above] ?? -1] ?? -1;
    if (tokens[outer]?.upos !== 'VERB') return;
  }
  parse.heads[second] = inner;
  const list = [inner, second, third];
  if (conjunctionOf(tokens, parse, third, first) !== 'or') return;
  for (let at = third + 1; at < Math.min(last, third + 12); at += 1)
    if (
      parse.deprels[at] === 'conj' &&
      list.includes(parse.heads[at] ?? -1) &&
      conjunctionOf(tokens, parse, at, first) === 'and'
    )
      parse.heads[at] = outer;
};

const conjunctionOf = (
  tokens: readonly Token[],
  parse: Heads,
  verb: number,
  first: number,
): string => tokens[childOf(parse, verb, 'cc', first, verb)]?.lower ?? '';

const attach = (parse: Heads, index: number, head: number, deprel: string): void => {
  parse.heads[index] = head;
  parse.deprels[index] = deprel;
};

/** The first child with a relation, within forty words on either side. */
const childOf = (parse: Heads, head: number, deprel: string, from: number, to: number): number => {
  const start = Math.max(from, head - 40);
  for (let index = start; index < Math.min(to, head + 40); index += 1)
    if (parse.heads[index] === head && (parse.deprels[index] ?? '').startsWith(deprel))
      return index;
  return -1;
};

/** "killed ten people, residents said": a noun between the comma and the verb is the speaker. */
const mendSpeaker = (tokens: readonly Token[], parse: Heads, verb: number, first: number): void => {
  const noun = verb - 1;
  const other = parse.heads[noun] ?? -1;
  const shared = parse.heads[verb] ?? -1;
  const isListed = parse.deprels[verb] === 'conj' && shared >= 0 && parse.heads[other] === shared;
  if (noun <= first || parse.deprels[noun] !== 'conj') return;
  if (parse.heads[other] !== verb && !isListed) return;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[noun]?.upos ?? '')) return;
  if (!isListed && !(parse.deprels[other] ?? '').startsWith('nsubj')) return;
  const commas = tokens.slice(Math.max(first, noun - 4), noun);
  if (!commas.some(({ text }) => text === ',')) return;
  if (tokens.slice(other, noun).some(({ upos }) => upos === 'CCONJ')) return;
  if (isListed) {
    attach(parse, noun, verb, 'nsubj');
    parse.deprels[verb] = 'parataxis';
    return;
  }
  const told = childOf(parse, verb, 'ccomp', first, other);
  attach(parse, noun, verb, 'nsubj');
  if (told >= 0) attach(parse, other, told, 'obj');
};

/** "said its forces had repelled": a noun between "said" and a verb is the verb's subject. */
const mendSaid = (tokens: readonly Token[], parse: Heads, saying: number, last: number): void => {
  for (let noun = saying + 1; noun < Math.min(last, saying + 7); noun += 1) {
    if (parse.heads[noun] !== saying || parse.deprels[noun] !== 'obj') continue;
    let verb = noun + 1;
    while (/^(?:ADV|AUX)$/u.test(tokens[verb]?.upos ?? '')) verb += 1;
    if (verb >= last || tokens[verb]?.upos !== 'VERB' || parse.heads[verb] !== saying) return;
    if (!/^(?:conj|parataxis|advcl|ccomp|dep)$/u.test(parse.deprels[verb] ?? '')) return;
    if (verb === noun + 1 && !/^VB[DZP]$/u.test(tokens[verb]?.xpos ?? '')) return;
    if (childOf(parse, verb, 'nsubj', saying, last) >= 0) return;
    attach(
      parse,
      noun,
      verb,
      childOf(parse, verb, 'aux:pass', saying, verb) >= 0 ? 'nsubj:pass' : 'nsubj',
    );
    attach(parse, verb, saying, 'ccomp');
    return;
  }
};
