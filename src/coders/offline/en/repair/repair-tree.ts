import type { Sentence, Token } from '../../language/document.ts';
import { guessHeads } from './guess-heads.ts';
import { findNamePlaces } from './name-places.ts';
import { repairArguments } from './repair-arguments.ts';
import { repairClauses } from './repair-clauses.ts';
import { type Heads, repairHeads } from './repair-heads.ts';
import { repairNames } from './repair-names.ts';
import { repairToldNouns } from './repair-told-nouns.ts';

type Range = Pick<Sentence, 'first' | 'last'>;

/**
 * Corrects errors of a greedy parser that neighbouring words reveal. Every stage reads this tree. A
 * sentence without heads gets guessed ones.
 */
export const repairTree = (
  tokens: readonly Token[],
  sentences: readonly Range[],
): readonly Token[] => {
  const parse = headsOf(tokens, sentences);
  repairNames(tokens, parse, findNamePlaces(tokens));
  for (const { first, last } of sentences) {
    repairToldNouns(tokens, parse, first, last);
    repairClauses(tokens, parse, first, last);
    repairHeads(tokens, parse, first, last);
    repairArguments(tokens, parse, first, last);
  }
  return tokens.map((token, index) => {
    const [head = -1, deprel = 'root'] = [parse.heads[index], parse.deprels[index]];
    return head === token.head && deprel === token.deprel ? token : hungAt(token, head, deprel);
  });
};

/** Written out, so that it has the fields of a token in their order: all stages read tokens. */
const hungAt = (
  { index, start, end, text, lower, lemma, upos, xpos, sentence }: Token,
  head: number,
  deprel: string,
): Token => ({ index, start, end, text, lower, lemma, upos, xpos, head, deprel, sentence });

const headsOf = (tokens: readonly Token[], sentences: readonly Range[]): Heads => {
  const heads = Int32Array.from(tokens, ({ head }) => head);
  const deprels = tokens.map(({ deprel }) => deprel);
  for (const { first, last } of sentences) {
    if (hasHeads(tokens, first, last)) continue;
    const guessed = guessHeads(tokens, first, last);
    heads.set(guessed.heads, first);
    for (const [at, deprel] of guessed.deprels.entries()) deprels[first + at] = deprel;
  }
  return { heads, deprels };
};

const hasHeads = (tokens: readonly Token[], first: number, last: number): boolean => {
  if (last - first < 2) return true;
  for (let index = first; index < last; index += 1) {
    if ((tokens[index]?.head ?? -1) >= 0) return true;
  }
  return false;
};
