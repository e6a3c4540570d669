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

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const articleId = (source: string): NodeId => `article:${source}` as NodeId;

export const nodeId = (label: NodeLabel, source: string, local: string): NodeId =>
  `${label.toLowerCase()}:${source}/${local}` as NodeId;

/** The source in a node id. */
export function sourceOfNode(id: string): string {
  const start = id.indexOf(':') + 1;
  const end = id.indexOf('/', start);
  return id.slice(start, end < 0 ? undefined : end);
}

/** The source at which a relationship starts, from its id. */
export const sourceOfEdgeId = (id: string): string => sourceOfNode(id.split(' ', 2)[1] ?? '');

/**
 * `key` distinguishes parallel edges of one type between the same two nodes, such as roles or hops.
 */
export const edgeId = (type: string, from: NodeId, to: NodeId, key = ''): EdgeId =>
  `${type} ${from} ${to}${key && ` ${key}`}` as EdgeId;

/** SHA-256 in lower-case hex; a text is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content);
