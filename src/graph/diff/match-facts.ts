import { groupBy } from '../../model/group-by.ts';
import { inKeyOrder } from '../../model/in-key-order.ts';
import type { ComparedFact } from './facts-of-part.ts';

export interface Change {
  readonly property: string;
  readonly old: unknown;
  readonly new: unknown;
}

export interface Matched {
  readonly gained: readonly ComparedFact[];
  readonly lost: readonly ComparedFact[];
  readonly changed: readonly { readonly fact: ComparedFact; readonly changes: readonly Change[] }[];
}

/**
 * Matches two versions of one source's facts by identity. Among facts with the same identity, equal
 * ones are paired first, the others in order; whatever is left was gained or lost.
 */
export function matchFacts(
  before: readonly ComparedFact[],
  after: readonly ComparedFact[],
): Matched {
  const left = groupBy(before, ({ identity }) => identity);
  const gained: ComparedFact[] = [];
  const changed: { fact: ComparedFact; changes: Change[] }[] = [];
  const unequal: ComparedFact[] = [];
  for (const fact of after) {
    const candidates = left.get(fact.identity) ?? [];
    const at = candidates.findIndex((old) => changesOf(old, fact).length === 0);
    if (at >= 0) candidates.splice(at, 1);
    else unequal.push(fact);
  }
  for (const fact of unequal) {
    const old = left.get(fact.identity)?.shift();
    if (old) changed.push({ fact, changes: changesOf(old, fact) });
    else gained.push(fact);
  }
  return {
    gained,
    changed,
    lost: before.filter((fact) => left.get(fact.identity)?.includes(fact)),
  };
}

function changesOf(old: ComparedFact, fact: ComparedFact): Change[] {
  const names = new Set([...Object.keys(old.properties), ...Object.keys(fact.properties)]);
  return [...names].sort().flatMap((property) => {
    const values = [old.properties[property], fact.properties[property]];
    // The order of a record's fields does not matter.
    const [one, other] = values.map((value) => JSON.stringify(inKeyOrder({ value })));
    return one === other ? [] : [{ property, old: values[0] ?? null, new: values[1] ?? null }];
  });
}
