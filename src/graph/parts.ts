import { createHash } from 'node:crypto';
import { byText } from '../model/by-text.ts';
import type { EdgeRow } from '../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import type { AttestGraph } from './attest-graph.ts';
import { edgeRows, nodeRows } from './attest-graph.ts';
import type { Facts } from './facts.ts';

/** What is known of one source's part without reading its rows. */
export interface Part {
  /** Equal rows have an equal hash. */
  readonly hash: string;
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * A graph of any size, split by source: a part is the source's nodes and the relationships that
 * start at them, wherever they end. Only parts that are asked for are in memory.
 */
export interface Parts {
  /** By source, sorted. */
  readonly all: ReadonlyMap<SourceId, Part>;
  /** Rows of one part, sorted by id; empty for a source not in `all`. */
  read(source: SourceId): Facts;
  /** The same without mentions and the relationships that start at one, if that can be had sooner. */
  readWithoutMentions?(source: SourceId): Facts;
  /** Relationships that end in another part than they start in; there are few. */
  readonly joining: readonly EdgeRow[];
}

export const isJoining = ({ source, target }: Pick<EdgeRow, 'source' | 'target'>): boolean =>
  sourceOfNode(source) !== sourceOfNode(target);

/** Four of five rows are mentions or of mentions, and only who shows evidence needs them. */
export function readWithoutMentions(parts: Parts, source: SourceId): Facts {
  const { nodes, edges } = parts.readWithoutMentions?.(source) ?? parts.read(source);
  return {
    nodes: nodes.filter(({ key }) => !isMention(key)),
    edges: edges.filter(({ source: from }) => !isMention(from)),
  };
}

const isMention = (id: NodeId): boolean => id.startsWith('mention:');

/** Splits a graph that is in memory anyway. */
export function partsOfGraph(graph: AttestGraph): Parts {
  const facts = new Map<
    SourceId,
    { nodes: Facts['nodes'][number][]; edges: Facts['edges'][number][] }
  >();
  const ofSource = (source: SourceId) => {
    const earlier = facts.get(source);
    if (earlier) return earlier;
    const empty = { nodes: [], edges: [] };
    facts.set(source, empty);
    return empty;
  };
  for (const row of nodeRows(graph)) ofSource(sourceOfNode(row.key)).nodes.push(row);
  for (const row of edgeRows(graph)) ofSource(sourceOfNode(row.source)).edges.push(row);
  const sorted = [...facts].sort(([a], [b]) => byText(a, b));
  return {
    all: new Map(sorted.map(([source, rows]) => [source, partOf(rows)])),
    read: (source) => facts.get(source) ?? { nodes: [], edges: [] },
    joining: sorted.flatMap(([, { edges }]) => edges.filter(isJoining)),
  };
}

function partOf({ nodes, edges }: Facts): Part {
  const hash = createHash('sha256');
  for (const { key, attributes } of nodes) hash.update(`${key} ${JSON.stringify(attributes)}\n`);
  for (const { key, attributes } of edges) hash.update(`${key} ${JSON.stringify(attributes)}\n`);
  return { hash: hash.digest('hex'), nodes: nodes.length, relationships: edges.length };
}
