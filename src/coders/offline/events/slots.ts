import type { Argument } from './subject.ts';
import { caseOf, type Syntax } from './syntax.ts';
import { isNominal } from './voice.ts';

/** The arguments of one trigger by slot (see `Slot` in frame.ts). */
export interface Clause {
  readonly slots: ReadonlyMap<string, readonly Argument[]>;
}

export type Slots = Map<string, Argument[]>;

export const addArgument = (
  syntax: Syntax,
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
  for (const child of syntax.children(head)) {
    if (child > head && caseOf(syntax, child) === 'including')
      addArgument(syntax, slots, slot, child, `${rule}-including`, confidence - 0.1);
    if (syntax.deprel(child) !== 'conj' || !isNominal(syntax, child)) continue;
    addArgument(syntax, slots, slot, child, `${rule}-and`, confidence - 0.05);
  }
};
