import type { Span } from '../../../../model/span.ts';
import type { CueFrame, VerbGroup } from './cues.ts';

/** The content that a cue reports. */
export interface Content {
  readonly spans: readonly Span[];
  readonly frame: CueFrame;
  readonly group: VerbGroup;
  /** Indices of the quotations that are the content as a whole. */
  readonly quotes: readonly number[];
  /** Where the words are relative to the cue. */
  readonly order: 'before' | 'after' | 'split';
}
