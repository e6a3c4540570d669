import { statSync } from 'node:fs';
import { Tinypool } from 'tinypool';
import type { NamedCoder } from '../coders/coder.ts';
import { isCoderName } from '../model/coders.ts';
import { present } from '../model/present.ts';
import { failed } from './failed.ts';
import { type HashedInput, type HashedInputs, hashInputs } from './hash-inputs.ts';
import { type InputResult, type ResultMessage, unpackResult } from './input-result.ts';
import type { ReadFileOptions } from './read-article-file.ts';
import type { Folders } from './state/folders.ts';
import type { Task } from './thread-task.ts';

/** Finds and reads the inputs of a build, on several threads if that pays. */
export interface ArticleReader {
  /** Reads articles that nobody has coded. */
  readonly coder: Pick<NamedCoder, 'name' | 'version'>;
  find(paths: readonly string[], out: string): Promise<HashedInputs>;
  /** A failure on one input does not stop the others. */
  read(inputs: readonly HashedInput[], options: ReadOptions): Promise<void>;
}

export interface ReadOptions extends Omit<ReadFileOptions, 'coder'> {
  /** Called as each input is done, in any order. */
  readonly onDone: (result: InputResult, at: number) => void;
}

interface ReaderOptions {
  readonly threads: number;
  readonly coder: NamedCoder;
  /**
   * Find the articles on another thread, while this one loads the coder and the earlier state. Pays
   * for thousands of articles.
   */
  readonly isAhead?: boolean;
}

/** Inputs. Starting a thread takes as long as reading a few dozen. */
const WORTH_A_POOL = 100;
/** Bytes of the last build's log, at about a thousand articles. */
const LARGE = 12 * 2 ** 20;

export const wasLarge = ({ built }: Pick<Folders, 'built'>): boolean =>
  (statSync(built, { throwIfNoEntry: false })?.size ?? 0) >= LARGE;

export const createReader = ({
  threads,
  coder,
  isAhead = false,
}: ReaderOptions): ArticleReader => ({
  coder,
  find: async (paths, out) => {
    if (!isAhead) return hashInputs(paths, out);
    const pool = createPool(1);
    const found = pool.run({ paths, out }, { name: 'find' }) as Promise<HashedInputs>;
    return (await Promise.all([found, load(coder)]).finally(() => pool.destroy()))[0];
  },
  read: async (inputs, options) => {
    const { name, version, gazetteer } = coder;
    const isHere = coder.atOnce !== undefined || !isCoderName(name);
    if (threads === 1 || inputs.length < WORTH_A_POOL || isHere)
      await readHere(inputs, coder, options);
    // A thread can only load a coder by name.
    else await readInPool(threads, inputs, { name, version, ...present({ gazetteer }) }, options);
  },
});

/** Takes a third of a second, so it is done only if there is something to read. */
const load = async (coder: NamedCoder) => {
  const [{ readArticleFile }, loaded] = await Promise.all([
    import('./read-article-file.ts'),
    coder.load(),
  ]);
  return { readArticleFile, loaded };
};

/** Mebibytes of heap per thread. A 10 MB article needs a few hundred. */
const HEAP = 1024;

export const createPool = (threads: number, heap = HEAP): Tinypool =>
  new Tinypool({
    // Compiled beside this file in dist: threads run the built program.
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });

/**
 * Writes the graph.json that a build has left out, on a thread of its own. Stops when `signal` says
 * so: the next build replaces what it reads.
 */
export async function writeWholeLater(out: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const pool = createPool(1);
  await pool
    .run({ out }, { name: 'writeWholeIn', signal })
    .catch((error: unknown) => {
      if (!signal.aborted) throw error;
    })
    .finally(() => pool.destroy());
}

/** Tasks in flight per thread. More would only fill memory. */
const WAITING = 4;

async function readInPool(
  threads: number,
  inputs: readonly HashedInput[],
  coder: Task['coder'],
  { onDone, ...options }: ReadOptions,
): Promise<void> {
  const pool = createPool(threads);
  await inTurns(threads * WAITING, inputs, async (input, at) => {
    onDone(await runIn(pool, { input, coder, options }), at);
  }).finally(() => pool.destroy());
}

async function runIn(pool: Tinypool, task: Task): Promise<InputResult> {
  try {
    return unpackResult((await pool.run(task, { name: 'readInWorker' })) as ResultMessage);
  } catch (error) {
    // The thread itself died, for example out of memory.
    return { articles: [], problems: [failed(task.input, error)] };
  }
}

async function readHere(
  inputs: readonly HashedInput[],
  coder: NamedCoder,
  { onDone, ...options }: ReadOptions,
): Promise<void> {
  if (inputs.length === 0) return;
  const { readArticleFile, loaded } = await load(coder);
  await inTurns(coder.atOnce ?? 1, inputs, async (input, at) => {
    onDone(await readArticleFile(input, { ...options, coder: loaded }), at);
    // Let signal handlers run.
    await new Promise(setImmediate);
  });
}

/** Works on all of them, some at once; who is done takes the next. */
async function inTurns<T>(
  atOnce: number,
  all: readonly T[],
  work: (one: T, at: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) await work(all[at] as T, at);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
}
