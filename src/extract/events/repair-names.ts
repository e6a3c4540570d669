import type { Token } from '../document.ts';
import type { MentionLike } from './event-draft.ts';
import type { Heads } from './repair-heads.ts';
import { mendSource } from './repair-sources.ts';

/** What a name can be to the word above it, the likeliest first, where a parser gave its parts several. */
const RELATIONS = ['nsubj', 'nsubj:pass', 'obj', 'obl:agent', 'obl', 'nmod', 'nmod:poss', 'conj'];
/** Tokens before a name that may be its article, number or preposition. */
const BEFORE = 4;
/** Tokens after it that may hang on one of its parts. */
const AFTER = 12;

/**
 * A name is one word of the sentence, however many it is written with: "the 14th Guards Motor Rifle Brigade
 * had left" has one subject. Names that a greedy parser took apart are put together again.
 */
export const repairNames = (
  tokens: readonly Token[],
  parse: Heads,
  names: readonly MentionLike[],
): void => {
  const places = placesOf(tokens, names);
  for (const { first, end } of places) if (end - first > 1) joinName(tokens, parse, first, end);
  for (const place of places) {
    mendNear(tokens, parse, place);
    mendGoverned(tokens, parse, place);
    mendObject(tokens, parse, place);
  }
  for (let at = 0; at < tokens.length; at += 1) mendSource(tokens, parse, at);
  for (const place of places) mendSubject(tokens, parse, place);
};

/** Half-open range of tokens. */
interface Place {
  readonly first: number;
  readonly end: number;
  readonly kind: MentionLike['kind'];
}

/** The tokens of each name; a name inside another is part of that one. */
const placesOf = (tokens: readonly Token[], names: readonly MentionLike[]): readonly Place[] => {
  const places: Place[] = [];
  let from = 0;
  let last = 0;
  for (const name of names) {
    if (name.start < last) continue;
    last = name.end;
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= name.start) from += 1;
    let end = from;
    while (end < tokens.length && (tokens[end]?.start ?? 0) < name.end) end += 1;
    if (end > from) places.push({ first: from, end, kind: name.kind });
  }
  return places;
};

const joinName = (tokens: readonly Token[], parse: Heads, first: number, end: number): void => {
  const outer: number[] = [];
  for (let at = first; at < end; at += 1) {
    const head = parse.heads[at] ?? -1;
    if (head < first || head >= end) outer.push(at);
  }
  const governed = outer.filter((at) => !climbsInto(parse, parse.heads[at] ?? -1, first, end));
  const best = [...governed].sort((a, b) => rankOf(parse, a) - rankOf(parse, b) || b - a)[0];
  if (best === undefined) return;
  const head = headOf(tokens, first, end);
  const [above, deprel] = [parse.heads[best] ?? -1, parse.deprels[best] ?? 'dep'];
  for (const at of outer) {
    parse.heads[at] = head;
    parse.deprels[at] = 'flat';
  }
  parse.heads[head] = above;
  parse.deprels[head] = deprel;
  gather(tokens, parse, { first, end, head, above });
};

/** What stood before one part of the name stands before all of it. */
const gather = (
  tokens: readonly Token[],
  parse: Heads,
  { first, end, head, above }: { first: number; end: number; head: number; above: number },
): void => {
  const sentence = tokens[first]?.sentence;
  for (let at = Math.max(0, first - BEFORE); at < first; at += 1) {
    if (tokens[at]?.sentence !== sentence) continue;
    const own = parse.heads[at] ?? -1;
    const isPart = own >= first && own < end;
    const isArticle = at === first - 1 && own === above && tokens[at]?.upos === 'DET';
    if (!isPart && !isArticle) continue;
    parse.heads[at] = head;
    if (isArticle) parse.deprels[at] = 'det';
  }
  for (let at = end; at < end + AFTER && tokens[at]?.sentence === sentence; at += 1) {
    const own = parse.heads[at] ?? -1;
    if (own >= first && own < end) parse.heads[at] = head;
  }
};

const rankOf = (parse: Heads, at: number): number => {
  const rank = RELATIONS.indexOf(parse.deprels[at] ?? '');
  return rank < 0 ? RELATIONS.length : rank;
};

/** The last noun, or the last before "of". */
const headOf = (tokens: readonly Token[], first: number, end: number): number => {
  let last = end - 1;
  for (let at = first + 1; at < end; at += 1)
    if (tokens[at]?.upos === 'ADP') {
      last = at - 1;
      break;
    }
  for (let at = last; at >= first; at -= 1)
    if (/^(?:NOUN|PROPN)$/u.test(tokens[at]?.upos ?? '')) return at;
  return last;
};

const climbsInto = (parse: Heads, from: number, first: number, end: number): boolean => {
  let at = from;
  for (let steps = 0; steps < 40 && at >= 0; steps += 1) {
    if (at >= first && at < end) return true;
    at = parse.heads[at] ?? -1;
  }
  return at >= 0;
};

