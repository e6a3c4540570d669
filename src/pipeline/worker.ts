import type { MessagePort } from 'node:worker_threads';
import type { Coder } from '../coders/coder.ts';
import { coderNamed } from '../coders/coders.ts';
import type { Builder, DecidedBuild, DecidedResult } from './build-decided.ts';
import { type HashedInputs, hashInputs } from './hash-inputs.ts';
import { messageOf, type ResultMessage } from './input-result.ts';
import { foldersOf } from './state/folders.ts';
import type { SentCoder, Task } from './thread-task.ts';

/** Run by a thread. Finding articles needs no coder, which is slow to load. */
export const find = ({ paths, out }: { paths: readonly string[]; out: string }): HashedInputs =>
  hashInputs(paths, out);

/** Writes graph.json of a folder that is built. */
export async function writeWholeIn({ out }: { out: string }): Promise<void> {
  const { writeWholeOfFolder } = await import('./write-whole-graph.ts');
  writeWholeOfFolder(foldersOf(out));
}

export async function readInWorker({ input, coder, options }: Task): Promise<ResultMessage> {
  const { readArticleFile } = await import('./read-article-file.ts');
  const loaded = await loadSent(coder);
  return messageOf(await readArticleFile(input, { ...options, coder: loaded }));
}

async function loadSent(coder: SentCoder): Promise<Coder> {
  const loaded = await namedAs(coder).load();
  if (!coder.gazetteer) return loaded;
  const { knowing } = await import('./gazetteer/with-gazetteer.ts');
  return knowing(loaded, coder.gazetteer);
}

const namedAs = ({ name, version }: SentCoder) => coderNamed(name, () => version);

export interface BuildTask {
  readonly build: DecidedBuild;
  readonly coder: SentCoder;
  /** Is told how far it is. */
  readonly port: MessagePort;
}

/** Milliseconds between two messages of how far it is. */
const PAUSE = 100;
/** Of this thread; it remembers what it has built. */
let here: Promise<Builder> | null = null;

/** Builds a folder with its decisions. */
export async function buildIn({ build, coder, port }: BuildTask): Promise<DecidedResult> {
  let told = Number.NEGATIVE_INFINITY;
  const progress = {
    update: (done: number, all: number) => {
      if (performance.now() - told < PAUSE && done < all) return;
      told = performance.now();
      port.postMessage({ done, all });
    },
    stop: () => undefined,
  };
  here ??= import('./build-decided.ts').then(({ createBuilderHere }) => createBuilderHere());
  const builder = await here;
  return await builder.build(build, namedAs(coder), progress).finally(() => port.close());
}
