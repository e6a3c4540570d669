import { readFileSync, statSync } from 'node:fs';
import type { AttestGraph } from '../graph/attest-graph.ts';
import { checkGraph } from '../graph/check-graph.ts';
import { parseGraph } from '../graph/serialize.ts';
import type { Report } from '../model/problem.ts';
import { foldersOf } from './build/folders.ts';

export const GRAPH_FILE = 'out/graph.json';

/** A graph that `attest build` wrote, by its file or folder; null, with the reason reported, where there is none. */
export function readGraph(path: string, report: Report): AttestGraph | null {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const file = isFolder ? foldersOf(path).whole : path;
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

/** The same, as anybody may have written it: null, with every break reported, where it is not sound. */
export function readSoundGraph(path: string, report: Report): AttestGraph | null {
  const before = report.errors;
  const graph = readGraph(path, report);
  if (graph) checkGraph(graph, path, report);
  return report.errors === before ? graph : null;
}
