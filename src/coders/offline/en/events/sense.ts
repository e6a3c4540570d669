import { caseOf, type Tree } from '../../language/tree.ts';
import type { Argument } from './argument.ts';
import type { Fillers } from './fillers.ts';
import { singular } from './inflect.ts';
import { lightVerbs } from './light-verbs.ts';
import type { Clause } from './slots.ts';
import { type Trigger, triggersAt } from './triggers.ts';

/** Whether the words around a trigger fit the sense of its frame. */
export const fits = (tree: Tree, fillers: Fillers, trigger: Trigger, clause: Clause): boolean => {
  const { frame, head } = trigger;
  if (trigger.form === 'noun' && !standsFree(tree, head)) return false;
  if (frame.neverModifier === true && tree.deprel(head) === 'amod') return false;
  const isWork = trigger.form === 'noun' && fillers.headedBy(head)?.kind === 'work';
  if (isWork && frame.mayBeWork !== true) return false;
  if (frame.control !== undefined && !governs(tree, clause, frame.control)) return false;
  for (const [slot, words] of Object.entries(frame.refuses ?? {})) {
    const atNoun = trigger.form === 'noun' || slot !== 'modifier';
    if (atNoun && refuses(tree, fillers, trigger, clause, slot, words)) return false;
  }
  // a phrase needs no more evidence, unless its frame has only phrases
  const isOwn = frame.verbs !== undefined || frame.nouns !== undefined;
  if (trigger.words > 1 && trigger.form === 'verb' && isOwn) return true;
  for (const [slots, wanted] of Object.entries(frame.needs ?? {})) {
    if (!meets(tree, fillers, clause, slots.split('|'), wanted)) return false;
  }
  return true;
};

const MODIFIED: ReadonlySet<string> = new Set(lightVerbs.modified);

/** "attack helicopter" and "fire department" are no events; "bombing suspect" contains one. */
const standsFree = (tree: Tree, noun: number): boolean => {
  if (!tree.deprel(noun).startsWith('compound')) return true;
  const over = tree.tokens[tree.head(noun)];
  return over !== undefined && (over.index < noun || MODIFIED.has(singular(over.lower)));
};

const governs = (tree: Tree, clause: Clause, verbs: readonly string[]): boolean =>
  (clause.slots.get('xcomp') ?? []).some(({ head }) =>
    verbs.includes(tree.tokens[head]?.lower ?? ''),
  );

const refuses = (
  tree: Tree,
  fillers: Fillers,
  trigger: Trigger,
  clause: Clause,
  slot: string,
  words: readonly string[],
): boolean => {
  if (slot === 'prev') return words.includes(tree.tokens[trigger.first - 1]?.lower ?? '');
  if (slot === 'next') return words.includes(singular(tree.tokens[trigger.last]?.lower ?? ''));
  if (slot === 'xcomp' && tree.tokens[trigger.last]?.lower === 'to') {
    if (words.includes(tree.tokens[trigger.last + 1]?.lower ?? '')) return true;
  }
  if (slot === 'sentence') return isInSentence(tree, trigger, words);
  if (slot === 'case') return words.includes(caseOf(tree, trigger.head) ?? '');
  for (const { head } of clause.slots.get(slot) ?? []) {
    if (head >= trigger.first && head < trigger.last) continue;
    if (words.includes('any')) return true;
    const token = tree.tokens[head];
    if (token === undefined) continue;
    if (words.includes(singular(token.lower)) || words.includes(token.lemma)) return true;
    if (words.includes(`=${token.lower}`)) return true;
    const classes = fillers.classes(head);
    if (words.some((word) => CLASS_NAMES.has(word) && classes.includes(word))) return true;
  }
  return false;
};

const isInSentence = ({ tokens }: Tree, { head }: Trigger, words: readonly string[]): boolean => {
  const sentence = tokens[head]?.sentence;
  let at = head;
  while (tokens[at - 1]?.sentence === sentence) at -= 1;
  for (; tokens[at]?.sentence === sentence; at += 1)
    if (words.includes(tokens[at]?.lower ?? '')) return true;
  return false;
};

const CLASS_NAMES: ReadonlySet<string> = new Set([
  'armed',
  'people',
  'building',
  'place',
  'vehicle',
  'work',
  'weapon',
  'event',
]);

const meets = (
  tree: Tree,
  fillers: Fillers,
  clause: Clause,
  slots: readonly string[],
  wanted: readonly string[],
): boolean => {
  let filled = false;
  for (const slot of slots) {
    for (const argument of clause.slots.get(slot) ?? []) {
      filled = true;
      if (isWanted(tree, fillers, argument, slot, wanted)) return true;
    }
  }
  return !filled && wanted.includes('none');
};

const isWanted = (
  tree: Tree,
  fillers: Fillers,
  { head }: Argument,
  slot: string,
  wanted: readonly string[],
): boolean => {
  if (wanted.includes('any')) return true;
  const token = tree.tokens[head];
  if (token === undefined) return false;
  if (slot === 'acl') return wanted.includes('any-infinitive');
  const word = singular(token.lower);
  const classes = fillers.classes(head);
  const content = singular(tree.tokens[fillers.content(head)]?.lower ?? '');
  for (const want of wanted) {
    if (want === `=${content}`) return true;
    if (want === `=${word}` || want === `=${token.lower}` || want === `=${token.lemma}`)
      return true;
    if (classes.includes(want)) return true;
    if (want === 'event' && triggersAt(tree.tokens, head).some(({ form }) => form === 'noun')) {
      return true;
    }
  }
  return false;
};
