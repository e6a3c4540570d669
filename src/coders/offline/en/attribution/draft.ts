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

/** What most drafts have in common: a named source states something outside quotation marks. */
const USUAL = { quotes: [], stance: 'asserts', origin: 'stated', hedged: false } as const;

type Made = Omit<Draft, 'id' | keyof typeof USUAL> & Partial<Pick<Draft, keyof typeof USUAL>>;

/** Creates a draft with its final id, which never depends on other drafts. */
export const draftOf = (made: Made): Draft => ({
  ...USUAL,
  ...made,
  id: `${made.rule}@${made.at}` as AttributionId,
});
