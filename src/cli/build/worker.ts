import type { Input } from './find-inputs.ts';
import { type InputResult, readInput, type Stores } from './read-input.ts';
import { STEPS } from './steps.ts';

/** What a thread of the pool does. */
export const work = ({ input, stores }: { input: Input; stores: Stores | null }): InputResult =>
  readInput(input, stores, STEPS);
