import { type Attributes, type PropertyPlan, shapeOf } from './property-plan.ts';

type Value = string | number | boolean | readonly string[];
export type Properties = Record<string, Value>;

/**
 * Attributes flattened for a database or a table, which hold only values and lists, in the order of
 * the schema: `designation.number` becomes `designationNumber`. The plan says which.
 */
export function flatten(attributes: Attributes, plan: PropertyPlan): Properties {
  const flat: Properties = {};
  for (const { name, attribute, part } of shapeOf(attributes, plan).properties) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    if (part === undefined) flat[name] = value as Value;
    else if (part === null) {
      if (Object.keys(value as Attributes).length === 0) flat[name] = [];
    } else {
      const inner = (value as Attributes)[part];
      if (inner !== undefined) flat[name] = inner as Value;
    }
  }
  return flat;
}
