import type { Report } from '../../model/problem.ts';
import { ownAnswer, type PublishedAnswer } from '../../publish/answer/own-answer.ts';
import type { Database } from '../../store/connection/connect.ts';
import { runQuery } from '../../store/query/run-query.ts';
import type { Asked } from './asked.ts';

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
  const { askForOthers } = await import('./ask-for-others.ts');
  return askForOthers(database, { cypher, parameters, profile, figures }, report);
}
