import type { Range } from './noun-phrase.ts';

/** The speaker and the position of its words. `implied`: taken from another verb's subject. */
export interface CueSource {
  readonly range: Range | null;
  readonly antecedent?: Range | undefined;
  /** The one who quotes the speaker: "SANA quoted an officer as saying". */
  readonly by?: Range | undefined;
  readonly side: 'before' | 'after' | 'agent' | 'implied' | 'none';
  /** First token of the whole subject with its appositions, or of the cue if there is none. */
  readonly start: number;
  /** First token after an inverted subject, otherwise after the cue. */
  readonly end: number;
}
