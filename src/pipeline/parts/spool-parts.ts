import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Facts } from '../../graph/facts.ts';
import { isJoining, type Part, type Parts } from '../../graph/parts.ts';
import { sectionsOf } from '../../graph/row-lines.ts';
import { byText } from '../../model/by-text.ts';
import { type SourceId, sha256, sourceOfNode } from '../../model/ids.ts';
import { openToWrite } from '../write-file.ts';
import { factsOf } from './parts-of-folder.ts';
import { readRange } from './read-part.ts';

/** Parts that are kept in a temporary file, and the way to be rid of it. */
export interface Spool {
  /** Keeps the facts of each source. */
  readonly store: (all: Iterable<Facts>) => Parts;
  readonly remove: () => void;
}

interface Place extends Part {
  /** Of its rows in the file, in bytes. */
  readonly start: number;
  readonly nodeBytes: number;
  readonly edgeBytes: number;
}

/** Only whoever runs this can read the file. */
export function createSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'attest-parts-'));
  return {
    store: (all) => storeIn(join(folder, 'parts'), all),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function storeIn(file: string, all: Iterable<Facts>): Parts {
  const places = new Map<SourceId, Place>();
  const { write, close } = openToWrite(file);
  let start = 0;
  try {
    for (const facts of all)
      for (const [source, own] of bySource(facts)) {
        if (places.has(source)) throw new Error(`${source} was published twice`);
        const { nodes, edges } = sectionsOf(own);
        const [nodeBytes, edgeBytes] = [Buffer.byteLength(nodes), Buffer.byteLength(edges)];
        write(`${nodes}${edges}`);
        places.set(source, {
          ...{ start, nodeBytes, edgeBytes, hash: sha256(`${nodes}\n${edges}`) },
          ...{ nodes: own.nodes.length, relationships: own.edges.length },
        });
        start += nodeBytes + edgeBytes;
      }
  } finally {
    close();
  }
  const read = (source: SourceId): Facts => {
    const place = places.get(source);
    if (!place) return { nodes: [], edges: [] };
    const nodes = readRange(file, place.start, place.nodeBytes);
    const edges = readRange(file, place.start + place.nodeBytes, place.edgeBytes);
    return factsOf({ nodes, edges });
  };
  const sorted = new Map([...places].sort(([a], [b]) => byText(a, b)));
  return {
    all: sorted,
    read,
    get joining() {
      return [...sorted.keys()].flatMap((source) => read(source).edges.filter(isJoining));
    },
  };
}

function bySource({ nodes, edges }: Facts): Map<SourceId, Facts> {
  const found = new Map<
    SourceId,
    { nodes: Facts['nodes'][number][]; edges: Facts['edges'][number][] }
  >();
  const of = (source: SourceId) => {
    const known = found.get(source) ?? { nodes: [], edges: [] };
    found.set(source, known);
    return known;
  };
  for (const row of nodes) of(sourceOfNode(row.key)).nodes.push(row);
  for (const edge of edges) of(sourceOfNode(edge.source)).edges.push(edge);
  return found;
}
