import { Tinypool } from 'tinypool';
import type { AcrossStep } from './across-step.ts';
import type { Input } from './find-inputs.ts';
import { type Decided, failed, type InputResult, readInput, type Stores } from './read-input.ts';
import { RESOLUTION } from './resolution.ts';
import type { Task } from './worker.ts';

export interface ReadOptions {
  readonly threads: number;
  readonly stores: Stores | null;
  readonly step: AcrossStep;
  readonly decisions: Decided;
  /** Called as each is done, in whatever order that is. */
  readonly onDone: (result: InputResult, at: number) => void;
}

/** Inputs. A thread takes as long to start as some dozens take to be read. */
const WORTH_A_POOL = 100;
/** Tasks that wait for a thread; more would only fill memory. */
const WAITING = 4;
/** Mebibytes of one thread's heap; one article of 10 MB needs a few hundred. */
const HEAP = 1024;

/** Reads inputs on as many threads as pay. Nothing that happens in one keeps the others from going on. */
export async function readInputs(inputs: readonly Input[], options: ReadOptions): Promise<void> {
  const { threads, stores, step, decisions, onDone } = options;
  // A thread knows the program's own step only.
  if (threads < 2 || inputs.length < WORTH_A_POOL || step !== RESOLUTION) {
    for (const [at, input] of inputs.entries()) {
      onDone(readInput(input, { stores, decisions, replaced: new Map(), step }), at);
      // Lets a signal through.
      await new Promise(setImmediate);
    }
    return;
  }
  const pool = new Tinypool({
    // Beside this file in dist: a thread runs what is built.
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    for (let at = next++; at < inputs.length; at = next++) {
      const input = inputs[at] as Input;
      onDone(await runIn(pool, { input, stores, decisions }), at);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads * WAITING }, takeTurns));
  } finally {
    await pool.destroy();
  }
}

async function runIn(pool: Tinypool, task: Task): Promise<InputResult> {
  try {
    return (await pool.run(task, { name: 'work' })) as InputResult;
  } catch (error) {
    // The thread itself died, of memory for instance.
    return { built: [], problems: [failed(task.input, error)] };
  }
}
