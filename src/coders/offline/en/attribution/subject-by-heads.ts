import { setsOf } from '../../../../model/sets-of.ts';
import type { Token } from '../../language/document.ts';
import type { Range } from './noun-phrase.ts';
import type { Reader, Stretch } from './reader.ts';
import relations from './relations.json' with { type: 'json' };
import { isComma, isDash, isRelative } from './words.ts';

export interface HeadedSubject {
  readonly range: Range;
  readonly antecedent: Range | undefined;
  /** Found through another verb: a conjunct, participle or infinitive. */
  readonly implied: boolean;
}

const RELATIONS = setsOf(relations);
const STEPS = 4;

/** The subject of a verb by the parse, its own or a shared one; null if there is none. */
export const subjectByHeads = (
  reader: Reader,
  verb: number,
  stretch: Stretch,
): HeadedSubject | null => {
  let at = verb;
  for (let step = 0; step < STEPS; step += 1) {
    const subject = reader.tree
      .children(at)
      .find((child) => (reader.tokens[child] as Token).deprel.startsWith('nsubj'));
    const token = reader.tokens[at] as Token;
    if (subject !== undefined && subject !== verb)
      return subjectIn(reader, { subject, verb: at, implied: step > 0 }, stretch);
    const relation = token.deprel.split(':')[0] ?? '';
    if (relation === 'acl' && token.head >= 0)
      return subjectIn(reader, { subject: token.head, verb: at, implied: true }, stretch);
    if (!RELATIONS.climbed.has(relation) || token.head < 0) return null;
    at = token.head;
  }
  return null;
};

const subjectIn = (
  reader: Reader,
  { subject, verb, implied }: { subject: number; verb: number; implied: boolean },
  stretch: Stretch,
): HeadedSubject | null => {
  const token = reader.tokens[subject] as Token;
  if (!isInside(subject, stretch) || token.upos === 'VERB' || token.upos === 'PUNCT') return null;
  let antecedent: Range | undefined;
  if (isRelative(token)) {
    const clause = reader.tokens[verb];
    const head = clause !== undefined && clause.deprel === 'acl:relcl' ? clause.head : -1;
    if (isInside(head, stretch)) antecedent = phraseOf(reader, head, stretch);
  }
  return { range: phraseOf(reader, subject, stretch), antecedent, implied };
};

const isInside = (at: number, { low, high }: Stretch): boolean => at >= low && at < high;

/** Maximum tokens around a head that its phrase may span. */
const WIDEST = 30;

/**
 * A noun with the parts of its name, without appositions, relative clauses or anything after a
 * comma.
 */
const phraseOf = (reader: Reader, head: number, { low, high }: Stretch): Range => {
  let first = head;
  let last = head;
  const stack = [head];
  for (let steps = 0; stack.length > 0 && steps < WIDEST * 2; steps += 1) {
    const node = stack.pop() as number;
    for (const child of reader.tree.children(node)) {
      if (child < Math.max(low, head - WIDEST) || child >= Math.min(high, head + WIDEST)) continue;
      if (RELATIONS.loose.has((reader.tokens[child] as Token).deprel)) continue;
      first = Math.min(first, child);
      last = Math.max(last, child);
      stack.push(child);
    }
  }
  for (let at = head + 1; at <= last; at += 1) {
    const t = reader.tokens[at];
    if ((isComma(t) && !listFollows(reader, at, last)) || isDash(t)) last = at - 1;
  }
  for (let at = head - 1; at >= first; at -= 1) if (isDash(reader.tokens[at])) first = at + 1;
  return [first, last];
};

const listFollows = (reader: Reader, comma: number, last: number): boolean => {
  for (let at = comma; at <= last; at += 1)
    if ((reader.tokens[at] as Token).deprel === 'cc') return true;
  return false;
};
