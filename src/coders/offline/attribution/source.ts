import type { Range } from './noun-phrase.ts';

/** Who speaks, and where the words for it stand. `implied`: taken from another verb's subject. */
export interface Source {
  readonly range: Range | null;
  readonly antecedent?: Range | undefined;
  /** Who quotes the speaker: "SANA quoted an officer as saying". */
  readonly by?: Range | undefined;
  readonly side: 'before' | 'after' | 'agent' | 'implied' | 'none';
  /** First token of the whole subject with its appositions, or of the cue where there is none. */
  readonly start: number;
  /** First token after the subject, for an inverted one; else after the cue. */
  readonly end: number;
}
