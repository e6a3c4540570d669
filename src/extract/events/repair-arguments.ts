import type { Token } from '../document.ts';
import type { Heads } from './repair-heads.ts';

// What a greedy parser hangs on the wrong word although the words beside it leave little doubt.

const SUBJECTS: ReadonlySet<string> = new Set([
  'compound',
  'nmod',
  'nmod:poss',
  'nummod',
  'amod',
  'det',
  'nmod:unmarked',
]);
const TIME = /^(?:\p{L}+day|\p{L}+night|noon|dawn|dusk|then|now|force|hand|\d+)$/u;

/** One pass over a sentence; only words within reach of each other are looked at. */
export const repairArguments = (
  tokens: readonly Token[],
  parse: Heads,
  first: number,
  last: number,
): void => {
  const withSubject = new Set<number>();
  for (let index = first; index < last; index += 1) {
    if ((parse.deprels[index] ?? '').startsWith('nsubj')) withSubject.add(parse.heads[index] ?? -1);
  }
  for (let index = first; index < last; index += 1) {
    if (tokens[index]?.lower === 'by') mendAgent(tokens, parse, index, first);
    else mendSubject(tokens, parse, index, withSubject);
  }
};

/** "the video released by the army shows": whoever follows "by" after a participle did it. */
const mendAgent = (tokens: readonly Token[], parse: Heads, by: number, first: number): void => {
  const noun = parse.heads[by] ?? -1;
  const verb = tokens[by - 1]?.upos === 'ADV' ? by - 2 : by - 1;
  const token = tokens[verb];
  if (noun < by || noun - by > 8 || verb < first || parse.heads[noun] === verb) return;
  if (token?.upos !== 'VERB' || !/^VB[ND]$/u.test(token.xpos)) return;
  const upos = tokens[noun]?.upos ?? '';
  if (!/^(?:NOUN|PROPN|PRON)$/u.test(upos) || TIME.test(tokens[noun]?.lower ?? '')) return;
  if (isAbove(parse, noun, verb)) return;
  parse.heads[noun] = verb;
  parse.deprels[noun] = 'obl:agent';
};

const isAbove = (parse: Heads, top: number, index: number): boolean => {
  let at = index;
  for (let steps = 0; steps < 30 && at >= 0; steps += 1) {
    if (at === top) return true;
    at = parse.heads[at] ?? -1;
  }
  return false;
};

/** "one lost his temper": a noun or numeral that is left over before a finite verb is its subject. */
const mendSubject = (
  tokens: readonly Token[],
  parse: Heads,
  index: number,
  withSubject: Set<number>,
): void => {
  const head = parse.heads[index] ?? -1;
  const token = tokens[index];
  const verb = tokens[head];
  if (token === undefined || verb === undefined || head < index || head - index > 3) return;
  if (!SUBJECTS.has(parse.deprels[index] ?? '') || withSubject.has(head)) return;
  if (verb.upos !== 'VERB' || !/^VB[DZP]$/u.test(verb.xpos)) return;
  if (!/^(?:NOUN|PROPN|NUM)$/u.test(token.upos) || TIME.test(token.lower)) return;
  if (/^(?:'s|’s)$/u.test(tokens[index + 1]?.lower ?? '')) return;
  const between = tokens.slice(index + 1, head);
  if (between.some(({ upos }) => upos !== 'ADV' && upos !== 'AUX')) return;
  withSubject.add(head);
  parse.deprels[index] = 'nsubj';
};
