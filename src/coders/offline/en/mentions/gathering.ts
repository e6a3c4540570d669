import type { MentionDraft } from './draft.ts';

/** An entity while its mentions are being gathered. */
export interface Gathered {
  readonly index: number;
  readonly kind: MentionDraft['kind'];
  /** The mention it is known by: the fullest name, else the first description. */
  head: MentionDraft;
  readonly mentions: MentionDraft[];
  /** The different names it goes by, as printed: few, however often it is mentioned. */
  readonly names: Set<string>;
  /** It has been named by itself: not only inside another name or in a dateline. */
  stands: boolean;
  /** Other entities it might be, with a score; never merged without being sure. */
  readonly maybe: { readonly index: number; readonly confidence: number; readonly why: string }[];
}

export interface Judged {
  readonly entity: Gathered | null;
  readonly confidence: number;
  readonly maybe: Gathered['maybe'];
}

export const NOBODY: Judged = { entity: null, confidence: 1, maybe: [] };

export const hasNameAsHead = (one: Gathered): boolean => one.head.form === 'name';

export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
