import { type FoundInputs, findNow, type Input } from './hash-inputs.ts';
import type { InputResult, ReadInputOptions } from './read-article-file.ts';

/** What a thread does. To look for articles it needs no coder, which takes as long to load. */
export const find = ({ paths, out }: { paths: readonly string[]; out: string }): FoundInputs =>
  findNow(paths, out);

export interface Task {
  readonly input: Input;
  readonly options: ReadInputOptions;
}

export async function work({ input, options }: Task): Promise<InputResult> {
  const { readInput } = await import('./read-article-file.ts');
  return readInput(input, options);
}
