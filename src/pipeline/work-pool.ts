import { statSync } from 'node:fs';
import { Tinypool } from 'tinypool';
import type { NamedCoder } from '../coders/coder.ts';
import { isCoderName } from '../model/coders.ts';
import { failed } from './failed.ts';
import { type HashedInput, type HashedInputs, hashInputs } from './hash-inputs.ts';
import { type InputResult, type ResultMessage, resultOf } from './input-result.ts';
import type { ReadFileOptions } from './read-article-file.ts';
import type { Folders } from './state/folders.ts';
import type { Task } from './worker.ts';

/** Finds and reads what a build is made of, on as many threads as pay. */
export interface Reader {
  /** Reads what nobody has coded. */
  readonly coder: Pick<NamedCoder, 'name' | 'version'>;
  find(paths: readonly string[], out: string): Promise<HashedInputs>;
  /** Nothing that happens in one keeps the others from going on. */
  read(inputs: readonly HashedInput[], options: ReadOptions): Promise<void>;
}

export interface ReadOptions extends Omit<ReadFileOptions, 'coder'> {
  /** Called as each is done, in whatever order that is. */
  readonly onDone: (result: InputResult, at: number) => void;
}

interface ReaderOptions {
  readonly threads: number;
  readonly coder: NamedCoder;
  /**
   * A thread looks for the articles, while this one loads the coder and takes up what is known. It pays
   * where there are thousands.
   */
  readonly isAhead?: boolean;
}

/** Inputs. A thread takes as long to start as some dozens take to be read. */
const WORTH_A_POOL = 100;
/** Bytes of what the last build noted: of a thousand articles. */
const LARGE = 12 * 2 ** 20;

export const wasLarge = ({ built }: Pick<Folders, 'built'>): boolean =>
  (statSync(built, { throwIfNoEntry: false })?.size ?? 0) >= LARGE;

export const createReader = ({ threads, coder, isAhead = false }: ReaderOptions): Reader => ({
  coder,
  find: async (paths, out) => {
    if (!isAhead) return hashInputs(paths, out);
    const pool = createPool(1);
    const found = pool.run({ paths, out }, { name: 'find' }) as Promise<HashedInputs>;
    return (await Promise.all([found, load(coder)]).finally(() => pool.destroy()))[0];
  },
  read: async (inputs, options) => {
    const { name, version } = coder;
    if (threads === 1 || inputs.length < WORTH_A_POOL || !isCoderName(name))
      await readHere(inputs, coder, options);
    // A thread loads the coder by its name.
    else await readInPool(threads, inputs, { name, version }, options);
  },
});

/** A third of a second, so only where something is to be read. */
const load = async (coder: NamedCoder) => {
  const [{ readArticleFile }, loaded] = await Promise.all([
    import('./read-article-file.ts'),
    coder.load(),
  ]);
  return { readArticleFile, loaded };
};

/** Mebibytes of one thread's heap; one article of 10 MB needs a few hundred. */
const HEAP = 1024;

const createPool = (threads: number): Tinypool =>
  new Tinypool({
    // Beside this file in dist: a thread runs what is built.
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });

/** Tasks that wait for a thread; more would only fill memory. */
const WAITING = 4;

async function readInPool(
  threads: number,
  inputs: readonly HashedInput[],
  coder: Task['coder'],
  { onDone, ...options }: ReadOptions,
): Promise<void> {
  const pool = createPool(threads);
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    for (let at = next++; at < inputs.length; at = next++)
      onDone(await runIn(pool, { input: inputs[at] as HashedInput, coder, options }), at);
  };
  const turns = Array.from({ length: threads * WAITING }, takeTurns);
  await Promise.all(turns).finally(() => pool.destroy());
}

async function runIn(pool: Tinypool, task: Task): Promise<InputResult> {
  try {
    return resultOf((await pool.run(task, { name: 'work' })) as ResultMessage);
  } catch (error) {
    // The thread itself died, of memory for instance.
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
  for (const [at, input] of inputs.entries()) {
    onDone(await readArticleFile(input, { ...options, coder: loaded }), at);
    // Lets a signal through.
    await new Promise(setImmediate);
  }
}
