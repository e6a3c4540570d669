import type { Token } from '../../language/document.ts';
import type { Heads } from './repair-heads.ts';
import {
  isAbove,
  mendAcross,
  mendAnd,
  mendLapse,
  mendOf,
  mendPart,
  mendPerfect,
  mendTime,
} from './repair-phrases.ts';
import { CONJUNCTION, mendClause } from './repair-subordinates.ts';

// Words that a greedy parser attaches wrongly although their neighbours leave little doubt.

const SUBJECTS: ReadonlySet<string> = new Set([
  'compound',
  'nmod',
  'nmod:poss',
  'nummod',
  'amod',
  'det',
  'nmod:unmarked',
  'advmod',
]);
const SOME: ReadonlySet<string> = new Set(['several', 'many', 'some', 'most', 'others', 'both']);
const TIME = /^(?:\p{L}+day|\p{L}+night|noon|dawn|dusk|then|now|force|hand|\d+)$/u;

/** One pass over a sentence; only words close to each other are compared. */
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
    const token = tokens[index];
    if (token?.lower === 'by') mendAgent(tokens, parse, index, first);
    else if (token?.lower === 'of') mendOf(tokens, parse, index, first);
    else if (token?.upos === 'CCONJ') mendAnd(tokens, parse, index, first);
    else if (CONJUNCTION.has(token?.lower ?? '')) mendClause(tokens, parse, index, first, last);
    else if (token?.upos === 'NUM' && tokens[index + 1]?.lower === 'of')
      mendPart(tokens, parse, index);
    else if (mendTime(tokens, parse, index)) continue;
    else if (mendLapse(tokens, parse, index)) continue;
    else if (mendPerfect(tokens, parse, index)) continue;
    else if (mendAcross(tokens, parse, index, first)) continue;
    else if (mendParticiple(tokens, parse, index, first)) continue;
    else if (mendGap(tokens, parse, index)) continue;
    else mendSubject(tokens, parse, index, withSubject);
  }
};

/** "the video released by the army shows": the noun after participle and "by" is the agent. */
const mendAgent = (tokens: readonly Token[], parse: Heads, by: number, first: number): void => {
  let noun = parse.heads[by] ?? -1;
  // "interviewed by the network described", with the next verb parsed as the last noun
  if (noun - by > 1 && /[^e]ed$/u.test(tokens[noun]?.lower ?? '') && parse.heads[noun - 1] === noun)
    noun -= 1;
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

/** "one lost his temper": an unattached noun or numeral before a finite verb is its subject. */
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
  if (!/^(?:NOUN|PROPN|NUM)$/u.test(token.upos) && !SOME.has(token.lower)) return;
  if (TIME.test(token.lower)) return;
  if (/^(?:'s|’s)$/u.test(tokens[index + 1]?.lower ?? '')) return;
  const between = tokens.slice(index + 1, head);
  if (between.some(({ upos }) => upos !== 'ADV' && upos !== 'AUX')) return;
  withSubject.add(head);
  parse.deprels[index] = 'nsubj';
};

/** "Ten were killed and dozens wounded": a noun between "and" and a participle is its subject. */
const mendGap = (tokens: readonly Token[], parse: Heads, noun: number): boolean => {
  const verb = parse.heads[noun] ?? -1;
  const next = noun + 1;
  if (parse.deprels[noun] !== 'conj' || verb < 0 || parse.heads[next] !== verb) return false;
  if (!/^(?:NOUN|PROPN|NUM)$/u.test(tokens[noun]?.upos ?? '')) return false;
  if (
    tokens[verb]?.upos !== 'VERB' ||
    !/^(?:xcomp|dep|advcl|conj)$/u.test(parse.deprels[next] ?? '')
  )
    return false;
  if (
    !/^(?:VBN|VBD|JJ)$/u.test(tokens[next]?.xpos ?? '') ||
    !/(?:ed|en|wn)$/u.test(tokens[next]?.lower ?? '')
  )
    return false;
  parse.heads[noun] = next;
  parse.deprels[noun] = 'nsubj:pass';
  parse.deprels[next] = 'conj';
  return true;
};

/** "killed nine members": a word before a numeral or an article is not an adjective. */
const mendParticiple = (
  tokens: readonly Token[],
  parse: Heads,
  verb: number,
  first: number,
): boolean => {
  const noun = parse.heads[verb] ?? -1;
  if (noun <= verb || noun - verb > 6 || !/^(?:amod|compound)$/u.test(parse.deprels[verb] ?? ''))
    return false;
  const isPast = tokens[verb]?.xpos === 'VBD' && noun === verb + 1;
  if (!isPast && !/^(?:NUM|DET)$/u.test(tokens[verb + 1]?.upos ?? '')) return false;
  if (!/[^e]ed$/u.test(tokens[verb]?.lower ?? '') || verb === first) return false;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[verb - 1]?.upos ?? '')) return false;
  let top = parse.heads[noun] ?? -1;
  const over = top;
  for (let steps = 0; steps < 3 && parse.deprels[top] === 'nmod'; steps += 1)
    top = parse.heads[top] ?? top;
  if (over < first || over > verb || top > verb) return false;
  parse.heads[verb] = top;
  parse.deprels[verb] = 'acl';
  parse.heads[noun] = verb;
  parse.deprels[noun] = 'obj';
  for (let at = noun + 1; at < Math.min(tokens.length, noun + CLAUSES); at += 1)
    if (parse.heads[at] === top && parse.deprels[at] === 'advcl') parse.heads[at] = verb;
  return true;
};

/** Words after an object in which clauses of its verb may begin. */
const CLAUSES = 20;
