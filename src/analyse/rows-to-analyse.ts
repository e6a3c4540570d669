import { type GraphRows, indexRows } from '../graph/graph-rows.ts';
import { type Parts, readWithoutMentions } from '../graph/parts.ts';
import type { EdgeAttributes, EdgeRow, NodeAttributes, NodeRow } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import type { RelationshipType } from '../model/relationships.ts';

/** The relationships from which something is found here. */
const TYPES: ReadonlySet<RelationshipType> = new Set<RelationshipType>([
  'AFFECTED',
  'ANSWERS',
  'ASSERTS',
  'ASSESSED',
  'ATTRIBUTED_TO',
  'BECAUSE_OF',
  'CITES',
  'COPIES',
  'INVOLVED',
  'MEMBER_OF',
  'OCCURRED_AT',
  'OCCURRED_ON',
  'PART_OF',
  'PERFORMED_BY',
  'PUBLISHED',
  'QUOTES',
  'SAME_AS',
  'SERVES',
  'STATES',
  'SUBEVENT_OF',
]);

/** The properties that something depends on here. */
const OF_NODES: readonly string[] = [
  ...['coder', 'country', 'displayName', 'earliest', 'factuality', 'identity', 'label', 'latest'],
  ...['origin', 'polarity', 'precision', 'published', 'relation', 'review', 'role', 'side'],
  ...['sources', 'stance', 'status', 'type'],
];
const OF_EDGES: readonly string[] = ['chain', 'hop', 'review', 'role', 'stance', 'status', 'type'];

/** Nodes that count without any relationship. */
const ALONE: ReadonlySet<string> = new Set(['Article', 'Claim', 'Event']);

/**
 * What an analysis needs of a graph of any size, a tenth of its rows: no mentions, no texts, no
 * evidence, nothing that stands alone. So ten thousand articles fit into one analysis. `onRead` is
 * called after each part.
 */
export function rowsToAnalyse(
  parts: Parts,
  onRead: (done: number, all: number) => void,
): GraphRows {
  const nodes = new Map<NodeId, NodeRow>();
  const edges: EdgeRow[] = [];
  const short = createShortener();
  let done = 0;
  for (const source of parts.all.keys()) {
    const part = readWithoutMentions(parts, source);
    for (const { key, attributes } of part.nodes)
      nodes.set(key, { key, attributes: short(attributes, OF_NODES) });
    for (const row of part.edges)
      if (isNeeded(row)) edges.push({ ...row, attributes: short(row.attributes, OF_EDGES) });
    done += 1;
    onRead(done, parts.all.size);
  }
  return indexRows(withoutLoners(nodes, edges));
}

/** A review says of both ends that a person has seen them, whatever lies between. */
const isNeeded = ({ attributes: { type, review } }: EdgeRow): boolean =>
  TYPES.has(type) || review !== undefined;

/** Somebody with a role may hold a post for which another speaks. */
function withoutLoners(nodes: ReadonlyMap<NodeId, NodeRow>, rows: readonly EdgeRow[]) {
  const kept = new Map<NodeId, NodeRow>();
  for (const [key, row] of nodes)
    if (ALONE.has(row.attributes.label) || 'role' in row.attributes) kept.set(key, row);
  const edges = rows.map((row) => {
    const [source, target] = [row.source, row.target].map((id) => {
      const end = nodes.get(id) as NodeRow;
      kept.set(id, end);
      // The same text, and not another of the same letters.
      return end.key;
    }) as [NodeId, NodeId];
    return { ...row, source, target };
  });
  return { nodes: [...kept.values()], edges };
}

/** Leaves out the other properties, and keeps each text and list of texts in memory once. */
function createShortener() {
  const texts = new Map<string, string>();
  const lists = new Map<string, unknown>();
  const once = <T>(known: Map<string, T>, key: string, value: T): T => {
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, value);
    return earlier ?? value;
  };
  return <T extends NodeAttributes | EdgeAttributes>(
    attributes: T,
    names: readonly string[],
  ): T => {
    const short: Record<string, unknown> = {};
    for (const name of names) {
      const value: unknown = attributes[name as keyof T];
      if (typeof value === 'string') short[name] = once(texts, value, value);
      else if (Array.isArray(value)) short[name] = once(lists, value.join('\n'), value);
      else if (value !== undefined) short[name] = value;
    }
    return short as unknown as T;
  };
}
