import { hash } from 'node:crypto';
import { z } from 'zod';
import type { NodeLabel } from './kinds/kinds.ts';

/** All ids of the graph are made here, from few, stable, raw values, never from names. */

/** A source's id: lower-case words and digits joined by `-` or `.`; also the name of its folder. */
export const SourceId = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)
  .max(120)
  .brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** `label:source/local`; for an article, `article:source`. */
export const NodeId = z
  .string()
  .regex(/^[a-z]+:[^\s/:]+(?:\/[^\s/:]+)?$/)
  .brand<'NodeId'>();
export type NodeId = z.infer<typeof NodeId>;

export const EdgeId = z.string().min(1).brand<'EdgeId'>();
export type EdgeId = z.infer<typeof EdgeId>;

/** The id of a node or of a relationship. */
export type FactId = NodeId | EdgeId;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const nodeId = (label: NodeLabel, source: SourceId, local: string): NodeId =>
  `${label.toLowerCase()}:${source}/${local}` as NodeId;

/** The id that a node has under another label. */
export const withLabel = (label: NodeLabel, id: NodeId): NodeId =>
  `${label.toLowerCase()}${id.slice(id.indexOf(':'))}` as NodeId;

/** The source in a node id. */
export function sourceOfNode(id: NodeId): SourceId {
  const start = id.indexOf(':') + 1;
  const end = id.indexOf('/', start);
  return id.slice(start, end < 0 ? undefined : end) as SourceId;
}

/** Only a relationship's id has spaces, between its type and its ends. */
export const isEdgeId = (id: FactId): id is EdgeId => id.includes(' ');

/** The type and the ends in a relationship's id; null if it does not contain them. */
export function partsOfEdgeId(id: EdgeId): { type: string; source: NodeId; target: NodeId } | null {
  const [type = '', source, target] = id.split(' ');
  return source === undefined || target === undefined
    ? null
    : { type, source: source as NodeId, target: target as NodeId };
}

/** The source at which a relationship starts, from its id. */
export const sourceOfEdgeId = (id: EdgeId): SourceId =>
  sourceOfNode((id.split(' ', 2)[1] ?? '') as NodeId);

export const sourceOfFact = (id: FactId): SourceId =>
  isEdgeId(id) ? sourceOfEdgeId(id) : sourceOfNode(id);

/**
 * `key` distinguishes parallel edges of one type between the same two nodes, such as roles or hops.
 */
export const edgeId = (type: string, from: NodeId, to: NodeId, key = ''): EdgeId =>
  `${type} ${from} ${to}${key && ` ${key}`}` as EdgeId;

/** SHA-256 in lower-case hex; a text is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content);
