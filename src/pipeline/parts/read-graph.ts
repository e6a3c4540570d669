import { constants } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AttestGraph } from '../../graph/attest-graph.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import { parseGraph } from '../../graph/serialize.ts';
import type { Report } from '../../model/problem.ts';
import { foldersOf } from '../state/folders.ts';

export const GRAPH_FILE = 'out/graph.json';

/**
 * Reads a graph that `attest build` wrote, by file or folder. Null, with the reason reported, if
 * there is none.
 */
export function readGraph(path: string, report: Report): AttestGraph | null {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const file = isFolder ? foldersOf(path).whole : path;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && found.size > LARGEST) {
    report.error(
      'graph:too-large',
      'this graph is too large to be read in one piece',
      { file },
      { actual: `${found.size} bytes`, expected: `at most ${LARGEST}; ${OF_PARTS}` },
    );
    return null;
  }
  if (found && !found.isDirectory()) return parseGraph(readFileSync(file, 'utf8'), file, report);
  const isLarge = isFolder && existsSync(foldersOf(path).manifest);
  report.error(
    'graph:not-found',
    'there is no such graph file',
    { file },
    {
      actual: found ? 'a folder' : 'nothing',
      expected: isLarge
        ? `a build of fewer articles, or with --whole; ${OF_PARTS}`
        : 'a graph.json that `attest build` wrote',
    },
  );
  return null;
}

/** Bytes: the longest string Node can hold. */
const LARGEST = constants.MAX_STRING_LENGTH;
const OF_PARTS =
  '`analyse`, `check`, `diff`, `push` and most formats of `export` read the folder of a build part by part';

/**
 * Also checks the graph, since anybody may have written it. Null, with every problem reported, if
 * it is not sound.
 */
export function readSoundGraph(path: string, report: Report): AttestGraph | null {
  const before = report.errors;
  const graph = readGraph(path, report);
  if (graph) checkGraph(graph, path, report);
  return report.errors === before ? graph : null;
}
