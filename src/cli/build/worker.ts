import type { Input } from './find-inputs.ts';
import { type Decided, type InputResult, readInput, type Stores } from './read-input.ts';
import { RESOLUTION } from './resolution.ts';

/** What a thread of the pool does: it reads each version by itself; which replaces which shows when all have been read. */
export const work = ({ input, stores, decisions }: Task): InputResult =>
  readInput(input, { stores, decisions, replaced: new Map(), step: RESOLUTION });

export interface Task {
  readonly input: Input;
  readonly stores: Stores | null;
  readonly decisions: Decided;
}
