import { hash } from 'node:crypto';
import { z } from 'zod';
import { EdgeAttributes, NODE_SCHEMAS } from '../model/graph.ts';
import { NodeLabel } from '../model/vocabulary.ts';

/**
 * How attributes lie in the database, where a property is a value or a list, never a record:
 * `designation.number` becomes `designationNumber`. Names and types come from the model's schemas.
 */

/** One property: the attribute it holds, and of a record which part. */
interface Property {
  readonly name: string;
  readonly attribute: string;
  /** Of a record; null for the record itself, which is stored (as an empty list) only when empty. */
  readonly part?: string | null;
  readonly integer: boolean;
}
export interface Plan {
  /** In the order of the schema. */
  readonly properties: readonly Property[];
  /** Names of those that are whole numbers. */
  readonly integers: readonly string[];
  /** Those of a row, by the names of the attributes that it has: filled as rows are met. */
  readonly present: Map<string, readonly Property[]>;
}

export type Value = string | number | boolean | readonly string[];
export type Properties = Record<string, Value>;
type Attributes = Readonly<Record<string, unknown>>;

export const NODE_PLANS = Object.fromEntries(
  NodeLabel.options.map((label) => [label, planOf(NODE_SCHEMAS[label])]),
) as Record<NodeLabel, Plan>;

/** A relationship's type is its own in the database, not a property. */
export const EDGE_PLAN: Plan = planOf(EdgeAttributes.omit({ type: true }));

/** In the order of the schema, so that equal attributes give equal bytes. */
export function flatten(attributes: Attributes, plan: Plan): Properties {
  const flat: Properties = {};
  for (const property of propertiesIn(attributes, plan)) {
    const value = attributes[property.attribute];
    if (value === undefined) continue;
    if (property.part === undefined) flat[property.name] = value as Value;
    else if (property.part === null) {
      if (Object.keys(value as Attributes).length === 0) flat[property.name] = [];
    } else {
      const inner = (value as Attributes)[property.part];
      if (inner !== undefined) flat[property.name] = inner as Value;
    }
  }
  return flat;
}

/** Asking each of many rows for all that it could have takes longer than everything else. */
function propertiesIn(attributes: Attributes, { properties, present }: Plan): readonly Property[] {
  const names = Object.keys(attributes);
  const shape = names.join();
  const known = present.get(shape);
  if (known) return known;
  const some = properties.filter(({ attribute }) => names.includes(attribute));
  present.set(shape, some);
  return some;
}

/** The attributes again; what the plan does not know is somebody else's and left out. */
export function unflatten(properties: Attributes, plan: Plan): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const { name, attribute, part, integer } of plan.properties) {
    const stored = properties[name];
    if (stored === undefined) continue;
    const value = integer && typeof stored === 'bigint' ? Number(stored) : stored;
    if (part === undefined) attributes[attribute] = value;
    else {
      const record = (attributes[attribute] ?? {}) as Record<string, unknown>;
      if (part !== null) record[part] = value;
      attributes[attribute] = record;
    }
  }
  return attributes;
}

/**
 * The content of a stored row as `contentOf` has it of the graph's; null where a type is not the
 * schema's, which only another hand can have done.
 */
export function storedContent(properties: Attributes, plan: Plan): string | null {
  const known: Attributes = {};
  for (const { name, integer } of plan.properties) {
    const value = properties[name];
    if (value === undefined) continue;
    if (integer !== (typeof value === 'bigint')) return null;
    Object.assign(known, { [name]: integer ? Number(value) : value });
  }
  return JSON.stringify(known);
}

/** As the driver takes them: whole numbers as integers where the schema says so, else as floats. */
export function parametersOf(properties: Properties, plan: Plan): Record<string, unknown> {
  const parameters: Record<string, unknown> = properties;
  for (const name of plan.integers) {
    const value = parameters[name];
    if (typeof value === 'number') parameters[name] = BigInt(value);
  }
  return parameters;
}

/** Takes away what a row no longer says and leaves alone what others wrote: null removes. */
export function withAbsences(
  parameters: Record<string, unknown>,
  plan: Plan,
): Record<string, unknown> {
  for (const { name } of plan.properties) parameters[name] ??= null;
  return parameters;
}

/** Characters; 96 bits, short enough for Neo4j to keep inside the property record. */
const HASH_LENGTH = 16;

/** Stands for a row's whole content: the same hash, nothing to write. */
export const contentHash = (json: string): string =>
  hash('sha1', json, 'base64url').slice(0, HASH_LENGTH);

function planOf({ shape }: z.ZodObject): Plan {
  const properties = Object.entries(shape).flatMap(([attribute, schema]): Property[] => {
    const inner = unwrap(schema);
    if (!(inner instanceof z.ZodObject)) {
      return [{ name: attribute, attribute, integer: isInteger(inner) }];
    }
    const parts = Object.entries(inner.shape).map(([part, value]) => ({
      name: `${attribute}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      attribute,
      part,
      integer: isInteger(unwrap(value)),
    }));
    return [...parts, { name: attribute, attribute, part: null, integer: false }];
  });
  const names = new Set([...properties.map(({ name }) => name), 'id', 'attestHash']);
  if (names.size !== properties.length + 2)
    throw new Error('two attributes would share a property');
  const integers = properties.filter(({ integer }) => integer).map(({ name }) => name);
  return { properties, integers, present: new Map() };
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

function isInteger(schema: unknown): boolean {
  return schema instanceof z.ZodNumberFormat;
}
