import { readFileSync, statSync } from 'node:fs';
import type { AttestGraph } from '../graph/attest-graph.ts';
import { parseGraph } from '../graph/serialize.ts';
import type { Report } from '../model/problem.ts';

export const GRAPH_FILE = 'out/graph.json';

/** A graph that `attest build` wrote; null, with the reason reported, where there is none. */
export function readGraph(file: string, report: Report): AttestGraph | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) return parseGraph(readFileSync(file, 'utf8'), file, report);
  report.error(
    'graph:not-found',
    'there is no such graph file',
    { file },
    {
      actual: found ? 'a folder' : 'nothing',
      expected: 'a graph.json that `attest build` wrote',
    },
  );
  return null;
}
