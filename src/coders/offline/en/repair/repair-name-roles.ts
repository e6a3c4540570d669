import type { Token } from '../../language/document.ts';
import { climbsTo, hang, type NamePlace, topOf } from './hang.ts';
import type { Heads } from './repair-heads.ts';

// The relations of a name whose parts or neighbours the parser attached wrongly.

/** Tokens after a name or verb that may be attached to the wrong word before it. */
const AFTER = 12;

/** "captured soldiers near Lisna", with the preposition parsed as the head of the name. */
export const mendNear = (
  tokens: readonly Token[],
  parse: Heads,
  { first, end }: NamePlace,
): void => {
  const near = first - 1;
  if (tokens[near]?.upos !== 'ADP') return;
  let top = -1;
  for (let at = first; at < end; at += 1) if (parse.heads[at] === near) top = at;
  const hung = parse.heads[near] ?? -1;
  // attached to a word after the name, it belongs to the verb before
  const above = hung >= end ? verbBefore(tokens, near) : hung;
  if (top < 0 || above < 0 || climbsTo(parse, above, (at) => at === near || at === top)) return;
  parse.heads[top] = above;
  parse.deprels[top] = tokens[above]?.upos === 'VERB' ? 'obl' : 'nmod';
  for (let at = end; at < end + AFTER; at += 1)
    if (parse.heads[at] === near) parse.heads[at] = above;
  parse.heads[near] = top;
  parse.deprels[near] = 'case';
};

/** Relations that a name with its own preposition cannot have. */
const UNGOVERNED = /^(?:nsubj|nsubj:pass|obj|obl:unmarked|nmod:unmarked|compound|appos|dep|conj)$/u;
const CONJUNCTIONS = /^(?:of|to|than|as|since|until|before|after|like)$/u;

/** "near Lisna on 4 May", "destroyed by the brigade": a name after a preposition is no subject. */
export const mendGoverned = (
  tokens: readonly Token[],
  parse: Heads,
  { first, end }: NamePlace,
): void => {
  const mark = tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  const word = tokens[mark];
  if (word === undefined || word.upos !== 'ADP' || CONJUNCTIONS.test(word.lower)) return;
  const top = topOf(parse, first, end);
  const verb = verbBefore(tokens, mark);
  if (word.sentence !== tokens[first]?.sentence || top < 0 || verb < 0) return;
  const isBy = word.lower === 'by';
  const isAgent = isBy && isPassive(tokens, verb);
  const deprel = parse.deprels[top] ?? '';
  if (deprel === 'compound' && isThing(tokens, parse.heads[top] ?? -1, end)) return;
  if (!isAgent && !UNGOVERNED.test(deprel)) return;
  if (deprel === 'conj' && parse.heads[mark] !== top) return;
  if (!hang(parse, top, verb, isAgent || (isBy && verb === mark - 1) ? 'obl:agent' : 'obl')) return;
  hang(parse, mark, top, 'case');
};

/** "in the London Bridge district": the name modifies a thing. Not "in the Kordavian bombing". */
const isThing = (tokens: readonly Token[], noun: number, end: number): boolean =>
  noun >= end &&
  noun <= end + 1 &&
  tokens[noun]?.upos === 'NOUN' &&
  !/(?:ing|night|day|morning|evening|week|month|year|noon)s?$/u.test(tokens[noun]?.lower ?? '');

const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb]?.xpos === 'VBN' &&
  tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => /^(?:was|were|is|are|been|being)$/u.test(lower));

/** "shelled Lisna", with the name parsed as something other than its object. */
export const mendObject = (
  tokens: readonly Token[],
  parse: Heads,
  { first, end }: NamePlace,
): void => {
  const verb = tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  const top = topOf(parse, first, end);
  if (tokens[verb]?.upos !== 'VERB' || top < 0 || parse.heads[top] !== verb) return;
  const isOther = /^(?:xcomp|ccomp|dep|obl:unmarked|appos)$/u.test(parse.deprels[top] ?? '');
  if (isOther && !isPassive(tokens, verb)) parse.deprels[top] = 'obj';
};

