import { ordinaryWords } from '../../coders/offline/lexicon/ordinary-words.ts';
import type { Report } from '../../model/problem.ts';
import type { ProfileName } from '../../model/profile.ts';
import {
  ownAnswer,
  type PublishedAnswer,
  publishAnswer,
} from '../../publish/answer/publish-answer.ts';
import type { Database } from '../../store/connection/connect.ts';
import { pullWhole } from '../../store/pull/pull-whole.ts';
import { runQuery } from '../../store/query/run-query.ts';

/** A query and for whom its answer is. */
export interface Asked {
  readonly cypher: string;
  readonly parameters: Record<string, unknown>;
  readonly profile: ProfileName;
}

/**
 * The answer as it may be shown; null, with the reasons reported, where it is for others and what the
 * database holds is no graph.
 */
export async function ask(
  database: Database,
  { cypher, parameters, profile }: Asked,
  report: Report,
): Promise<PublishedAnswer | null> {
  if (profile === 'private') return ownAnswer(await runQuery(database, cypher, parameters));
  const whole = await pullWhole(database, report);
  if (!whole) return null;
  const answer = await runQuery(database, cypher, parameters);
  return publishAnswer(answer, { whole, profile, cypher, ordinary: ordinaryWords() });
}
