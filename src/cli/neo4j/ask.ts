import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import type { FigureNames } from '../../graph/protected/public-figures.ts';
import type { Report } from '../../model/problem.ts';
import type { ProfileName } from '../../model/profile.ts';
import {
  ownAnswer,
  type PublishedAnswer,
  publishAnswer,
} from '../../publish/answer/publish-answer.ts';
import { reportOverruled } from '../../publish/report-overruled.ts';
import type { Database } from '../../store/connection/connect.ts';
import { pullWhole } from '../../store/pull/pull-whole.ts';
import { runQuery } from '../../store/query/run-query.ts';

/** A query, and the profile its answer is for. */
export interface Asked {
  readonly cypher: string;
  readonly parameters: Record<string, unknown>;
  readonly profile: ProfileName;
  readonly figures: FigureNames;
}

/**
 * The answer as it may be shown. Null, with the reasons reported, if it has to be published and the
 * database does not hold a valid graph.
 */
export async function ask(
  database: Database,
  { cypher, parameters, profile, figures }: Asked,
  report: Report,
): Promise<PublishedAnswer | null> {
  if (profile === 'private') return ownAnswer(await runQuery(database, cypher, parameters));
  const whole = await pullWhole(database, report);
  if (!whole) return null;
  const answer = await runQuery(database, cypher, parameters);
  const ordinary = ordinaryWords();
  reportOverruled(whole, profile, { ordinary, figures }, report);
  return publishAnswer(answer, { whole, profile, cypher, ordinary, figures });
}
