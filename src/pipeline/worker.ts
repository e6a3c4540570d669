import { coderNamed } from '../coders/coders.ts';
import type { CoderName } from '../model/coders.ts';
import { type HashedInput, type HashedInputs, hashInputs } from './hash-inputs.ts';
import { messageOf, type ResultMessage } from './input-result.ts';
import type { ReadFileOptions } from './read-article-file.ts';
import { foldersOf } from './state/folders.ts';

/** Run by a thread. Finding articles needs no coder, which is slow to load. */
export const find = ({ paths, out }: { paths: readonly string[]; out: string }): HashedInputs =>
  hashInputs(paths, out);

/** Writes graph.json of a folder that is built. */
export async function writeWholeIn({ out }: { out: string }): Promise<void> {
  const { writeWholeOfFolder } = await import('./write-whole-graph.ts');
  writeWholeOfFolder(foldersOf(out));
}

export interface Task {
  readonly input: HashedInput;
  /** By name and version, since functions cannot be sent between threads. */
  readonly coder: { readonly name: CoderName; readonly version: string };
  readonly options: Omit<ReadFileOptions, 'coder'>;
}

export async function readInWorker({ input, coder, options }: Task): Promise<ResultMessage> {
  const { readArticleFile } = await import('./read-article-file.ts');
  const loaded = await coderNamed(coder.name, () => coder.version).load();
  return messageOf(await readArticleFile(input, { ...options, coder: loaded }));
}
