import { join } from 'node:path';

/** What a build writes into its output folder. */
export const foldersOf = (out: string) => ({
  out,
  /** The whole graph in one file, if it is small enough. */
  whole: join(out, 'graph.json'),
  problems: join(out, 'problems.json'),
  /** The graph in parts, one per source. Push and diff read these. */
  parts: join(out, 'graph'),
  manifest: join(out, 'graph', 'manifest.jsonl'),
  /** Caches that speed up the next build. They may be deleted at any time. */
  annotations: join(out, 'cache', 'annotations'),
  /** What models answered, which was paid for. */
  answers: join(out, 'cache', 'answers'),
  built: join(out, 'cache', 'built.jsonl'),
  judged: join(out, 'cache', 'judged.jsonl'),
  origins: join(out, 'cache', 'origins.jsonl'),
  /** What is to be judged in each article. */
  tasks: join(out, 'cache', 'tasks.jsonl'),
  /** What codings were before their last changes. */
  undo: join(out, 'cache', 'undo'),
});
export type Folders = ReturnType<typeof foldersOf>;
