import type { Tree } from '../../language/tree.ts';
import { isTimeWord, phraseFrom } from './beside.ts';
import { addArgument, type Slots } from './slots.ts';

/** Tokens after an event noun in which its phrases may stand. */
const REACH = 24;
const LINKING: ReadonlySet<string> = new Set('against at by in near of on outside with'.split(' '));
const TAKEN: ReadonlySet<string> = new Set(['against', 'by', 'on']);

/**
 * "attacks on Friday and Saturday, by the Front on Temra": a row of phrases after an event noun. Who
 * stands after "by" did it, whatever the tree hung him on.
 */
export const addChain = (tree: Tree, slots: Slots, noun: number): void => {
  const { tokens } = tree;
  const sentence = tokens[noun]?.sentence;
  let at = noun + 1;
  while (at < noun + REACH && tokens[at]?.sentence === sentence) {
    const isSetOff = tokens[at]?.text === ',';
    const preposition = tokens[isSetOff ? at + 1 : at]?.lower ?? '';
    if (!LINKING.has(preposition) || (isSetOff && !TAKEN.has(preposition))) return;
    const from = (isSetOff ? at + 1 : at) + 1;
    const head = phraseFrom(tree, from);
    if (head < 0) return;
    if (TAKEN.has(preposition) && !isTimeWord(tree, head))
      give(tree, slots, preposition, head, noun);
    at = endOf(tree, head);
  }
};

/** The token after a phrase, its bracketed short form and what "and" joins to it. */
const endOf = ({ tokens }: Tree, head: number): number => {
  let end = head + 1;
  if (tokens[end]?.text === '(') {
    while (end < head + 6 && tokens[end]?.text !== ')') end += 1;
    end += 1;
  }
  if (tokens[end]?.lower !== 'and') return end;
  const next = phraseFrom({ tokens } as Tree, end + 1);
  return next < 0 ? end : next + 1;
};

const give = (tree: Tree, slots: Slots, preposition: string, head: number, noun: number): void => {
  const own = slots.get(preposition) ?? [];
  if (own.some((other) => other.head === head)) return;
  // a person's second phrase: "an attack on a base by rebels on motorcycles"
  if (
    preposition === 'on' &&
    own.some((other) => !isTimeWord(tree, other.head) && other.head > noun)
  )
    if (!own.some((other) => other.rule.endsWith('-and'))) return;
  for (const [slot, found] of slots)
    slots.set(
      slot,
      found.filter((other) => other.head !== head),
    );
  addArgument(tree, slots, preposition, head, 'chain', 0.75);
};
