import type { Count } from '../../../../model/kinds/fields.ts';
import { ownValue } from '../../../../model/own-value.ts';
import type { Genericity } from '../../../../model/vocabulary.ts';
import type { Tree } from '../../language/tree.ts';
import type { Trigger } from './triggers.ts';
import { eventWords } from './words.ts';

/** Whether an event happened once, several times (with a number if printed) or as a practice. */
export interface Occurrence {
  readonly genericity: Genericity;
  readonly count: Count | null;
}

const MANY: Readonly<Record<string, number>> = {
  dozens: 24,
  hundreds: 200,
  thousands: 2000,
  scores: 40,
  several: 3,
  numerous: 3,
  many: 3,
  multiple: 2,
  repeated: 2,
};
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

export const readOccurrence = (tree: Tree, trigger: Trigger): Occurrence => {
  const { head, form, frame } = trigger;
  if (hasHabit(tree, head)) return { genericity: 'habitual', count: null };
  if (form === 'verb') {
    const habitual = frame.genericity === 'habitual' ? 'single' : (frame.genericity ?? 'single');
    return {
      genericity: isHabitOf(frame.type) && isPresentHabit(tree, head) ? 'habitual' : habitual,
      count: null,
    };
  }
  const count = readCount(tree, head);
  if (count !== null) return { genericity: (count.min ?? 2) > 1 ? 'plural' : 'single', count };
  if (overHabit(tree, head)) return { genericity: 'habitual', count: null };
  if (frame.genericity === 'habitual') {
    const isOne = tree
      .children(head)
      .some((child) => /^(?:a|an|the|this|that)$/u.test(tree.tokens[child]?.lower ?? ''));
    return { genericity: isOne && !isPlural(tree, head) ? 'single' : 'habitual', count: null };
  }
  return { genericity: isPlural(tree, head) ? 'plural' : 'single', count: null };
};

/** Types that can be habitual; "he denies the charges" is a single event. */
const isHabitOf = (type: string): boolean =>
  !/^(?:deny|verify|publish|agree|sanction|charge|convict|acquit|appoint|dismiss|die)$/u.test(type);

const isPlural = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head];
  if (token === undefined || eventWords.pluralsOfOne.has(token.lower)) return false;
  if (hasMany(tree, head)) return true;
  return token.xpos === 'NNS' || (token.xpos !== 'NN' && /[^s]s$/u.test(token.lower));
};

const hasMany = (tree: Tree, head: number): boolean =>
  tree.children(head).some((child) => Object.hasOwn(MANY, tree.tokens[child]?.lower ?? ''));

const hasHabit = (tree: Tree, head: number): boolean =>
  tree.children(head).some((child) => {
    const deprel = tree.deprel(child);
    return (
      (deprel === 'advmod' || deprel === 'amod' || deprel === 'compound') &&
      eventWords.habits.has(tree.tokens[child]?.lower ?? '')
    );
  });

/** "a system of sadistic hazing", "patterns of abuse", "a program of gulag-style abuse". */
const overHabit = (tree: Tree, head: number): boolean =>
  tree.deprel(head) === 'nmod' &&
  eventWords.practices.has(tree.tokens[tree.head(head)]?.lower ?? '');

/** Simple present in a full sentence is a practice; headlines use it for recent events. */
const isPresentHabit = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head];
  if (token === undefined || (token.xpos !== 'VBP' && token.xpos !== 'VBZ')) return false;
  // "struck" is never present tense, whatever the tagger says
  if (token.xpos === 'VBZ' && !/s$/u.test(token.lower)) return false;
  for (const child of tree.children(head)) if (tree.deprel(child).startsWith('aux')) return false;
  let last = head;
  while (tree.tokens[last + 1]?.sentence === token.sentence) last += 1;
  return /[.!"”’]/u.test(tree.tokens[last]?.text ?? '');
};

const readCount = (tree: Tree, head: number): Count | null => {
  for (const child of tree.children(head)) {
    if (tree.deprel(child) !== 'nummod') continue;
    const token = tree.tokens[child];
    const lower = token?.lower ?? '';
    const spelled = NUMBERS.indexOf(lower);
    const value = spelled >= 0 ? spelled : Number(lower.replaceAll(',', ''));
    if (!Number.isInteger(value) || value < 0 || lower === '') continue;
    if (isLeast(tree, child)) return { min: value };
    return { min: value, max: value };
  }
  const above = tree.tokens[tree.head(head)]?.lower ?? '';
  const many = tree.deprel(head) === 'nmod' ? ownValue(MANY, above) : undefined;
  return many === undefined ? null : { min: many, approximate: true };
};

const isLeast = (tree: Tree, number: number): boolean =>
  /^(?:least|over|than)$/u.test(tree.tokens[number - 1]?.lower ?? '');
