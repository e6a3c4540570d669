import type { Tree } from '../../language/tree.ts';
import type { MentionLike, RoleDraft } from './event-draft.ts';
import type { Fillers } from './fillers.ts';
import type { Trigger } from './triggers.ts';

/** "Israeli warplanes struck", "army jets", "its drones": the actor using the weapon. */
export const wieldersOf = (
  tree: Tree,
  fillers: Fillers,
  trigger: Trigger,
  weapon: number,
): readonly RoleDraft[] => {
  if (trigger.frame.type === 'detect' || trigger.frame.type === 'intercept') return [];
  // "Israeli tank shells": the parser may hang the first on either
  const parts = tree.children(weapon).filter((child) => tree.deprel(child) === 'compound');
  const found = [weapon, ...parts].flatMap(tree.children).flatMap((child) => {
    const deprel = tree.deprel(child);
    const isName = deprel === 'nmod:poss' || deprel.startsWith('compound');
    if (!isName && !(deprel === 'amod' && fillers.classes(child).includes('nationality')))
      return [];
    return fillers.fill(child) ?? [];
  });
  return found
    .filter((filler) => !isThing(filler) && filler.kind !== 'date')
    .filter((one) => !found.some((other) => other !== one && isWithin(one, other)))
    .map((filler): RoleDraft => ({ role: 'actor', filler, rule: 'wielder', confidence: 0.7 }));
};

/** "Sudanese army warplanes": the army's, and not also Sudan's. */
const isWithin = (one: MentionLike, other: MentionLike): boolean =>
  other.start <= one.start && one.end <= other.end;

/** Kinds that cannot act by themselves. */
export const isThing = ({ kind }: MentionLike): boolean => kind === 'object' || kind === 'vessel';
