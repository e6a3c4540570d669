import { runNode } from '../run-child.ts';

/** Articles with known truth, made as in the benchmark, in `folder/articles`. */
export function makeCorpus(folder: string, articles: number): void {
  const { status, stderr } = runNode([
    'tools/bench/make-corpus.mjs',
    folder,
    '--articles',
    String(articles),
  ]);
  if (status !== 0) throw new Error(stderr);
}
