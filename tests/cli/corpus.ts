import { spawnSync } from 'node:child_process';

/** Articles with known truth, made as in the benchmark, in `folder/articles`. */
export function makeCorpus(folder: string, articles: number): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['tools/bench/make-corpus.mjs', folder, '--articles', String(articles)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
}
