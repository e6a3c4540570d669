import type { Span } from '../../../model/span.ts';
import type { Origin, Stance } from '../../../model/vocabulary.ts';
import type { AttributionId, ChainWord } from './attribution.ts';

/** One attribution while it is being put together. */
export interface Draft {
  readonly id: AttributionId;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quotes: readonly number[];
  readonly stance: Stance;
  readonly origin: Origin;
  readonly hedged: boolean;
  readonly confidence: number;
  readonly rule: string;
  readonly antecedent?: Span | null;
  readonly chainWords?: readonly ChainWord[];
  /** Lemma of the cue, with its particles. */
  readonly key?: string;
  /** Token of the cue's main word. */
  readonly at: number;
}

/** Gives a new attribution its id, which it keeps whatever is added to it or dropped beside it. */
export const draftOf = (made: Omit<Draft, 'id'>): Draft => ({
  ...made,
  id: `${made.rule}@${made.at}` as AttributionId,
});
