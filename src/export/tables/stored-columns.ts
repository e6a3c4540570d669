import type { PropertyPlan } from '../../graph/flat/property-plan.ts';
import { ownValue } from '../../model/own-value.ts';
import meanings from './meanings.json' with { type: 'json' };
import type { Column } from './table.ts';

/** The columns of the properties in these plans, each once, in their order. */
export function storedColumns(plans: readonly PropertyPlan[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { properties } of plans) {
    // An empty record needs no column of its own.
    for (const { name, holds, part } of properties.filter((one) => one.part !== null)) {
      const earlier = columns.get(name);
      if (earlier && earlier.holds !== holds)
        throw new Error(`${part ?? name} would need two types in one column`);
      columns.set(name, earlier ?? { name, holds, about: meaningOf(name) });
    }
  }
  return [...columns.values()];
}

function meaningOf(name: string): string {
  const meaning = ownValue(meanings, name);
  if (meaning === undefined) throw new Error(`meanings.json does not say what ${name} is`);
  return meaning;
}
