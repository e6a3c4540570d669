import { type Database, withSession } from '../connection/connect.ts';
import { type Forms, parameterValue, plainValue } from './plain-value.ts';

/** Plain JSON; each row in the order of the columns. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Asks in a transaction that may only read: the server itself refuses a query that writes, as the
 * failure `writing-query` once `withDatabase` has caught it. `forms` say what stands for what is withheld.
 */
export function runQuery(
  database: Database,
  cypher: string,
  parameters: Readonly<Record<string, unknown>> = {},
  forms?: Forms,
): Promise<QueryAnswer> {
  const values = parameterValue(parameters) as Record<string, unknown>;
  return withSession(database, 'READ', (session) =>
    session.executeRead(async (transaction) => {
      const result = transaction.run(cypher, values);
      const columns = await result.keys();
      const rows: unknown[][] = [];
      for await (const record of result)
        rows.push([...record.values()].map((value) => plainValue(value, forms)));
      return { columns, rows };
    }),
  );
}
