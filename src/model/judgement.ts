import type { NodeId } from './ids.ts';
import type { LabelComparedBy } from './kinds/kinds.ts';

/** That two nodes of different articles are, may be, or are not one thing; by whom, and why. `a` < `b`. */
export interface Judgement {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly verdict: 'same' | 'maybe' | 'different';
  /** 0–1; a reviewer's is 1. */
  readonly score: number;
  /** What speaks for it, a phrase each. */
  readonly reasons: readonly string[];
  /** `resolver`, or who decided. */
  readonly by: string;
  readonly rule: string;
}

/** Words in an article, as a mention: what a node, a relationship or a judgement rests on. */
export interface Evidence {
  readonly mention: NodeId;
  readonly quote: string;
}

/** What a list outside the articles says of a name: evidence for sameness, and no proof. */
export interface GazetteerEntry {
  readonly label: LabelComparedBy<'designation' | 'name-and-country' | 'name' | 'scene'>;
  readonly names: readonly string[];
  readonly country: string | null;
}
