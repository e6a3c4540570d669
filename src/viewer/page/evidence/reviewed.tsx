import type { ReviewKind } from '../../../model/vocabulary.ts';
import { visibleText } from '../../visible-text.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';

export interface Reviewed {
  readonly review?: ReviewKind | undefined;
  readonly reviewedBy?: string | undefined;
  readonly reviewedOn?: string | undefined;
  readonly reviewReason?: string | undefined;
}

/** A reviewer's decision: what, by whom, when and why; null if there is none. */
export function reviewOf(reviewed: Reviewed): string | null {
  const { review, reviewedBy = '', reviewedOn = '', reviewReason = '' } = reviewed;
  return review === undefined
    ? null
    : visibleText(
        `${EVIDENCE_TEXTS.reviewed[review]} ${reviewedBy}, ${reviewedOn}: ${reviewReason}`,
      );
}

/** The same as a paragraph. */
export function ReviewLine(reviewed: Reviewed) {
  const words = reviewOf(reviewed);
  if (words === null) return null;
  return (
    <p>
      <bdi>{words}</bdi>
    </p>
  );
}
