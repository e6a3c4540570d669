import { ordinaryWords } from '../coders/offline/lexicon/ordinary-words.ts';
import { checkGraph } from '../graph/check-graph.ts';
import type { Facts } from '../graph/facts.ts';
import { graphOf } from '../graph/serialize.ts';
import type { CodedSource } from '../ingest/read-sources.ts';
import { loadSource } from '../loaders/load-source.ts';
import { createReport, type Problem, type Report } from '../model/problem.ts';
import { applyReviews, withdraw } from '../resolve/decisions/apply-reviews.ts';
import { NOT_THERE, type SourceDecisions } from '../resolve/decisions/by-source.ts';
import { correctAnnotations, correctedId } from '../resolve/decisions/correct-annotations.ts';
import { correctionOf } from '../resolve/decisions/place-decision.ts';
import { joinReviews, type OneReview, type Review } from '../resolve/decisions/settle-reviews.ts';
import { checkAnnotations } from '../text/gate/check-annotations.ts';

type Reviews = ReadonlyMap<string, Review>;

/**
 * The facts of an article as reviewers left them. What of their decisions is about nothing, and what
 * would break the graph, is named and not applied: the article is built without it.
 */
export function decideSource(
  coded: CodedSource,
  { retracted, reviews }: SourceDecisions,
  report: Report,
): Facts {
  const asRead = loadSource(coded.source, coded.annotations);
  if (!retracted && reviews.length === 0) return asRead;
  const standing = reviewsThatStand(asRead, reviews, retracted ? createReport() : report);
  const { facts, applied } = applyCorrections(coded, asRead, new Map(standing), report);
  if (retracted) return withdraw(facts, retracted, ordinaryWords());
  return applyReviews(
    facts,
    new Map([...applied].map(([id, review]) => [correctedId(id, review), review])),
    ordinaryWords(),
  );
}

/** Those that are about something in the article; the others are named. */
function reviewsThatStand(
  { nodes, edges }: Facts,
  reviews: SourceDecisions['reviews'],
  report: Report,
): SourceDecisions['reviews'] {
  const known = new Set<string>([...nodes, ...edges].map(({ key }) => key));
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

interface Corrected {
  readonly facts: Facts;
  /** Without the corrections that cannot be. */
  readonly applied: Reviews;
}

/** All corrections at once where they hold together; else one after the other, those that hold. */
function applyCorrections(
  coded: CodedSource,
  asRead: Facts,
  reviews: Reviews,
  report: Report,
): Corrected {
  const corrections = new Map([...reviews].filter(([, { verdict }]) => verdict === 'correct'));
  if (corrections.size === 0 || faultOf(asRead)) return { facts: asRead, applied: reviews };
  const whole = correct(coded, corrections);
  if ('facts' in whole) return { facts: whole.facts, applied: reviews };
  let facts = asRead;
  const held = new Map<string, Review>();
  const applied = new Map(reviews);
  for (const [id, review] of corrections) {
    const each = review.each ?? [review];
    let kept = each.filter(({ verdict }) => verdict !== 'correct');
    for (const one of each.filter(({ verdict }) => verdict === 'correct')) {
      const tried = correct(coded, new Map([...held, [id, joinReviews([...kept, one])]]));
      if ('facts' in tried) {
        facts = tried.facts;
        kept = [...kept, one];
        held.set(id, joinReviews(kept));
      } else reportRefused(id, one, tried.fault, report);
    }
    if (kept.length > 0) applied.set(id, joinReviews(kept));
    else applied.delete(id);
  }
  return { facts, applied };
}

/** What an article says once it is corrected so, or what is wrong with that. */
function correct(
  { source, annotations }: CodedSource,
  corrections: Reviews,
): { facts: Facts } | { fault: Problem } {
  for (const id of corrections.keys()) if (!CORRECTED.test(id)) return { fault: NOT_CORRECTED };
  const report = createReport();
  const corrected = correctAnnotations(annotations, corrections, report);
  const place = (section: string, at: number) => ({ path: `${section}[${at}]` });
  if (corrected) checkAnnotations(corrected, { ...source, id: source.front.id }, place, report);
  const [flaw] = errorsIn(report);
  if (!corrected || flaw) return { fault: flaw ?? NOT_CORRECTED };
  const facts = loadSource(source, corrected);
  const fault = faultOf(facts);
  return fault ? { fault } : { facts };
}

/** Of an item of an annotation: nothing else has fields that a reviewer could set. */
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
  id: string,
  { set, by }: OneReview,
  { rule, reason, place, actual, expected }: Problem,
  report: Report,
): void {
  const broken = rule === 'decision:correction' ? reason : `it breaks ${rule}: ${reason}`;
  const where = place.path === undefined || place.path === id ? '' : ` at ${place.path}`;
  report.warn(
    'decision:correction',
    `a correction by ${by} is kept and not applied: ${broken}`,
    { path: correctionOf(id, set) },
    {
      actual: [JSON.stringify(set), ...(actual === undefined ? [] : [actual])].join(': ') + where,
      expected: expected ?? 'a correction that leaves the article whole',
    },
  );
}
