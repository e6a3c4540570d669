import type { Token } from '../../language/document.ts';
import { climbsTo, hang, type NamePlace } from './hang.ts';
import type { Heads } from './repair-heads.ts';
import { mendGoverned, mendNear, mendObject, mendSubject } from './repair-name-roles.ts';
import { mendSources } from './repair-sources.ts';

/** Relations of a name, likeliest first, for when the parser gave its parts different ones. */
const RELATIONS = ['nsubj', 'nsubj:pass', 'obj', 'obl:agent', 'obl', 'nmod', 'nmod:poss', 'conj'];
/** Tokens before a name (article, number, preposition) and after it that may depend on it. */
const BEFORE = 4;
const AFTER = 12;

/**
 * A name is one unit, however many words it has: "the 14th Guards Motor Rifle Brigade had left" has
 * one subject. Joins names that a greedy parser split.
 */
export const repairNames = (
  tokens: readonly Token[],
  parse: Heads,
  places: readonly NamePlace[],
): void => {
  for (const place of places) if (place.end - place.first > 1) joinName(tokens, parse, place);
  for (const place of places) {
    mendNear(tokens, parse, place);
    mendGoverned(tokens, parse, place);
    mendObject(tokens, parse, place);
  }
  mendSources(tokens, parse, places);
  for (const place of places) mendSubject(tokens, parse, place);
};

const joinName = (tokens: readonly Token[], parse: Heads, { first, end }: NamePlace): void => {
  const isInside = (at: number): boolean => at >= first && at < end;
  const outer: number[] = [];
  for (let at = first; at < end; at += 1) if (!isInside(parse.heads[at] ?? -1)) outer.push(at);
  const governed = outer.filter((at) => !climbsTo(parse, parse.heads[at] ?? -1, isInside));
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

/** Attaches what depended on one part of the name to the whole name. */
const gather = (
  tokens: readonly Token[],
  parse: Heads,
  { first, end, head, above }: { first: number; end: number; head: number; above: number },
): void => {
  const sentence = tokens[first]?.sentence;
  for (let at = Math.max(0, first - BEFORE); at < end + AFTER; at += 1) {
    if (tokens[at]?.sentence !== sentence || (at >= first && at < end)) continue;
    const own = parse.heads[at] ?? -1;
    const isArticle = at === first - 1 && own === above && tokens[at]?.upos === 'DET';
    if (isArticle) hang(parse, at, head, 'det');
    else if (own >= first && own < end) parse.heads[at] = head;
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
