import { checkGraph } from '../../graph/check-graph.ts';
import type { Facts } from '../../graph/facts.ts';
import { graphOf } from '../../graph/serialize.ts';
import { isNodeOf } from '../../model/graph.ts';
import type { FactId } from '../../model/ids.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import { createReport, type Problem, type Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';
import { checkAgainstSource } from '../../text/gate/check-annotations.ts';
import { applyReviews, withdraw } from './apply-reviews.ts';
import { NOT_THERE, type SourceDecisions } from './by-source.ts';
import { correctAnnotations, correctedId } from './correct-annotations.ts';
import type { CountIn } from './counted-words.ts';
import { correctionFields, correctionOf } from './place-decision.ts';
import { joinReviews, type OneReview, type Review } from './settle-reviews.ts';

type Reviews = ReadonlyMap<FactId, Review>;

interface AnnotatedArticle {
  readonly source: Source;
  readonly annotations: Annotations;
}

export interface ApplyOptions {
  /** Makes the facts of an article from its annotations. */
  readonly load: (source: Source, annotations: Annotations) => Facts;
  /** Words that are not names of people; called only if there are decisions. */
  readonly ordinaryWords: () => OrdinaryWords;
  readonly countIn: CountIn;
}

/**
 * The facts of an article after review. Reports, and does not apply, a decision about something
 * that is not in the article and a correction that would break its graph.
 */
export function applyToArticle(
  article: AnnotatedArticle,
  { retracted, reviews, toldApart = [] }: SourceDecisions,
  { load, ordinaryWords, countIn }: ApplyOptions,
  report: Report,
): Facts {
  const asRead = load(article.source, article.annotations);
  if (!retracted && reviews.length === 0) return markToldApart(asRead, toldApart);
  const standing = reviewsThatStand(asRead, reviews, retracted ? createReport() : report);
  const tryCorrections = (corrections: Reviews) => correct(article, corrections, { load, countIn });
  const { facts, applied } = applyCorrections(asRead, new Map(standing), tryCorrections, report);
  if (retracted) return withdraw(facts, retracted, ordinaryWords());
  const reviewed = applyReviews(
    facts,
    new Map([...applied].map(([id, review]) => [correctedId(id, review), review])),
    ordinaryWords(),
  );
  return markToldApart(reviewed, toldApart);
}

/** What a reviewer said of two people is stored with one of them, and says nothing of the other. */
function markToldApart(facts: Facts, toldApart: Required<SourceDecisions>['toldApart']): Facts {
  if (toldApart.length === 0) return facts;
  const counts = new Map(toldApart);
  return {
    ...facts,
    nodes: facts.nodes.map((row) => {
      const from = counts.get(row.key);
      return from !== undefined && isNodeOf(row.attributes, 'people')
        ? { ...row, attributes: { ...row.attributes, toldApart: from } }
        : row;
    }),
  };
}

/** Keeps reviews of things in the article; reports the others. */
function reviewsThatStand(
  { nodes, edges }: Facts,
  reviews: SourceDecisions['reviews'],
  report: Report,
): SourceDecisions['reviews'] {
  const known = new Set<FactId>([...nodes, ...edges].map(({ key }) => key));
  return reviews.filter(([id]) => {
    if (!known.has(id)) report.warn('decision:unknown-id', NOT_THERE, { path: id });
    else if (id.startsWith('article:'))
      report.warn(
        'decision:article',
        'an article is not accepted, rejected or corrected; the decision is kept and not applied',
        { path: id },
        { expected: 'attest decide retract, or a new version of it' },
      );
    else return true;
    return false;
  });
}

type Tried = { readonly facts: Facts } | { readonly fault: Problem };

interface Corrected {
  readonly facts: Facts;
  /** The reviews without refused corrections. */
  readonly applied: Reviews;
}

/**
 * Applies all corrections at once if they are valid together, else one by one, keeping the valid
 * ones.
 */
function applyCorrections(
  asRead: Facts,
  reviews: Reviews,
  tryCorrections: (corrections: Reviews) => Tried,
  report: Report,
): Corrected {
  const corrections = new Map([...reviews].filter(([, { verdict }]) => verdict === 'correct'));
  if (corrections.size === 0 || faultOf(asRead)) return { facts: asRead, applied: reviews };
  const whole = tryCorrections(corrections);
  if ('facts' in whole) return { facts: whole.facts, applied: reviews };
  let facts = asRead;
  const accepted = new Map<FactId, Review>();
  const applied = new Map(reviews);
  for (const [id, review] of corrections) {
    const each = review.each ?? [review];
    let kept = each.filter(({ verdict }) => verdict !== 'correct');
    for (const one of each.filter(({ verdict }) => verdict === 'correct')) {
      const tried = tryCorrections(new Map([...accepted, [id, joinReviews([...kept, one])]]));
      if ('facts' in tried) {
        facts = tried.facts;
        kept = [...kept, one];
        accepted.set(id, joinReviews(kept));
      } else reportRefused(id, one, tried.fault, report);
    }
    if (kept.length > 0) applied.set(id, joinReviews(kept));
    else applied.delete(id);
  }
  return { facts, applied };
}

/** The article's facts with these corrections, or the first problem they cause. */
function correct(
  { source, annotations }: AnnotatedArticle,
  corrections: Reviews,
  { load, countIn }: Pick<ApplyOptions, 'load' | 'countIn'>,
): Tried {
  for (const id of corrections.keys()) if (!CORRECTED.test(id)) return { fault: NOT_CORRECTED };
  const report = createReport();
  const corrected = correctAnnotations({ source, annotations }, corrections, countIn, report);
  const place = (section: string, at: number) => ({ path: `${section}[${at}]` });
  if (corrected) checkAgainstSource(corrected, source, place, report);
  const [flaw] = errorsIn(report);
  if (!corrected || flaw) return { fault: flaw ?? NOT_CORRECTED };
  const facts = load(source, corrected);
  const fault = faultOf(facts);
  return fault ? { fault } : { facts };
}

/** Ids of items of the annotations; only these have fields that a reviewer can set. */
const CORRECTED = /^(?!mention:)[a-z]+:\S+$/;
const NOT_CORRECTED: Problem = {
  rule: 'decision:correction',
  severity: 'error',
  reason: 'this has no fields to correct',
  place: {},
  expected: 'an entity, a date, a claim or an event',
};

function faultOf(facts: Facts): Problem | null {
  const report = createReport();
  checkGraph(graphOf(facts), 'graph', report);
  return errorsIn(report)[0] ?? null;
}

const errorsIn = ({ problems }: Report): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

function reportRefused(
  id: FactId,
  review: OneReview,
  { rule, reason, place, actual, expected }: Problem,
  report: Report,
): void {
  const said = correctionFields(review);
  const broken = rule === 'decision:correction' ? reason : `it breaks ${rule}: ${reason}`;
  const where = place.path === undefined || place.path === id ? '' : ` at ${place.path}`;
  report.warn(
    'decision:correction',
    `a correction by ${review.by} is kept and not applied: ${broken}`,
    { path: correctionOf(id, said) },
    {
      actual: [JSON.stringify(said), ...(actual === undefined ? [] : [actual])].join(': ') + where,
      expected: expected ?? 'a correction that leaves the article whole',
    },
  );
}
