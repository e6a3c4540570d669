import { hash } from 'node:crypto';
import { type Attributes, type Plan, shapeOf } from '../../graph/flat/property-plan.ts';

/**
 * How attributes lie in the database, where a property is a value or a list, never a record:
 * `designation.number` becomes `designationNumber`. The plan says which.
 */

type Value = string | number | boolean | readonly string[];
type Properties = Record<string, Value>;

/** One row as the driver takes it, and its content as one text. */
interface Stored {
  readonly parameters: Record<string, unknown>;
  readonly content: string;
}

/**
 * Attributes as they are stored. Most rows hold no record: those are copied as they are, in half
 * the time that building them up name by name takes.
 */
export function storedForm(attributes: Attributes, plan: Plan): Stored {
  const { properties, names } = shapeOf(attributes, plan);
  const values = names !== null && properties.map(({ name }) => attributes[name]);
  if (values === false || values.includes(undefined)) {
    const flat = flatten(attributes, plan);
    const content = contentOf(flat);
    return { parameters: withIntegers(flat, plan), content };
  }
  // The driver leaves out what is undefined: label and type stand in the statement.
  const parameters = { ...attributes, [plan.discriminator]: undefined };
  return { parameters: withIntegers(parameters, plan), content: textOf(names ?? '', values) };
}

/** Names in the order of the schema and their values: equal attributes, equal text. */
const contentOf = (flat: Properties): string =>
  textOf(Object.keys(flat).join(), Object.values(flat));
const textOf = (names: string, values: readonly unknown[]): string =>
  `${names} ${JSON.stringify(values)}`;

/** In the order of the schema. */
function flatten(attributes: Attributes, plan: Plan): Properties {
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
 * The content of a stored row as `storedForm` has it of the graph's; null where a type is not the
 * schema's, which only another hand can have done.
 */
export function storedContent(properties: Attributes, plan: Plan): string | null {
  const known: Properties = {};
  for (const { name, integer } of plan.properties) {
    const value = properties[name];
    if (value === undefined) continue;
    if (integer !== (typeof value === 'bigint')) return null;
    Object.assign(known, { [name]: integer ? Number(value) : value });
  }
  return contentOf(known);
}

/** As the driver takes them: whole numbers as integers where the schema says so, else as floats. */
function withIntegers(parameters: Record<string, unknown>, plan: Plan): Record<string, unknown> {
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

/** How rows lie in the database. What an earlier form left there is written anew by the next push. */
export const STORED_FORM = 2;

/** Stands for a row's whole content: the same hash, nothing to write. */
export const contentHash = (content: string): string =>
  hash('sha1', `${STORED_FORM} ${content}`, 'base64url').slice(0, HASH_LENGTH);
