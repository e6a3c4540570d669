import { byText } from '../model/by-text.ts';
import type { EdgeRow } from '../model/graph.ts';
import { type AttestGraph, edgeRows } from './attest-graph.ts';
import type { Portions } from './portions.ts';

export interface ReadPortion {
  /** Its nodes, and the relationships between them. */
  readonly graph: AttestGraph;
  /** All relationships that start in it, sorted; some end in another portion. */
  readonly edges: readonly EdgeRow[];
}

/** One after another; only one is in memory. */
export function* eachPortion({ count, read }: Portions): Generator<ReadPortion> {
  for (let at = 0; at < count; at += 1) {
    const { graph, joining } = read(at);
    const edges = [...edgeRows(graph), ...joining].sort((a, b) => byText(a.key, b.key));
    yield { graph, edges };
  }
}