/** "captured soldiers near Lisna", with the preposition read as the head of the name. */
const mendNear = (tokens: readonly Token[], parse: Heads, { first, end }: Place): void => {
  const near = first - 1;
  if (tokens[near]?.upos !== 'ADP') return;
  let top = -1;
  for (let at = first; at < end; at += 1) if (parse.heads[at] === near) top = at;
  const hung = parse.heads[near] ?? -1;
  // hung on what comes after the name, it belongs to the verb before
  const above = hung >= end ? verbBefore(tokens, near) : hung;
  if (top < 0 || above < 0 || climbsInto(parse, above, near, end)) return;
  parse.heads[top] = above;
  parse.deprels[top] = tokens[above]?.upos === 'VERB' ? 'obl' : 'nmod';
  for (let at = end; at < end + AFTER; at += 1)
    if (parse.heads[at] === near) parse.heads[at] = above;
  parse.heads[near] = top;
  parse.deprels[near] = 'case';
};

/** What a name with a preposition of its own is not. */
const UNGOVERNED = /^(?:nsubj|nsubj:pass|obj|obl:unmarked|nmod:unmarked|compound|appos|dep|conj)$/u;
const CONJUNCTIONS = /^(?:of|than|as|since|until|before|after|like)$/u;

/** "near Lisna on 4 May", "destroyed by the brigade": a name after a preposition is nobody's subject. */
const mendGoverned = (
  tokens: readonly Token[],
  parse: Heads,
  { first, end, kind }: Place,
): void => {
  const case_ = tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  const word = tokens[case_];
  if (word === undefined || word.upos !== 'ADP' || CONJUNCTIONS.test(word.lower)) return;
  if (word.sentence !== tokens[first]?.sentence) return;
  const top = topOf(parse, first, end);
  const isSource = tokens[case_ - 1]?.lower === 'according';
  const verb = isSource ? (parse.heads[top] ?? -1) : verbBefore(tokens, case_);
  const isAgent =
    word.lower === 'by' &&
    kind !== 'place' &&
    tokens[verb]?.xpos === 'VBN' &&
    isPassive(tokens, verb);
  if (top < 0 || !(isAgent || UNGOVERNED.test(parse.deprels[top] ?? ''))) return;
  if (parse.deprels[top] === 'conj' && parse.heads[case_] !== top) return;
  if (verb < 0 || climbsInto(parse, verb, first, end)) return;
  parse.heads[top] = verb;
  parse.deprels[top] = isAgent || (word.lower === 'by' && verb === case_ - 1) ? 'obl:agent' : 'obl';
  parse.heads[case_] = top;
  parse.deprels[case_] = 'case';
};

const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => /^(?:was|were|is|are|been|being)$/u.test(lower));

/** "shelled Lisna", with the name read as anything but its object. */
const mendObject = (tokens: readonly Token[], parse: Heads, { first, end }: Place): void => {
  const verb = tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  const top = topOf(parse, first, end);
  if (tokens[verb]?.upos !== 'VERB' || top < 0 || parse.heads[top] !== verb) return;
  if (
    isPassive(tokens, verb) ||
    !/^(?:xcomp|ccomp|dep|obl:unmarked|appos)$/u.test(parse.deprels[top] ?? '')
  )
    return;
  parse.deprels[top] = 'obj';
};

/** The nearest verb to the left that no comma parts from here. */
const verbBefore = (tokens: readonly Token[], from: number): number => {
  const sentence = tokens[from]?.sentence;
  for (let at = from - 1; at >= 0 && tokens[at]?.sentence === sentence; at -= 1) {
    if (tokens[at]?.text === ',') return -1;
    if (tokens[at]?.upos === 'VERB') return at;
  }
  return -1;
};

const topOf = (parse: Heads, first: number, end: number): number => {
  for (let at = end - 1; at >= first; at -= 1) {
    const head = parse.heads[at] ?? -1;
    if (head < first || head >= end) return at;
  }
  return -1;
};

/** "…, Kordavia's Border Service said": a name that is left over before a finite verb is who does it. */
const mendSubject = (tokens: readonly Token[], parse: Heads, { first, end }: Place): void => {
  let verb = end;
  while (verb < end + 3 && /^(?:AUX|ADV)$/u.test(tokens[verb]?.upos ?? '')) verb += 1;
  if (tokens[verb]?.upos !== 'VERB' || !/^VB[DNZ]$/u.test(tokens[verb]?.xpos ?? '')) return;
  if (verb === end && tokens[verb]?.xpos === 'VBN') return;
  const top = topOf(parse, first, end);
  if (
    top < 0 ||
    parse.heads[top] === verb ||
    !/^(?:conj|appos|dep|nmod)$/u.test(parse.deprels[top] ?? '')
  )
    return;
  const before = tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  if (tokens[before]?.text !== ',' || climbsInto(parse, verb, first, end)) return;
  for (let at = before; at < verb; at += 1)
    if (parse.heads[at] === verb && (parse.deprels[at] ?? '').startsWith('nsubj')) return;
  const isPassive =
    tokens[verb]?.xpos === 'VBN' && /^(?:was|were|been)$/u.test(tokens[verb - 1]?.lower ?? '');
  parse.heads[top] = verb;
  parse.deprels[top] = isPassive ? 'nsubj:pass' : 'nsubj';
  // what follows the verb has been taken for its subject, then
  for (let at = verb + 1; at < verb + BEFORE; at += 1)
    if (parse.heads[at] === verb && parse.deprels[at] === 'nsubj') parse.deprels[at] = 'obj';
};
