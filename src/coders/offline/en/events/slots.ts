import { caseOf, type Tree } from '../../language/tree.ts';
import type { Argument } from './argument.ts';
import { startsClause } from './beside.ts';
import { isNominalAt } from './voice.ts';

/** The arguments of one trigger by slot (see `Slot` in frame.ts). */
export interface Clause {
  readonly slots: ReadonlyMap<string, readonly Argument[]>;
}

export type Slots = Map<string, Argument[]>;

export const addArgument = (
  tree: Tree,
  slots: Slots,
  slot: string,
  head: number,
  rule: string,
  confidence: number,
): void => {
  const list = slots.get(slot);
  const found = { head, rule, confidence };
  if (list === undefined) slots.set(slot, [found]);
  else if (list.some((other) => other.head === head)) return;
  else list.push(found);
  for (const child of tree.children(head)) {
    if (child > head && caseOf(tree, child) === 'including')
      addArgument(tree, slots, slot, child, `${rule}-including`, confidence - 0.1);
    if (tree.deprel(child) !== 'conj' || !isNominalAt(tree, child)) continue;
    // "killed two people and at least four people were injured"
    if (startsClause(tree, child, tree.head(head)) || !isListed(tree, head, child)) continue;
    if (isNone(tree, child)) continue;
    addArgument(tree, slots, slot, child, `${rule}-and`, confidence - 0.05);
  }
};

/** "two missiles, officials at the hospital said": without "and", no list. */
const isListed = (tree: Tree, head: number, child: number): boolean => {
  const last = Math.max(child, ...tree.children(head).filter((at) => tree.deprel(at) === 'conj'));
  return tree.tokens.slice(head + 1, last).some(({ upos }) => upos === 'CCONJ');
};

/** "killed 17 rebels and no civilians" */
const isNone = (tree: Tree, noun: number): boolean =>
  tree.children(noun).some((at) => at < noun && tree.tokens[at]?.lower === 'no');
