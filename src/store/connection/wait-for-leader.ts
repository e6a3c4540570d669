import type { Session } from 'neo4j-driver';

/** A member of a cluster that may not write, as it says it of one database. */
const NOT_HERE = 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase';

/**
 * A session by cluster routing that tries a refused transaction again: another member leads soon, or
 * this one. The driver does so for what a member says that has lost the lead, but not for this.
 */
export function waitForLeader(session: Session): Session {
  const executeWrite = session.executeWrite.bind(session);
  session.executeWrite = (work, config) =>
    executeWrite(async (transaction) => {
      try {
        return await work(transaction);
      } catch (error) {
        throw asTemporary(error);
      }
    }, config);
  return session;
}

/** The error as one after which the driver tries again. */
const asTemporary = (error: unknown): unknown =>
  (error as { code?: unknown } | null)?.code === NOT_HERE
    ? Object.assign(error as object, { retryable: true, retriable: true })
    : error;
