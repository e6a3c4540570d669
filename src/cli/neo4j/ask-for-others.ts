import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import type { Report } from '../../model/problem.ts';
import type { PublishedAnswer } from '../../publish/answer/own-answer.ts';
import { publishAnswer } from '../../publish/answer/publish-answer.ts';
import { reportOverruled } from '../../publish/report-overruled.ts';
import type { Database } from '../../store/connection/connect.ts';
import { pullWhole } from '../../store/pull/pull-whole.ts';
import { runQuery } from '../../store/query/run-query.ts';
import type { Asked } from './asked.ts';

/** The whole graph is read, since what may be shown depends on it. Most answers are for oneself. */
export async function askForOthers(
  database: Database,
  { cypher, parameters, profile, figures }: Asked,
  report: Report,
): Promise<PublishedAnswer | null> {
  const whole = await pullWhole(database, report);
  if (!whole) return null;
  const answer = await runQuery(database, cypher, parameters);
  const ordinary = ordinaryWords();
  reportOverruled(whole, profile, { ordinary, figures }, report);
  return publishAnswer(answer, { whole, profile, cypher, ordinary, figures });
}
