import { LABEL_OF_KIND } from '../../../../model/kinds/kinds.ts';
import { RELATIONSHIPS } from '../../../../model/relationships.ts';
import type { Span } from '../../../../model/span.ts';
import type { Assessment, Claim, Entity } from '../../../../model/standoff.ts';
import { firstFrom } from '../../locate.ts';
import { anyOf } from '../any-of.ts';
import type { AssessmentDraft } from '../attribution/attribution.ts';
import type { EntityFinder } from './entity-finder.ts';
import { assemblyWords } from './words.ts';

export interface Assessed {
  readonly assessments: Assessment[];
  /** The claims, each with the text's verdict on it or on a work in its chain. */
  readonly claims: Claim[];
}

/** Links verdicts to judge and object. If the judge is unknown, only the claim's status is set. */
export function linkAssessments(
  text: string,
  drafts: readonly AssessmentDraft[],
  claims: readonly Claim[],
  finder: EntityFinder,
): Assessed {
  const statuses = new Map<string, Claim['status']>();
  const ends = claims
    .map((claim) => ({ claim, start: claim.content.at(-1)?.[1] ?? 0 }))
    .reverse()
    .sort((a, b) => a.start - b.start);
  const cited = new Set(claims.flatMap(({ chain }) => chain));
  const found = drafts.flatMap((draft): Omit<Assessment, 'id'>[] => {
    const by = judgeOf(draft, finder);
    const of = objectOf(text, draft, ends, cited, finder);
    if (!of) return [];
    if (!statuses.has(of)) statuses.set(of, draft.status);
    const { status, aspect, span, confidence, rule } = draft;
    if (!by) return [];
    return [{ by: by.id, of, status, aspect, span: [[span[0], span[1]]], confidence, rule }];
  });
  return {
    assessments: found.map((assessment, index) => ({ id: `a${index + 1}`, ...assessment })),
    claims: claims.map((claim) => {
      const verdict = [claim.id, ...claim.chain].flatMap((id) => statuses.get(id) ?? [])[0];
      return verdict && claim.status === 'unassessed' ? { ...claim, status: verdict } : claim;
    }),
  };
}

function judgeOf({ by }: AssessmentDraft, finder: EntityFinder): Entity | null {
  const entity = by === null ? null : finder.entityOf(finder.mentionAt(by));
  const judges: readonly string[] = RELATIONSHIPS.ASSESSED.from;
  return entity && judges.includes(LABEL_OF_KIND[entity.kind]) ? entity : null;
}

const POINTS_BACK = new RegExp(
  `\\b(?:it|that|them|these|this|those|which|${anyOf(assemblyWords.assessed)})\\b`,
  'iu',
);
const FIGURES = new RegExp(`\\b${anyOf(assemblyWords.figures)}\\b`, 'iu');
/** How many claims back the object of a verdict may be. */
const LOOK_BACK = 12;

/** A claim and the offset where its content ends. */
interface ClaimEnd {
  readonly claim: Claim;
  readonly start: number;
}

/** "that report", "these reports" */
const isBack = (text: string, of: Span | null): boolean =>
  of !== null && BACK.test(text.slice(...of));
const BACK = new RegExp(`^${anyOf(assemblyWords.pointing)}\\s\\S+$`, 'iu');

/** The id of the work that the words name, or else of an earlier claim; null if none fits. */
function objectOf(
  text: string,
  { of, span, aspect }: AssessmentDraft,
  ends: readonly ClaimEnd[],
  cited: ReadonlySet<string>,
  finder: EntityFinder,
): string | null {
  const named = of === null ? null : workIn(of, finder);
  // "that report" may be what was just said, and no work
  if (named && (cited.has(named.id) || !isBack(text, of))) return named.id;
  const own = aspect === null ? null : workBefore(span, finder);
  if (own) return own.id;
  const last = firstFrom(ends, span[0] + 1);
  const before = ends
    .slice(Math.max(0, last - LOOK_BACK), last)
    .map(({ claim }) => claim)
    .reverse();
  const words = of === null ? 'it' : text.slice(...of);
  const wordsOf = ({ content }: Claim) => content.map((part) => text.slice(...part)).join(' ');
  const speakers = of === null ? [] : finder.within(of).map(({ entity }) => entity);
  const theirs = before.find(({ chain }) => chain.some((id) => speakers.includes(id)));
  if (theirs) return theirs.id;
  if (FIGURES.test(words)) return before.find((claim) => COUNTED.test(wordsOf(claim)))?.id ?? null;
  if (!CLAUSE.test(words) && POINTS_BACK.test(words)) return spokenIn(before[0], finder);
  const long = words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const most = Math.min(SHARED, long.length);
  const shares = (claim: Claim): boolean => {
    const said = wordsOf(claim).toLowerCase();
    return long.filter((word) => said.includes(word)).length >= most;
  };
  return most === 0 ? null : (before.find(shares)?.id ?? null);
}

/** Words of a verdict's object that a claim must have, if the object has as many. */
const SHARED = 2;
/** "that the rebels had left": what was checked, and no word for an earlier claim. */
const CLAUSE = /^that\s+\S+\s+\S/iu;

/** "The statement put the losses at two. It could not be verified": the whole statement. */
function spokenIn(claim: Claim | undefined, finder: EntityFinder): string | null {
  const source = claim?.source[0];
  const work = source === undefined ? null : finder.entityOf(finder.mentionAt(source));
  return work?.kind === 'work' ? work.id : (claim?.id ?? null);
}

/** Characters within which "its authenticity" has its work. */
const NEAR = 300;

/** The last work mentioned before a verdict. */
const workBefore = ([start]: Span, finder: EntityFinder): Entity | null =>
  finder.entityOf(
    finder.within([Math.max(0, start - NEAR), start]).findLast(({ kind }) => kind === 'work') ??
      null,
  );

const COUNTED =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|scores)\b/iu;

/** The last work mentioned in a span: "the authenticity of the audio". */
function workIn(span: Span, finder: EntityFinder): Entity | null {
  const whole = finder.entityOf(finder.mentionAt(span));
  if (whole?.kind === 'work') return whole;
  return finder.entityOf(finder.within(span).findLast(({ kind }) => kind === 'work') ?? null);
}
