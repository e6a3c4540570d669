import neo4j from 'neo4j-driver';
import type {
  AnswerNode,
  AnswerPath,
  AnswerRelationship,
  AnswerValue,
} from '../../model/answer.ts';
import { asEdgeId, asNodeId } from '../../model/as-id.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';

type Node = InstanceType<typeof neo4j.types.Node>;
type Relationship = InstanceType<typeof neo4j.types.Relationship>;
type Path = InstanceType<typeof neo4j.types.Path>;

/** Converts a driver value. Times, durations, points and bytes become text. */
export function answerValue(value: unknown): AnswerValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value as bigint | number | string | boolean;
  if (Array.isArray(value)) return value.map(answerValue);
  if (neo4j.isPath(value)) return answerPath(value);
  if (neo4j.isNode(value)) return answerNode(value);
  if (neo4j.isRelationship(value)) return answerRelationship(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value as Uint8Array).toString('base64');
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return String(value);
  return {
    kind: 'map',
    entries: Object.entries(value).map(([name, each]) => [name, answerValue(each)]),
  };
}

/** Sends integers as integers: `LIMIT 5.0` is an error. */
export function parameterValue(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(parameterValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, parameterValue(each)]),
  );
}

/** A node that is not ours is identified by the database's own id. */
const answerNode = ({ labels, properties, elementId }: Node): AnswerNode => ({
  kind: 'node',
  id: asNodeId(String(properties['id'] ?? elementId)),
  label: labels.find((label) => NodeLabel.safeParse(label).success) ?? labels[0] ?? null,
  displayName: answerValue(properties['displayName']),
});

const answerRelationship = ({ type, properties, elementId }: Relationship): AnswerRelationship => ({
  kind: 'relationship',
  id: asEdgeId(String(properties['id'] ?? elementId)),
  type,
  quote: answerValue(properties['quote']),
});

function answerPath({ start, segments }: Path): AnswerPath {
  const all = [start, ...segments.map(({ end }) => end)];
  const placeOf = (elementId: string): number =>
    all.findIndex((node) => node.elementId === elementId);
  return {
    kind: 'path',
    nodes: all.map(answerNode),
    steps: segments.map(({ relationship }) => ({
      relationship: answerRelationship(relationship),
      from: placeOf(relationship.startNodeElementId),
      to: placeOf(relationship.endNodeElementId),
    })),
  };
}
