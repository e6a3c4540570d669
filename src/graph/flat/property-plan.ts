import { z } from 'zod';
import { EDGE_PROPERTIES, NODE_SCHEMAS } from '../../model/graph.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { StoredOrigins } from '../../model/origins.ts';

/** Names and types of flat properties, derived from the model's schemas. */

export type Attributes = Readonly<Record<string, unknown>>;

/** What a property is, for those who must declare the columns of a table. */
export type PropertyType = 'text' | 'texts' | 'date' | 'integer' | 'number' | 'boolean';

/** One flat property: the attribute it comes from and, for a record, which part. */
interface Property {
  readonly name: string;
  readonly attribute: string;
  /**
   * The part of a record; null for the record itself, which is stored (as an empty list) only if
   * empty.
   */
  readonly part?: string | null;
  readonly holds: PropertyType;
  readonly integer: boolean;
}
export interface PropertyPlan {
  /** In the order of the schema. */
  readonly properties: readonly Property[];
  /** Names of the properties that are whole numbers. */
  readonly integers: readonly string[];
  /**
   * The attribute that is not a property, as the database stores it as a node's label or a
   * relationship's type.
   */
  readonly discriminator: 'label' | 'type';
  /** Cache: shapes by the attribute names of the rows seen so far. */
  readonly shapes: Map<string, Shape>;
}
interface Shape {
  readonly properties: readonly Property[];
  /** All names joined, if no attribute is a record; else null. */
  readonly names: string | null;
}

/**
 * Node properties that a push adds to the attributes and a pull drops, as they follow from the
 * graph.
 */
export const DERIVED = {
  marks: ['attestHash', 'attestPart', 'attestOrigins'],
  origins: Object.keys(StoredOrigins.shape),
} as const;

export const NODE_PLANS = Object.fromEntries(
  NodeLabel.options.map((label) => [label, planOf(NODE_SCHEMAS[label], 'label')]),
) as Record<NodeLabel, PropertyPlan>;

/** One plan for all relationships; their type is native in the database, not a property. */
export const EDGE_PLAN: PropertyPlan = planOf(z.object(EDGE_PROPERTIES), 'type');

/**
 * Looks a row's shape up by its attribute names: testing every possible property per row was slow.
 */
export function shapeOf(
  attributes: Attributes,
  { properties, shapes, discriminator }: PropertyPlan,
): Shape {
  const names = Object.keys(attributes);
  const key = names.join();
  const known = shapes.get(key);
  if (known) return known;
  const present = properties.filter(({ attribute }) => names.includes(attribute));
  const isPlain =
    present.every(({ part }) => part === undefined) &&
    names.every((name) => name === discriminator || present.some((one) => one.name === name));
  const shape = {
    properties: present,
    names: isPlain ? present.map(({ name }) => name).join() : null,
  };
  shapes.set(key, shape);
  return shape;
}

function planOf(
  { shape }: z.ZodObject,
  discriminator: PropertyPlan['discriminator'],
): PropertyPlan {
  const properties = Object.entries(shape).flatMap(([attribute, schema]): Property[] => {
    const inner = unwrap(schema);
    if (!(inner instanceof z.ZodObject)) {
      return [{ name: attribute, attribute, ...kindOf(inner) }];
    }
    const parts = Object.entries(inner.shape).map(([part, value]) => ({
      name: `${attribute}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      attribute,
      part,
      ...kindOf(unwrap(value)),
    }));
    return [...parts, { name: attribute, attribute, part: null, holds: 'texts', integer: false }];
  });
  const others = ['id', ...DERIVED.marks, ...DERIVED.origins];
  const names = new Set([...properties.map(({ name }) => name), ...others]);
  if (names.size !== properties.length + others.length)
    throw new Error('two attributes would share a property');
  const integers = properties.filter(({ integer }) => integer).map(({ name }) => name);
  return { properties, integers, discriminator, shapes: new Map() };
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

function kindOf(schema: unknown): Pick<Property, 'holds' | 'integer'> {
  const holds = holdsOf(schema);
  return { holds, integer: holds === 'integer' };
}

function holdsOf(schema: unknown): PropertyType {
  if (schema instanceof z.ZodNumberFormat) return 'integer';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodArray) return 'texts';
  return schema instanceof z.ZodISODate ? 'date' : 'text';
}
