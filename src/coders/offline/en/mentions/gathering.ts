import type { MentionDraft } from './draft.ts';

/** An entity while its mentions are being gathered. */
export interface Gathered {
  readonly index: number;
  kind: MentionDraft['kind'];
  /** The fullest name, or the first description if it has no name. */
  head: MentionDraft;
  readonly mentions: MentionDraft[];
  /** Its different names, as printed. */
  readonly names: Set<string>;
  /** It was mentioned on its own, not only inside another name or in a dateline. */
  stands: boolean;
  /** Other entities that it may be, with a score; these are linked, not merged. */
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
