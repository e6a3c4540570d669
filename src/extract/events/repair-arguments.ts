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
  'advmod',
]);
const SOME: ReadonlySet<string> = new Set(['several', 'many', 'some', 'most', 'others', 'both']);
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
    const token = tokens[index];
    if (token?.lower === 'by') mendAgent(tokens, parse, index, first);
    else if (token?.lower === 'of') mendOf(tokens, parse, index, first);
    else if (token?.upos === 'CCONJ') mendAnd(tokens, parse, index, first);
    else if (CONJUNCTION.has(token?.lower ?? '')) mendClause(tokens, parse, index, first, last);
    else if (token?.upos === 'NUM' && tokens[index + 1]?.lower === 'of')
      mendPart(tokens, parse, index);
    else if (mendTime(tokens, parse, index)) continue;
    else if (mendParticiple(tokens, parse, index, first)) continue;
    else if (mendGap(tokens, parse, index)) continue;
    else mendSubject(tokens, parse, index, withSubject);
  }
};

/** "the video released by the army shows": whoever follows "by" after a participle did it. */
const mendAgent = (tokens: readonly Token[], parse: Heads, by: number, first: number): void => {
  let noun = parse.heads[by] ?? -1;
  // "interviewed by the network described", with the next verb read as the last noun
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
  if (!/^(?:NOUN|PROPN|NUM)$/u.test(token.upos) && !SOME.has(token.lower)) return;
  if (TIME.test(token.lower)) return;
  if (/^(?:'s|’s)$/u.test(tokens[index + 1]?.lower ?? '')) return;
  const between = tokens.slice(index + 1, head);
  if (between.some(({ upos }) => upos !== 'ADV' && upos !== 'AUX')) return;
  withSubject.add(head);
  parse.deprels[index] = 'nsubj';
};

const CONJUNCTION: ReadonlySet<string> = new Set(
  'after before since until as while when because once'.split(' '),
);

/** "fled after the army ordered them": a noun between a conjunction and a finite verb is its subject. */
const mendClause = (
  tokens: readonly Token[],
  parse: Heads,
  conjunction: number,
  first: number,
  last: number,
): void => {
  const noun = parse.heads[conjunction] ?? -1;
  const over = parse.heads[noun] ?? -1;
  if (parse.deprels[conjunction] === 'mark')
    mendTwoSubjects(tokens, parse, conjunction, noun, first);
  if (parse.deprels[conjunction] !== 'case' || noun - conjunction > 6 || over < first) return;
  if (over > conjunction || !/^(?:NOUN|PROPN)$/u.test(tokens[noun]?.upos ?? '')) return;
  let verb = noun + 1;
  while (/^(?:ADV|AUX)$/u.test(tokens[verb]?.upos ?? '')) verb += 1;
  const token = tokens[verb];
  const finite = verb === noun + 1 ? /^VB[DZP]$/u : /^VB[DZPN]$/u;
  if (verb >= last || verb === over || token?.upos !== 'VERB' || !finite.test(token.xpos)) return;
  if (tokens[noun]?.sentence !== token.sentence || TIME_NOUN.test(tokens[noun]?.lower ?? ''))
    return;
  const outer = pathTo(parse, over, verb);
  if (outer !== null) {
    // the later verb stood over the earlier one
    parse.heads[over] = parse.heads[verb] ?? -1;
    const relation = parse.deprels[over];
    parse.deprels[over] = parse.deprels[verb] ?? 'root';
    if (outer !== over) {
      parse.heads[outer] = over;
      if (relation === 'acl') parse.deprels[outer] = 'nsubj';
    }
  }
  parse.heads[verb] = over;
  parse.deprels[verb] = 'advcl';
  for (let at = Math.max(first, verb - 40); at < conjunction; at += 1)
    if (parse.heads[at] === verb) parse.heads[at] = over;
  parse.heads[noun] = verb;
  parse.deprels[noun] = 'nsubj';
  parse.heads[conjunction] = verb;
  parse.deprels[conjunction] = 'mark';
};

const TIME_NOUN = /^(?:days?|weeks?|months?|years?|hours?|minutes?|moments?|\d+)$/u;

/** The word below `top` on the way from `index`; `null` where `top` is not above it. */
const pathTo = (parse: Heads, index: number, top: number): number | null => {
  let at = index;
  for (let steps = 0; steps < 30 && at >= 0; steps += 1) {
    const above = parse.heads[at] ?? -1;
    if (above === top) return at;
    at = above;
  }
  return null;
};

/** "41 of 56 drones", "two of his men": the number is what is counted. */
const mendPart = (tokens: readonly Token[], parse: Heads, number: number): void => {
  const noun = parse.heads[number] ?? -1;
  if (noun <= number || parse.heads[number + 1] !== noun || noun - number > 6) return;
  const over = parse.heads[noun] ?? -1;
  const isObject = over >= 0 && over < number && tokens[over]?.upos === 'VERB';
  const deprel = parse.deprels[noun] ?? 'dep';
  parse.heads[number] = over;
  parse.deprels[number] = isObject && deprel.startsWith('obl') ? 'obj' : deprel;
  parse.heads[noun] = number;
  parse.deprels[noun] = 'nmod';
};

/** "near Homs overnight": a name before an adverb of time is no part of it. */
const mendTime = (tokens: readonly Token[], parse: Heads, name: number): boolean => {
  const time = name + 1;
  if (tokens[name]?.upos !== 'PROPN' || parse.heads[name] !== time) return false;
  if (!/^(?:overnight|yesterday|today|tonight|\p{L}+day)$/u.test(tokens[time]?.lower ?? ''))
    return false;
  if (parse.deprels[name] !== 'compound' || parse.deprels[time] === 'root') return false;
  const over = parse.heads[time] ?? -1;
  if (over < 0) return false;
  parse.heads[name] = over;
  parse.deprels[name] = parse.deprels[time] ?? 'dep';
  for (let at = Math.max(0, name - 4); at < name; at += 1)
    if (parse.heads[at] === time) parse.heads[at] = name;
  const verb = tokens[over]?.upos === 'VERB' ? over : (parse.heads[over] ?? -1);
  parse.heads[time] = verb < 0 ? over : verb;
  parse.deprels[time] = 'obl:unmarked';
  return true;
};

/** "Ten were killed and dozens wounded": a noun after "and" is the subject of the participle after it. */
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

/** "killed nine members": what stands before a numeral or an article is no adjective. */
const mendParticiple = (
  tokens: readonly Token[],
  parse: Heads,
  verb: number,
  first: number,
): boolean => {
  const noun = parse.heads[verb] ?? -1;
  if (noun <= verb || noun - verb > 6 || !/^(?:amod|compound)$/u.test(parse.deprels[verb] ?? ''))
    return false;
  if (!/^(?:NUM|DET)$/u.test(tokens[verb + 1]?.upos ?? '')) return false;
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
  return true;
};

/** "The rebels advanced after troops withdrew": a verb with a subject on either side of its conjunction. */
const mendTwoSubjects = (
  tokens: readonly Token[],
  parse: Heads,
  conjunction: number,
  verb: number,
  first: number,
): void => {
  const subjectsOf = (from: number, to: number): number => {
    for (let at = from; at < to; at += 1)
      if (parse.heads[at] === verb && parse.deprels[at] === 'nsubj') return at;
    return -1;
  };
  const outer = subjectsOf(Math.max(first, conjunction - 40), conjunction);
  if (outer < 0 || subjectsOf(conjunction, verb) < 0) return;
  for (let at = outer + 1; at < conjunction; at += 1) {
    if (parse.heads[at] !== outer || !(parse.deprels[at] ?? '').startsWith('acl')) continue;
    if (!/^(?:VB[DN]|JJ)$/u.test(tokens[at]?.xpos ?? '')) continue;
    parse.heads[at] = parse.heads[verb] ?? -1;
    parse.deprels[at] = parse.deprels[verb] ?? 'root';
    parse.heads[outer] = at;
    parse.heads[verb] = at;
    parse.deprels[verb] = 'advcl';
    return;
  }
};

const DEPRIVING =
  /^(?:accus|convict|acquit|suspect|strip|rob|depriv|clear|rid|inform|warn|notif|remind|absolv|cur|reliev|guilty|assur|found|die|consist|made|speak|spoke|think|thought)/u;

/** "the murder of two men", "the death of a conscript": "of" hangs on the noun before it. */
const mendOf = (tokens: readonly Token[], parse: Heads, of: number, first: number): void => {
  const noun = parse.heads[of] ?? -1;
  const before = of - 1;
  const over = parse.heads[noun] ?? -1;
  if (before < first || noun <= of || noun - of > 8 || over === before) return;
  if (parse.deprels[of] !== 'case' || !/^(?:NOUN|NUM)$/u.test(tokens[before]?.upos ?? '')) return;
  if (over < first || over > of || DEPRIVING.test(tokens[over]?.lower ?? '')) return;
  if (isAbove(parse, noun, before)) return;
  const above = parse.heads[before] ?? -1;
  // the first noun of a compound is none to hang it on
  if (above > of) return;
  parse.heads[noun] = before;
  parse.deprels[noun] = 'nmod';
};

/** "abducted the chief and his two sons": a noun after "and" without a preposition goes with the one before. */
const mendAnd = (tokens: readonly Token[], parse: Heads, and: number, first: number): void => {
  const noun = parse.heads[and] ?? -1;
  const before = and - 1;
  const over = parse.heads[noun] ?? -1;
  if (before < first || noun <= and || noun - and > 5 || parse.deprels[noun] === 'conj') return;
  if (!/^(?:obl|obl:unmarked|nmod|nmod:unmarked|xcomp|dep)$/u.test(parse.deprels[noun] ?? ''))
    return;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[noun]?.upos ?? '') || parse.heads[before] !== over) return;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[before]?.upos ?? '') || over < first) return;
  for (let at = and + 1; at < noun; at += 1)
    if (parse.heads[at] === noun && parse.deprels[at] === 'case') return;
  parse.heads[noun] = before;
  parse.deprels[noun] = 'conj';
};
