import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
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

/** A query, and the profile its answer is for. */
export interface Asked {
  readonly cypher: string;
  readonly parameters: Record<string, unknown>;
  readonly profile: ProfileName;
}

/**
 * The answer as it may be shown. Null, with the reasons reported, if it has to be published and the
 * database does not hold a valid graph.
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