/** The nearest verb to the left with no comma in between. */
const verbBefore = (tokens: readonly Token[], from: number): number => {
  const sentence = tokens[from]?.sentence;
  for (let at = from - 1; at >= 0 && tokens[at]?.sentence === sentence; at -= 1) {
    if (tokens[at]?.text === ',') return -1;
    if (tokens[at]?.upos === 'VERB') return at;
  }
  return -1;
};

/** "…, Kordavia's Border Service said": an unattached name before a verb is its subject. */
export const mendSubject = (
  tokens: readonly Token[],
  parse: Heads,
  { first, end }: NamePlace,
): void => {
  const verb = verbAfter(tokens, end);
  const top = topOf(parse, first, end);
  if (verb < 0 || top < 0) return;
  const before = tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  if (parse.heads[top] === verb) mendDeed(tokens, parse, verb, top);
  else {
    if (tokens[before]?.text !== ',' || hasSubject(parse, before, verb)) return;
    if (!/^(?:conj|appos|dep|nmod)$/u.test(parse.deprels[top] ?? '')) return;
    const isDone =
      tokens[verb]?.xpos === 'VBN' && /^(?:was|were|been)$/u.test(tokens[verb - 1]?.lower ?? '');
    if (!hang(parse, top, verb, isDone ? 'nsubj:pass' : 'nsubj')) return;
  }
  const isSubject = (parse.deprels[top] ?? '').startsWith('nsubj');
  if (!isSubject || parse.heads[top] !== verb || tokens[before]?.text !== ',') return;
  // then another subject, before the comma or after the verb, was a parsing error
  for (let at = Math.max(0, before - AFTER); at < verb + 4; at += 1) {
    if (parse.heads[at] !== verb || parse.deprels[at] !== 'nsubj' || at === top) continue;
    parse.deprels[at] = at < verb ? 'dislocated' : 'obj';
  }
};

const verbAfter = (tokens: readonly Token[], end: number): number => {
  let verb = end;
  while (verb < end + 3 && /^(?:AUX|ADV)$/u.test(tokens[verb]?.upos ?? '')) verb += 1;
  const { upos, xpos = '' } = tokens[verb] ?? {};
  return upos === 'VERB' && /^VB[DNZ]$/u.test(xpos) && (verb > end || xpos !== 'VBN') ? verb : -1;
};

const hasSubject = (parse: Heads, from: number, verb: number): boolean => {
  for (let at = from; at < verb; at += 1)
    if (parse.heads[at] === verb && (parse.deprels[at] ?? '').startsWith('nsubj')) return true;
  return false;
};

/** "said that the brigade fired rockets", with "fired" parsed as a modifier of "rockets". */
const mendDeed = (tokens: readonly Token[], parse: Heads, verb: number, subject: number): void => {
  const noun = parse.heads[verb] ?? -1;
  if (parse.deprels[verb] !== 'amod' || noun <= verb || noun - verb > 3) return;
  if (!(parse.deprels[subject] ?? '').startsWith('nsubj')) return;
  const above = parse.heads[noun] ?? -1;
  let speech = subject - 1;
  while (speech >= 0 && tokens[speech]?.upos !== 'VERB') speech -= 1;
  const isSaid = tokens[speech]?.sentence === tokens[verb]?.sentence;
  parse.heads[verb] = -1;
  if (!hang(parse, noun, verb, 'obj')) return;
  hang(parse, verb, isSaid ? speech : -1, isSaid ? 'ccomp' : 'root');
  // everything that follows belongs to the verb
  for (let at = noun + 1; at < noun + AFTER; at += 1) {
    const own = parse.heads[at] ?? -1;
    if (tokens[at]?.sentence !== tokens[verb]?.sentence) break;
    const isLoose = own >= 0 && own < verb && /^(?:NOUN|PROPN|NUM)$/u.test(tokens[at]?.upos ?? '');
    if (isLoose || own === above || (own === noun && parse.deprels[at] === 'nmod'))
      hang(parse, at, verb, tokens[at]?.upos === 'PUNCT' ? 'punct' : 'obl');
  }
};
