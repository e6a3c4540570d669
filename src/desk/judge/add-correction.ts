import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import { countIn } from '../../coders/offline/en/mentions/count-in.ts';
import type { CodedSource } from '../../ingest/read-sources.ts';
import { loadSource } from '../../loaders/load-source.ts';
import type { DecisionContent } from '../../model/decisions.ts';
import { createReport } from '../../model/problem.ts';
import { applyToArticle } from '../../resolve/decisions/apply-to-article.ts';
import { checkCorrection } from '../../resolve/decisions/check-correction.ts';
import { joinReviews } from '../../resolve/decisions/settle-reviews.ts';
import type { CorrectRequest, JudgeAnswer } from '../api.ts';
import { decisionsOn } from '../inbox/state-of-task.ts';
import type { DeskSession } from '../session/desk-session.ts';
import { answered, judgingNow, refused } from './add-verdict.ts';
import { givenWordsOf } from './correction-of.ts';
import { takeBack, whyStale } from './judge-task.ts';

type Correction = Extract<DecisionContent, { what: 'correct' }>;

/** Writes a correction, if the article is whole with it; answered when it is on the disk. */
export async function addCorrection(
  session: DeskSession,
  request: CorrectRequest,
): Promise<JudgeAnswer> {
  const judging = judgingNow(session);
  if (typeof judging === 'string') return refused(session, judging);
  const task = session.tasks().find(({ id }) => id === request.id) ?? null;
  const stale = whyStale(request, task);
  if (!task || stale !== null) return refused(session, stale ?? '');
  const article = await session.articles().asRead(task.source);
  if (!article) return refused(session, 'the article has changed on the disk; wait for the build');
  const { set, why, seen } = request;
  const given = givenWordsOf(request.words, article.source.text);
  const words = Object.keys(given).length > 0 ? { words: given } : {};
  const correction: Correction = {
    what: 'correct',
    ids: [task.id],
    ...judging,
    why,
    seen,
    set,
    ...words,
  };
  const flaw = flawOf(correction, article);
  if (flaw !== null) return refused(session, flaw);
  const earlier = decisionsOn(session.standing(), task.id);
  const added = session.add([...takeBack(earlier, judging), correction]);
  return answered(session, added.at(-1)?.id ?? null, task.id);
}

/** Why the next build would not apply it; null if it would. */
function flawOf(correction: Correction, article: CodedSource): string | null {
  const { ids, set, words, by, when, why } = correction;
  const [id] = ids;
  if (Object.keys({ ...set, ...words }).length === 0) return 'nothing is corrected';
  const flaws = checkCorrection(id, correction);
  if (!flaws) return 'this has no fields to correct';
  const [flaw] = flaws;
  if (flaw) return [flaw.path.join('.'), flaw.reason, flaw.expected].filter(Boolean).join(': ');
  const report = createReport();
  const review = joinReviews([{ verdict: 'correct', set, words, by, when, why }]);
  applyToArticle(
    article,
    { retracted: null, reviews: [[id, review]] },
    { load: loadSource, ordinaryWords, countIn },
    report,
  );
  const [problem] = report.problems.filter(({ rule }) => rule.startsWith('decision:'));
  return problem ? [problem.reason, problem.actual].filter(Boolean).join(': ') : null;
}
