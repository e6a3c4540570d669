import { createHash, type Hash } from 'node:crypto';
import type { Facts } from '../../graph/facts.ts';
import { isJoining, type Parts } from '../../graph/parts.ts';
import { BETWEEN, isMentionOnLine, rowOnLine } from '../../graph/row-lines.ts';
import { byText } from '../../model/by-text.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { type SourceId, sourceOfNode } from '../../model/ids.ts';
import { readLines } from './read-lines.ts';
import { readRange } from './read-part.ts';

interface Place {
  nodes: number;
  relationships: number;
  /** Byte ranges of its rows. A build writes one for nodes and one for relationships. */
  readonly ranges: { start: number; end: number }[];
  readonly hash: Hash;
}

/**
 * Reads a graph file of any size that has one row per line, as a build writes it. One pass finds
 * where each source's rows are; they are read on demand.
 */
export function partsOfFile(file: string): Parts {
  const places = new Map<SourceId, Place>();
  const joining: EdgeRow[] = [];
  for (const { text, start } of readLines(file)) {
    const row = rowOnLine(text);
    if (row === null) continue;
    const parsed = JSON.parse(row) as NodeRow | EdgeRow;
    const isEdge = 'source' in parsed;
    if (isEdge && isJoining(parsed)) joining.push(parsed);
    const source = sourceOfNode(isEdge ? parsed.source : parsed.key);
    addRow(placeOf(places, source), row, start, isEdge);
  }
  const sorted = [...places].sort(([a], [b]) => byText(a, b));
  return {
    joining,
    all: new Map(
      sorted.map(([source, { hash, nodes, relationships }]) => [
        source,
        { hash: hash.copy().digest('hex'), nodes, relationships },
      ]),
    ),
    read: (source) => readFacts(file, places.get(source)?.ranges ?? []),
    readWithoutMentions: (source) =>
      readFacts(file, places.get(source)?.ranges ?? [], (line) => !isMentionOnLine(line)),
  };
}

function placeOf(places: Map<SourceId, Place>, source: SourceId): Place {
  const earlier = places.get(source);
  if (earlier) return earlier;
  const place = { nodes: 0, relationships: 0, ranges: [], hash: createHash('sha256') };
  places.set(source, place);
  return place;
}

/** Same hash as for a part in a folder: nodes, a newline, relationships, each as in the file. */
function addRow(place: Place, row: string, start: number, isEdge: boolean): void {
  const isFirst = isEdge ? place.relationships === 0 : place.nodes === 0;
  place.hash.update(isFirst ? (isEdge ? '\n' : '') : BETWEEN).update(row);
  if (isEdge) place.relationships += 1;
  else place.nodes += 1;
  const end = start + Buffer.byteLength(row);
  const last = place.ranges.at(-1);
  if (last && last.end + Buffer.byteLength(BETWEEN) === start) last.end = end;
  else place.ranges.push({ start, end });
}

function readFacts(
  file: string,
  ranges: Place['ranges'],
  isWanted: (line: string) => boolean = () => true,
): Facts {
  const nodes: NodeRow[] = [];
  const edges: EdgeRow[] = [];
  for (const { start, end } of ranges) {
    for (const line of readRange(file, start, end - start).split(BETWEEN)) {
      if (!isWanted(line)) continue;
      const row = JSON.parse(line) as NodeRow | EdgeRow;
      if ('source' in row) edges.push(row);
      else nodes.push(row);
    }
  }
  return { nodes, edges };
}
