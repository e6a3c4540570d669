import type { UsedGazetteer } from '../coders/coder.ts';
import type { CoderName } from '../model/coders.ts';
import type { HashedInput } from './hash-inputs.ts';
import type { ReadFileOptions } from './read-article-file.ts';

/** By name and version, since functions cannot be sent between threads. */
export interface SentCoder {
  readonly name: CoderName;
  readonly version: string;
  readonly gazetteer?: UsedGazetteer;
}

/** An input for a thread to read. */
export interface Task {
  readonly input: HashedInput;
  readonly coder: SentCoder;
  readonly options: Omit<ReadFileOptions, 'coder'>;
}
