import type { Tree } from '../../language/tree.ts';
import { readVerbClause } from './clauses.ts';
import type { Fillers } from './fillers.ts';
import { addFromPhrase, addNearest } from './mended-arguments.ts';
import { readNounClause } from './nominal-clauses.ts';
import { fits } from './sense.ts';
import type { Clause } from './slots.ts';
import { type Trigger, triggersAt } from './triggers.ts';
import { SPOKEN } from './within-claim.ts';

/** The words that tell of an event, and its arguments by slot. */
export interface ToldDeed {
  readonly trigger: Trigger;
  readonly clause: Clause;
}

/** All of a text, in its order. `beginnings`: see `lowestSubject`. */
export const readTold = (
  tree: Tree,
  fillers: Fillers,
  beginnings: Int32Array,
): readonly ToldDeed[] => {
  const all: ToldDeed[] = [];
  // "opened an inquiry": the noun of a phrase tells of no further event
  let told = -1;
  for (let at = 0; at < tree.tokens.length; ) {
    const found = at === told ? null : firstFitting(tree, fillers, beginnings, at);
    if (found === null) at += 1;
    else {
      all.push(found);
      at = found.trigger.last;
      if (found.trigger.gapEnd > 0) told = found.trigger.gapEnd - 1;
    }
  }
  return all;
};

/** The longest reading whose frame fits the context. */
const firstFitting = (
  tree: Tree,
  fillers: Fillers,
  beginnings: Int32Array,
  at: number,
): ToldDeed | null => {
  let verb: Clause | null = null;
  let noun: Clause | null = null;
  for (const trigger of triggersAt(tree.tokens, at)) {
    if (fillers.isNamePart(trigger.head)) continue;
    if (trigger.form === 'verb')
      verb = readVerbClause(tree, trigger.head, lowestSubject(tree, trigger, beginnings));
    else noun = readNounClause(tree, trigger.head);
    if (verb !== null && trigger.form === 'verb' && trigger.gapEnd > 0) {
      verb = addNearest(tree, verb, trigger.head, trigger.gapEnd);
    } else if (verb !== null && trigger.words > 1 && tree.tokens[trigger.head]?.upos === 'NOUN') {
      verb = addNearest(tree, verb, trigger.head, trigger.head);
    }
    if (verb !== null && trigger.form === 'verb' && trigger.words > 1)
      verb = addFromPhrase(tree, verb, trigger.first, trigger.last);
    const clause = trigger.form === 'verb' ? verb : noun;
    if (clause !== null && fits(tree, fillers, trigger, clause)) return { trigger, clause };
  }
  return null;
};

/** Where a subject may begin: within what is said, but for a gerund ("denied beating him") or an act of the speaker's. */
const lowestSubject = (tree: Tree, { head, frame }: Trigger, beginnings: Int32Array): number =>
  SPOKEN.has(frame.type) || tree.tokens[head]?.xpos === 'VBG' ? 0 : (beginnings[head] ?? 0);
