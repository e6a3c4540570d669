import { join } from 'node:path';

/** What a build writes into its folder. */
export const foldersOf = (out: string) => ({
  out,
  /** The whole graph in one file, where it is small enough for one. */
  whole: join(out, 'graph.json'),
  problems: join(out, 'problems.json'),
  /** The graph in parts, one a source: what push and diff read. */
  parts: join(out, 'graph'),
  manifest: join(out, 'graph', 'manifest.jsonl'),
  /** What makes the next build short; it may be deleted at any time. */
  annotations: join(out, 'cache', 'annotations'),
  built: join(out, 'cache', 'built.jsonl'),
  judged: join(out, 'cache', 'judged.jsonl'),
  origins: join(out, 'cache', 'origins.jsonl'),
});
export type Folders = ReturnType<typeof foldersOf>;
