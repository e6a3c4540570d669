import { asEdgeId, asNodeId } from '../model/as-id.ts';
import { byText } from '../model/by-text.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import { type EdgeId, type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import { inKeyOrder } from '../model/in-key-order.ts';
import type { Facts } from './facts.ts';

/**
 * The format of a graph file: graphology's own serialisation, one row per line, so that a graph of
 * any size can be written and read row by row, and one source's rows copied unchanged. Rows are
 * sorted by source, then by id.
 */
export const HEAD =
  '{"attributes":{"format":1,"name":"attest"},"options":{"allowSelfLoops":true,"multi":true,"type":"directed"},"nodes":[\n';
export const MIDDLE = '\n],"edges":[\n';
export const TAIL = '\n]}\n';
/** Separates two rows. */
export const BETWEEN = ',\n';

export const lineOfNode = ({ key, attributes }: NodeRow): string =>
  JSON.stringify({ key, attributes: inKeyOrder(attributes) });

export const lineOfEdge = ({ key, source, target, attributes }: EdgeRow): string =>
  JSON.stringify({ key, source, target, attributes: inKeyOrder(attributes) });

/** The source of a relationship: that of its start node. */
export const sourceOfEdge = ({ source }: EdgeRow): SourceId => sourceOfNode(source);

/** The rows of a graph or a part, as written between HEAD, MIDDLE and TAIL. */
export interface Sections {
  readonly nodes: string;
  readonly edges: string;
}

export function sectionsOf({ nodes, edges }: Facts): Sections {
  return {
    nodes: inOrder(nodes, ({ key }) => sourceOfNode(key))
      .map(lineOfNode)
      .join(BETWEEN),
    edges: inOrder(edges, sourceOfEdge).map(lineOfEdge).join(BETWEEN),
  };
}

export const fileOf = ({ nodes, edges }: Sections): string =>
  `${HEAD}${nodes}${MIDDLE}${edges}${TAIL}`;

/**
 * Writes a section piece by piece, with commas between the rows of different pieces; skips empty
 * ones.
 */
export function sectionWriter(write: (text: string) => void): (rows: string) => void {
  let isFirst = true;
  return (rows) => {
    if (rows === '') return;
    write(isFirst ? rows : `${BETWEEN}${rows}`);
    isFirst = false;
  };
}

/** The row on a line of a graph file, without the comma; null if the line is not a row. */
export function rowOnLine(line: string): string | null {
  if (!line.startsWith('{"key":')) return null;
  return line.endsWith(',') ? line.slice(0, -1) : line;
}

/** The id of the row on a line. */
export const nodeIdOnLine = (line: string): NodeId => asNodeId(keyOnLine(line));
export const edgeIdOnLine = (line: string): EdgeId => asEdgeId(keyOnLine(line));

function keyOnLine(line: string): string {
  const end = line.indexOf('"', KEY_START);
  const key = line.slice(KEY_START, end);
  // An id that contains a quotation mark is escaped; that is so rare that we parse the whole row.
  return key.includes('\\') ? (JSON.parse(rowOnLine(line) ?? '{}') as { key: string }).key : key;
}
const KEY_START = '{"key":"'.length;

/** Whether the row on a line is a mention, or a relationship that starts at one. */
export const isMentionOnLine = (line: string): boolean => OF_MENTION.test(line);
const OF_MENTION = /^\{"key":"(?:[A-Z_]{1,20} )?mention:/;

function inOrder<T extends NodeRow | EdgeRow>(
  rows: readonly T[],
  sourceOf: (row: T) => string,
): T[] {
  return [...groupBy(rows, sourceOf)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, ofSource]) => ofSource.sort((a, b) => byText(a.key, b.key)));
}
