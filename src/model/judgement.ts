import type { NodeId } from './ids.ts';
import type { LabelComparedBy } from './kinds/kinds.ts';

/**
 * A judgement that two nodes of different articles are, may be, or are not the same thing, by whom
 * and why. `a` < `b`.
 */
export interface Judgement {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly verdict: 'same' | 'maybe' | 'different';
  /** 0–1; 1 for a reviewer's. */
  readonly score: number;
  /** Reasons for it, one phrase each. */
  readonly reasons: readonly string[];
  /** `resolver`, or the reviewer's name. */
  readonly by: string;
  readonly rule: string;
}

/** A mention and its words, as evidence for a node, a relationship or a judgement. */
export interface Evidence {
  readonly mention: NodeId;
  readonly quote: string;
}

/** What a list outside the articles says about a name: evidence for sameness, not proof. */
export interface GazetteerEntry {
  readonly label: LabelComparedBy<'designation' | 'name-and-country' | 'name' | 'scene'>;
  readonly names: readonly string[];
  readonly country: string | null;
}
