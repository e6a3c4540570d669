import { RELATIONSHIPS } from '../../model/relationships.ts';
import type { Span } from '../../model/span.ts';
import type { Assessment, Claim, Entity } from '../../model/standoff.ts';
import { LABEL_OF_KIND } from '../../model/vocabulary.ts';
import type { AssessmentDraft } from '../attribution/attribution.ts';
import { firstFrom, lastUpTo } from '../locate.ts';
import type { EntityFinder } from './entity-finder.ts';

/** Verdicts whose judge and whose object are known; the others are left unsaid. */
export function linkAssessments(
  drafts: readonly AssessmentDraft[],
  claims: readonly Claim[],
  finder: EntityFinder,
): Assessment[] {
  const ends = claims
    .map(({ id, content }) => ({ id, start: content.at(-1)?.[1] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  return drafts
    .flatMap((draft): Omit<Assessment, 'id'>[] => {
      const by = judgeOf(draft, finder);
      const of = objectOf(draft, ends, finder);
      if (!by || !of) return [];
      const { status, aspect, span, confidence, rule } = draft;
      return [{ by: by.id, of, status, aspect, span: [[span[0], span[1]]], confidence, rule }];
    })
    .map((assessment, index) => ({ id: `a${index + 1}`, ...assessment }));
}

function judgeOf({ by }: AssessmentDraft, finder: EntityFinder): Entity | null {
  const entity = by === null ? null : finder.entityOf(finder.mentionAt(by));
  const judges: readonly string[] = RELATIONSHIPS.ASSESSED.from;
  return entity && judges.includes(LABEL_OF_KIND[entity.kind]) ? entity : null;
}

/** Where a claim's words end. */
interface ClaimEnd {
  readonly id: string;
  readonly start: number;
}

/** The work that the words name; else the claim that ends last before the verdict, of equals the first. */
function objectOf(
  { of, span }: AssessmentDraft,
  ends: readonly ClaimEnd[],
  finder: EntityFinder,
): string | null {
  const named = of === null ? null : workIn(of, finder);
  if (named) return named.id;
  const last = lastUpTo(ends, span[0]);
  return last ? (ends[firstFrom(ends, last.start)]?.id ?? null) : null;
}

/** The last work mentioned in a stretch of words: "the authenticity of the audio". */
function workIn(span: Span, finder: EntityFinder): Entity | null {
  const whole = finder.entityOf(finder.mentionAt(span));
  if (whole?.kind === 'work') return whole;
  return finder.entityOf(finder.within(span).findLast(({ kind }) => kind === 'work') ?? null);
}
