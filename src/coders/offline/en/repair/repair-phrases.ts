import { beginsWith } from '../../begins-with.ts';
import type { Token } from '../../language/document.ts';
import type { Heads } from './repair-heads.ts';
import { repairWords } from './repair-words.ts';

// Phrases attached to the wrong noun.

/** "41 of 56 drones", "two of his men": the number is the head. */
export const mendPart = (tokens: readonly Token[], parse: Heads, number: number): void => {
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

/** "near Homs overnight": a name before an adverb of time does not modify it. */
export const mendTime = (tokens: readonly Token[], parse: Heads, name: number): boolean => {
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

/** "had left on Friday", with "had" parsed as the main verb: it is the auxiliary. */
export const mendPerfect = (tokens: readonly Token[], parse: Heads, had: number): boolean => {
  const verb = had + 1;
  if (!/^(?:had|has|have)$/u.test(tokens[had]?.lower ?? '') || tokens[verb]?.xpos !== 'VBN')
    return false;
  const isOver = parse.heads[verb] === had && /^(?:xcomp|ccomp)$/u.test(parse.deprels[verb] ?? '');
  const isUnder = parse.heads[had] === verb && (parse.deprels[had] ?? '').startsWith('aux');
  if (!isOver && !isUnder) return false;
  const sentence = tokens[had]?.sentence;
  for (let at = Math.max(0, had - 20); at < had + 20; at += 1)
    if (parse.heads[at] === had && at !== verb && tokens[at]?.sentence === sentence)
      parse.heads[at] = verb;
  if (isOver) {
    parse.heads[verb] = parse.heads[had] ?? -1;
    parse.deprels[verb] = parse.deprels[had] ?? 'dep';
  }
  parse.heads[had] = verb;
  parse.deprels[had] = 'aux';
  return isOver;
};

/** "Days after the truce, soldiers shelled": a time span, not a subject. */
export const mendLapse = (tokens: readonly Token[], parse: Heads, index: number): boolean => {
  if (!(parse.deprels[index] ?? '').startsWith('nsubj')) return false;
  if (!/^(?:minutes|hours|days|weeks|months|years)$/u.test(tokens[index]?.lower ?? ''))
    return false;
  if (!/^(?:after|before|later|earlier)$/u.test(tokens[index + 1]?.lower ?? '')) return false;
  parse.deprels[index] = 'obl:unmarked';
  return true;
};

/**
 * "struck the town on Friday, the ministry said": what comes before the comma and the speaker
 * belongs to the verb before it; a noun directly after that verb is its object.
 */
export const mendAcross = (
  tokens: readonly Token[],
  parse: Heads,
  index: number,
  first: number,
): boolean => {
  const verb = parse.heads[index] ?? -1;
  const deprel = parse.deprels[index] ?? '';
  if (verb <= index || verb - index > 30 || !/^(?:obl|nsubj|dislocated)/u.test(deprel))
    return false;
  if (tokens[verb]?.upos !== 'VERB') return false;
  let comma = index + 1;
  while (comma < verb && tokens[comma]?.text !== ',') comma += 1;
  if (!hasSubjectBetween(parse, comma, verb)) return false;
  let own = index - 1;
  while (own >= first && tokens[own]?.upos !== 'VERB' && tokens[own]?.text !== ',') own -= 1;
  if (own < first || tokens[own]?.upos !== 'VERB' || isAbove(parse, index, own)) return false;
  const isObject = !deprel.startsWith('obl') && !hasCase(parse, index, first);
  if (isObject && index - own > 3) return false;
  parse.heads[index] = own;
  parse.deprels[index] = isObject ? 'obj' : 'obl';
  return true;
};

const hasCase = (parse: Heads, index: number, first: number): boolean => {
  for (let at = Math.max(first, index - 4); at < index; at += 1)
    if (parse.heads[at] === index && parse.deprels[at] === 'case') return true;
  return false;
};

const hasSubjectBetween = (parse: Heads, from: number, verb: number): boolean => {
  for (let at = from + 1; at < verb; at += 1)
    if (parse.heads[at] === verb && (parse.deprels[at] ?? '').startsWith('nsubj')) return true;
  return false;
};

/** "the murder of two men", "the death of a conscript": "of" attaches to the noun before it. */
export const mendOf = (tokens: readonly Token[], parse: Heads, of: number, first: number): void => {
  const noun = parse.heads[of] ?? -1;
  const before = of - 1;
  const over = parse.heads[noun] ?? -1;
  if (before < first || noun <= of || noun - of > 8 || over === before) return;
  if (parse.deprels[of] !== 'case' || !/^(?:NOUN|NUM)$/u.test(tokens[before]?.upos ?? '')) return;
  if (
    over < first ||
    over > of ||
    beginsWith(tokens[over]?.lower ?? '', repairWords.deprivingStems)
  )
    return;
  if (isAbove(parse, noun, before)) return;
  const above = parse.heads[before] ?? -1;
  // not to the first noun of a compound
  if (above > of) return;
  parse.heads[noun] = before;
  parse.deprels[noun] = 'nmod';
};

/** "abducted the chief and his two sons": a bare noun after "and" joins the one before it. */
export const mendAnd = (
  tokens: readonly Token[],
  parse: Heads,
  and: number,
  first: number,
): void => {
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

export const isAbove = (parse: Heads, top: number, index: number): boolean => {
  let at = index;
  for (let steps = 0; steps < 30 && at >= 0; steps += 1) {
    if (at === top) return true;
    at = parse.heads[at] ?? -1;
  }
  return false;
};
