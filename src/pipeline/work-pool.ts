import { statSync } from 'node:fs';
import { Tinypool } from 'tinypool';
import { failed } from './failed.ts';
import { type FoundInputs, findNow, type Input } from './hash-inputs.ts';
import type { InputResult, ReadInputOptions } from './read-article-file.ts';
import type { Folders } from './state/folders.ts';
import type { Task } from './worker.ts';

/** Finds and reads what a build is made of, on as many threads as pay. */
export interface Reader {
  find(paths: readonly string[], out: string): Promise<FoundInputs>;
  /** Nothing that happens in one keeps the others from going on. */
  read(inputs: readonly Input[], options: ReadOptions): Promise<void>;
}

export interface ReadOptions extends ReadInputOptions {
  /** Called as each is done, in whatever order that is. */
  readonly onDone: (result: InputResult, at: number) => void;
}

/** Inputs. A thread takes as long to start as some dozens take to be read. */
const WORTH_A_POOL = 100;
/** Bytes of what the last build noted: of a thousand articles. */
const LARGE = 12 * 2 ** 20;

export const wasLarge = ({ built }: Pick<Folders, 'built'>): boolean =>
  (statSync(built, { throwIfNoEntry: false })?.size ?? 0) >= LARGE;

/**
 * `isAhead`: a thread looks for the articles, while this one loads the coder and takes up what is known. It
 * pays where there are thousands.
 */
export const createReader = (threads: number, { isAhead = false } = {}): Reader => ({
  find: async (paths, out) => {
    if (!isAhead) return findNow(paths, out);
    const pool = createPool(1);
    const found = pool.run({ paths, out }, { name: 'find' }) as Promise<FoundInputs>;
    return (await Promise.all([found, loadCoder()]).finally(() => pool.destroy()))[0];
  },
  read: async (inputs, options) => {
    const isWorth = threads > 1 && inputs.length >= WORTH_A_POOL;
    await (isWorth ? readInPool(threads, inputs, options) : readHere(inputs, options));
  },
});

/** A third of a second, so only where something is to be read. */
const loadCoder = () => import('./read-article-file.ts');

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
  inputs: readonly Input[],
  { onDone, ...options }: ReadOptions,
): Promise<void> {
  const pool = createPool(threads);
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    for (let at = next++; at < inputs.length; at = next++)
      onDone(await runIn(pool, { input: inputs[at] as Input, options }), at);
  };
  const turns = Array.from({ length: threads * WAITING }, takeTurns);
  await Promise.all(turns).finally(() => pool.destroy());
}

async function runIn(pool: Tinypool, task: Task): Promise<InputResult> {
  try {
    return (await pool.run(task, { name: 'work' })) as InputResult;
  } catch (error) {
    // The thread itself died, of memory for instance.
    return { built: [], problems: [failed(task.input, error)] };
  }
}

async function readHere(
  inputs: readonly Input[],
  { onDone, ...options }: ReadOptions,
): Promise<void> {
  if (inputs.length === 0) return;
  const { readInput } = await loadCoder();
  for (const [at, input] of inputs.entries()) {
    onDone(readInput(input, options), at);
    // Lets a signal through.
    await new Promise(setImmediate);
  }
}
