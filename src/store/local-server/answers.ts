import type { Connection } from './connection.ts';

/** Milliseconds per attempt. */
const PATIENCE = 3_000;

/** Null if the server answers a query, else the reason why not. */
export async function whyNoAnswer({ uri, username, password }: Connection): Promise<string | null> {
  // In the built program, only the whole of it can be had this way.
  const { default: neo4j } = await import('neo4j-driver');
  const connection = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    connectionTimeout: PATIENCE,
    connectionAcquisitionTimeout: PATIENCE,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    await connection.executeQuery('RETURN 1');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await connection.close();
  }
}
