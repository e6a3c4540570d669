import type { AnswerValue, QueryAnswer } from '../../model/answer.ts';
import { type Database, withSession } from '../connection/connect.ts';
import { answerValue, parameterValue } from './answer-value.ts';

/**
 * Runs a query in a read-only transaction. The server itself refuses a query that writes;
 * `withDatabase` turns that into the failure `writing-query`.
 */
export function runQuery(
  database: Database,
  cypher: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<QueryAnswer> {
  const values = parameterValue(parameters) as Record<string, unknown>;
  return withSession(database, 'READ', (session) =>
    session.executeRead(async (transaction) => {
      const result = transaction.run(cypher, values);
      const columns = await result.keys();
      const rows: AnswerValue[][] = [];
      for await (const record of result) rows.push([...record.values()].map(answerValue));
      return { columns, rows };
    }),
  );
}
