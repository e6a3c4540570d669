import type { Span } from '../../../../model/span.ts';
import type { Origin, Stance } from '../../../../model/vocabulary.ts';
import type { AttributionId, ChainWord } from './attribution.ts';

/** An attribution while it is being built. */
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
  /** Lemma of the cue with its particles. */
  readonly key?: string;
  /** Token of the main word of the cue. */
  readonly at: number;
}

/** Creates a draft with its final id, which never depends on other drafts. */
export const draftOf = (made: Omit<Draft, 'id'>): Draft => ({
  ...made,
  id: `${made.rule}@${made.at}` as AttributionId,
});
