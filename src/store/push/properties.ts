import { hash } from 'node:crypto';
import { flatten, type Properties } from '../../graph/flat/flatten.ts';
import { type Attributes, type PropertyPlan, shapeOf } from '../../graph/flat/property-plan.ts';

/** One row as the driver takes it, and its content as one text. */
interface Stored {
  readonly parameters: Record<string, unknown>;
  readonly content: string;
}

/**
 * Attributes as they are stored. Most rows hold no record: those are copied as they are, in half
 * the time that building them up name by name takes.
 */
export function storedForm(attributes: Attributes, plan: PropertyPlan): Stored {
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

/** The attributes again; what the plan does not know is somebody else's and left out. */
export function unflatten(properties: Attributes, plan: PropertyPlan): Record<string, unknown> {
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
export function storedContent(properties: Attributes, plan: PropertyPlan): string | null {
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
function withIntegers(
  parameters: Record<string, unknown>,
  plan: PropertyPlan,
): Record<string, unknown> {
  for (const name of plan.integers) {
    const value = parameters[name];
    if (typeof value === 'number') parameters[name] = BigInt(value);
  }
  return parameters;
}

/** Takes away what a row no longer says and leaves alone what others wrote: null removes. */
export function withAbsences(
  parameters: Record<string, unknown>,
  plan: PropertyPlan,
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
