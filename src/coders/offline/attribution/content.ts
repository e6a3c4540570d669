import type { Span } from '../../../model/span.ts';
import type { Frame, VerbGroup } from './cues.ts';

/** What a cue says that somebody put forward. */
export interface Content {
  readonly spans: readonly Span[];
  readonly frame: Frame;
  readonly group: VerbGroup;
  /** Quotations (by index) that are the content, whole. */
  readonly quotes: readonly number[];
  /** How the words stand to the cue. */
  readonly order: 'before' | 'after' | 'split';
}
