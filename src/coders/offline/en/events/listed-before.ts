import type { Tree } from '../../language/tree.ts';
import { isNoun, isTimeWord, phraseFrom } from './beside.ts';

/** Items that are read of a list before its last. */
const MOST_ITEMS = 6;

/**
 * "Three policemen, one soldier and two civilians were abducted": the heads of the phrases of a list
 * before its last, nearest first. None if the list opens behind a preposition or a verb.
 */
export const listedBefore = (tree: Tree, last: number): readonly number[] => {
  const { tokens } = tree;
  const found: number[] = [];
  let start = phraseStart(tree, last);
  if (tokens[start - 1]?.upos !== 'CCONJ' || tokens[start - 1]?.lower !== 'and') return [];
  let end = tokens[start - 2]?.text === ',' ? start - 3 : start - 2;
  while (found.length < MOST_ITEMS) {
    if (!isNoun(tokens[end]) || tokens[end]?.sentence !== tokens[last]?.sentence) return [];
    start = phraseStart(tree, end);
    if (isTimeWord(tree, end) || phraseFrom(tree, start) !== end) return [];
    found.push(end);
    const before = tokens[start - 1];
    if (before === undefined || before.sentence !== tokens[last]?.sentence) return found;
    if (/^(?:ADP|AUX|PART|VERB)$/u.test(before.upos)) return found.slice(0, -1);
    if (before.text !== ',') return found;
    // "On Friday, two men and a boy": no item stands before the comma
    if (!isNoun(tokens[start - 2]) || tokens[phraseStart(tree, start - 2) - 1]?.upos === 'ADP')
      return found;
    end = start - 2;
  }
  return found;
};

/** The first token of the phrase that ends at a noun. */
const phraseStart = ({ tokens }: Tree, noun: number): number => {
  let start = noun;
  while (
    tokens[start - 1]?.sentence === tokens[noun]?.sentence &&
    start > 0 &&
    (/^(?:ADJ|DET|NOUN|NUM|PROPN)$/u.test(tokens[start - 1]?.upos ?? '') ||
      tokens[start - 1]?.xpos === 'PRP$')
  )
    start -= 1;
  return start;
};
