import { existsSync } from 'node:fs';
import { coderNamed, DEFAULT_CODER } from '../coders/coders.ts';
import { buildFolder } from '../desk/session/build-folder.ts';
import type { Problem } from '../model/problem.ts';
import { createBuilderHere } from '../pipeline/build-decided.ts';
import { DECISIONS_FILE } from '../pipeline/decisions/read-decisions.ts';
import { versionOfCoder } from '../pipeline/state/code-version.ts';
import { foldersOf } from '../pipeline/state/folders.ts';

export interface BuildIntoOptions {
  /** Where to write; `out` if left out. */
  readonly out?: string;
  /** What reviewers decided; `decisions.jsonl`, if it exists. */
  readonly decisions?: string;
  /** How many articles are read at once. */
  readonly threads?: number;
  /** Told how many articles of how many are read. */
  readonly onProgress?: (done: number, of: number) => void;
}

const NOTHING = () => undefined;

/**
 * What `attest build` does: reads what has changed under these paths and writes `graph.json`,
 * `problems.json` and the parts of the graph. `heldBy` is set, and nothing was done, if another
 * process builds into the same folder.
 */
export async function buildInto(
  paths: string | readonly string[],
  { out = 'out', decisions, threads = 1, onProgress = NOTHING }: BuildIntoOptions = {},
): Promise<{ graph: string | null; problems: Problem[]; heldBy: string | null }> {
  const place = {
    paths: [paths].flat(),
    out,
    decisions: decisions ?? DECISIONS_FILE,
    isUsual: decisions === undefined,
    coder: coderNamed(DEFAULT_CODER, versionOfCoder),
    threads,
  };
  const built = await buildFolder(place, {
    builder: createBuilderHere(),
    progress: { update: onProgress, stop: NOTHING },
    onBuilt: async () => undefined,
    signal: new AbortController().signal,
  });
  if ('heldBy' in built) return { graph: null, problems: [], heldBy: built.heldBy };
  const { whole } = foldersOf(out);
  return { graph: existsSync(whole) ? whole : null, problems: [...built.problems], heldBy: null };
}
