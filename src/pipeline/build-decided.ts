import type { NamedCoder } from '../coders/coder.ts';
import { createReport, type Problem } from '../model/problem.ts';
import { atDecision } from '../resolve/decisions/place-decision.ts';
import { buildGraph } from './build-graph.ts';
import type { DecisionsForBuild } from './decisions/decisions-for-build.ts';
import type { Progress } from './progress.ts';
import { createLogMemory, type LogMemory } from './state/build-log.ts';
import { foldersOf } from './state/folders.ts';
import { createReader } from './work-pool.ts';
import { writeWhole } from './write-file.ts';

/** What is to be built, with which decisions; can be sent between threads. */
export interface DecidedBuild {
  /** Folders of articles. */
  readonly paths: readonly string[];
  readonly out: string;
  readonly decided: Pick<DecisionsForBuild, 'settled' | 'standing'>;
  /** What was found wrong before. */
  readonly problems: readonly Problem[];
  readonly threads: number;
}

export interface DecidedResult {
  readonly problems: readonly Problem[];
  /** graph.json is left to `writeWholeLater`. */
  readonly isLeft: boolean;
}

/** Builds folders again and again, one at a time. */
export interface Builder {
  build(asked: DecidedBuild, coder: NamedCoder, progress: Progress): Promise<DecidedResult>;
  close(): Promise<void>;
}

/** Builds in this thread, and remembers the log of the folder that it builds first. */
export function createBuilderHere(): Builder {
  let first: { readonly out: string; readonly memory: LogMemory } | null = null;
  return {
    build: async ({ paths, out, decided, threads, problems: earlier }, coder, progress) => {
      first ??= { out, memory: createLogMemory() };
      const memory = first.out === out ? first.memory : createLogMemory();
      const report = createReport();
      for (const problem of earlier) report.add(problem);
      const folders = foldersOf(out);
      const { settled, standing } = decided;
      const reader = createReader({ threads, coder });
      const kept = { whole: false, isLater: true, memory };
      const options = { reader, decisions: settled, standing, progress, ...kept };
      const result = await buildGraph(paths, folders, options, report);
      const problems = report.problems.map((problem) => atDecision(problem, settled.places));
      writeWhole(folders.problems, `${JSON.stringify(problems, null, 2)}\n`);
      return { problems, isLeft: result?.isLeft ?? false };
    },
    close: () => Promise.resolve(),
  };
}
