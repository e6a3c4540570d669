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
  /** The speaker's own words, though no quotation marks stand around them. */
  readonly isDirect?: boolean;
  /** Lemma of the cue with its particles. */
  readonly key?: string | undefined;
  /** Token of the main word of the cue. */
  readonly at: number;
}

/** Left out where a named source states something outside quotation marks, as most do. */
type Usual = 'quotes' | 'stance' | 'origin' | 'hedged';
type Made = Omit<Draft, 'id' | Usual> & Partial<Pick<Draft, Usual>>;

/** Creates a draft with its final id, which never depends on other drafts. */
export const draftOf = (made: Made): Draft => ({
  id: `${made.rule}@${made.at}` as AttributionId,
  source: made.source,
  cue: made.cue,
  content: made.content,
  quotes: made.quotes ?? [],
  stance: made.stance ?? 'asserts',
  origin: made.origin ?? 'stated',
  hedged: made.hedged ?? false,
  confidence: made.confidence,
  rule: made.rule,
  antecedent: made.antecedent ?? null,
  chainWords: made.chainWords ?? [],
  isDirect: made.isDirect ?? false,
  key: made.key,
  at: made.at,
});
