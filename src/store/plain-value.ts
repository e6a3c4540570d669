import neo4j from 'neo4j-driver';
import { NodeLabel } from '../model/vocabulary.ts';

type Node = InstanceType<typeof neo4j.types.Node>;
type Relationship = InstanceType<typeof neo4j.types.Relationship>;
type Path = InstanceType<typeof neo4j.types.Path>;

/**
 * What a query answers as plain JSON: a node as `{id, label, displayName}`, a relationship as
 * `{id, type, quote}`, a path as `{nodes, relationships}` in its order, with the ids of the ends.
 * Whole numbers become numbers, or text where a number would lose digits; times, durations and
 * points become text.
 */
export function plainValue(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return plainInteger(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (neo4j.isPath(value)) return plainPath(value);
  if (neo4j.isNode(value)) return plainNode(value);
  if (neo4j.isRelationship(value)) return plainRelationship(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value as Uint8Array).toString('base64');
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainValue(each)]));
}

/** Whole numbers in parameters are meant as such: `LIMIT 5.0` is an error. */
export function parameterValue(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(parameterValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, parameterValue(each)]),
  );
}

const plainInteger = (value: bigint): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

/** A node that is not ours goes by what the database calls it. */
const plainNode = ({ labels, properties, elementId }: Node) => ({
  id: plainValue(properties['id']) ?? elementId,
  label: labels.find((label) => NodeLabel.safeParse(label).success) ?? labels[0] ?? null,
  displayName: plainValue(properties['displayName']),
});

const plainRelationship = ({ type, properties, elementId }: Relationship) => ({
  id: plainValue(properties['id']) ?? elementId,
  type,
  quote: plainValue(properties['quote']),
});

function plainPath({ start, segments }: Path) {
  const nodes = [start, ...segments.map(({ end }) => end)];
  const ids = new Map(nodes.map((node) => [node.elementId, plainNode(node).id]));
  return {
    nodes: nodes.map(plainNode),
    relationships: segments.map(({ relationship }) => ({
      ...plainRelationship(relationship),
      from: ids.get(relationship.startNodeElementId),
      to: ids.get(relationship.endNodeElementId),
    })),
  };
}
