import neo4j from 'neo4j-driver';
import { NodeLabel } from '../../model/vocabulary.ts';

type Node = InstanceType<typeof neo4j.types.Node>;
type Relationship = InstanceType<typeof neo4j.types.Relationship>;
type Path = InstanceType<typeof neo4j.types.Path>;

/** What stands for each part of an answer; as it is, where nothing is withheld. */
export interface Forms {
  readonly text: (words: string) => string;
  /** A name in a map. */
  readonly name: (name: string) => string;
  readonly node: (node: PlainNode) => PlainNode | string;
  readonly relationship: (relationship: PlainRelationship) => PlainRelationship | string;
}
const AS_IT_IS: Forms = {
  text: (words) => words,
  name: (name) => name,
  node: (node) => node,
  relationship: (relationship) => relationship,
};

export interface PlainNode {
  readonly id: string;
  readonly label: string | null;
  readonly displayName: unknown;
}
export interface PlainRelationship {
  readonly id: string;
  readonly type: string;
  readonly quote: unknown;
}

/**
 * What a query answers as plain JSON: a node as `{id, label, displayName}`, a relationship as
 * `{id, type, quote}`, a path as `{nodes, relationships}` in its order, with the ids of the ends.
 * Whole numbers become numbers, or text where a number would lose digits; times, durations and
 * points become text. `forms` say what stands for it.
 */
export function plainValue(value: unknown, forms: Forms = AS_IT_IS): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return plainInteger(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return forms.text(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => plainValue(each, forms));
  if (neo4j.isPath(value)) return plainPath(value, forms);
  if (neo4j.isNode(value)) return forms.node(plainNode(value));
  if (neo4j.isRelationship(value)) return forms.relationship(plainRelationship(value));
  if (ArrayBuffer.isView(value))
    return forms.text(Buffer.from(value as Uint8Array).toString('base64'));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return forms.text(String(value));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [forms.name(key), plainValue(each, forms)]),
  );
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
const plainNode = ({ labels, properties, elementId }: Node): PlainNode => ({
  id: String(properties['id'] ?? elementId),
  label: labels.find((label) => NodeLabel.safeParse(label).success) ?? labels[0] ?? null,
  displayName: plainValue(properties['displayName']),
});

const plainRelationship = ({ type, properties, elementId }: Relationship): PlainRelationship => ({
  id: String(properties['id'] ?? elementId),
  type,
  quote: plainValue(properties['quote']),
});

/** A path with a part that is left out is left out whole. */
function plainPath({ start, segments }: Path, forms: Forms): unknown {
  const all = [start, ...segments.map(({ end }) => end)];
  const nodes = all.map((node) => forms.node(plainNode(node)));
  const relationships = segments.map(({ relationship }) =>
    forms.relationship(plainRelationship(relationship)),
  );
  const leftOut = [...nodes, ...relationships].find((part) => typeof part === 'string');
  if (leftOut !== undefined) return leftOut;
  const ids = new Map(
    all.map(({ elementId }, at) => [elementId, (nodes[at] as PlainNode | undefined)?.id]),
  );
  return {
    nodes,
    relationships: segments.map(({ relationship }, at) => ({
      ...(relationships[at] as PlainRelationship),
      from: ids.get(relationship.startNodeElementId),
      to: ids.get(relationship.endNodeElementId),
    })),
  };
}
