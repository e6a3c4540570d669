import type { Tree } from '../../language/tree.ts';
import type { MentionLike } from './event-draft.ts';
import type { Fillers } from './fillers.ts';
import type { Clause } from './slots.ts';
import type { Trigger } from './triggers.ts';

/** "a raid on a depot in Luhansk": the event is where its filler is. */
export const placeOfFillers = (
  tree: Tree,
  fillers: Fillers,
  trigger: Trigger,
  { slots }: Clause,
): MentionLike | null => {
  if (trigger.frame.type === 'publish' || trigger.frame.type === 'verify') return null;
  // the object may have been found under another head in the parse
  const objects = (slots.get('object') ?? []).map(({ head }) => head);
  const hung = tree.children(trigger.head).filter((child) => isFiller(tree, trigger, child));
  for (const child of new Set([...hung, ...objects])) {
    if (isClause(tree, child)) continue;
    for (const inner of tree.children(child)) {
      if (tree.deprel(inner) !== 'nmod') continue;
      const filler = fillers.headedBy(inner);
      const preposition = tree.children(inner).find((at) => tree.deprel(at) === 'case');
      const word = preposition === undefined ? '' : (tree.tokens[preposition]?.lower ?? '');
      if (
        filler?.kind === 'place' &&
        /^(?:in|at|near|outside|around|over|across|along|inside)$/u.test(word)
      )
        return filler;
    }
  }
  return null;
};

const isFiller = (tree: Tree, trigger: Trigger, child: number): boolean =>
  (child > trigger.head && child < Math.max(trigger.last, trigger.gapEnd + 1)) ||
  /^(?:obj|nsubj:pass|nmod|obl.*)$/u.test(tree.deprel(child));

/** "as smoke hung over the river", with the verb parsed as a noun: that is where the smoke was. */
const isClause = (tree: Tree, head: number): boolean =>
  tree
    .children(head)
    .some(
      (child) =>
        child < head &&
        /^(?:as|while|when|after|before|until)$/u.test(tree.tokens[child]?.lower ?? ''),
    );
