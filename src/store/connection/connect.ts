import type Neo4j from 'neo4j-driver';
import type { Driver, Session } from 'neo4j-driver';
import { failure, failureOf, type Outcome, success } from './failure.ts';
import { isSilent } from './is-silent.ts';
import type { ConnectionSettings } from './settings.ts';
import { waitForLeader } from './wait-for-leader.ts';

/** An open connection that has been tested. Its sessions see each other's writes. */
export interface Database {
  session(mode: 'READ' | 'WRITE'): Session;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Milliseconds to wait for an answer before a host counts as unreachable. */
  readonly timeout?: number;
  /** Milliseconds during which the driver retries a transaction that failed temporarily. */
  readonly retryTime?: number;
}

const TIMEOUT = 10_000;
const RETRY_TIME = 30_000;
/** Rows fetched ahead of the reader. Limits the memory of a long answer. */
const FETCH_SIZE = 2_000;

/** Opens a connection and runs a trivial query, so that problems show here. */
export async function connect(
  settings: ConnectionSettings,
  options: ConnectOptions = {},
): Promise<Outcome<Database>> {
  const { timeout = TIMEOUT } = options;
  if (await isSilent(settings.uri, timeout))
    return failure('unreachable-host', `${settings.uri} cannot be reached (no answer in time)`);
  // Half a megabyte of program: only who connects loads it.
  const { default: neo4j } = await import('neo4j-driver');
  const driver = createDriver(neo4j, settings, options);
  const bookmarkManager = neo4j.bookmarkManager();
  const database: Database = {
    session: (mode) => {
      const session = driver.session({
        ...(settings.database !== undefined && { database: settings.database }),
        defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
        bookmarkManager,
      });
      return isRouted(settings) ? waitForLeader(session) : session;
    },
    close: () => driver.close(),
  };
  try {
    await withSession(database, 'READ', (session) => session.run('RETURN 1'));
    return success(database);
  } catch (error) {
    await driver.close();
    return failureOf(error, settings);
  }
}

const isRouted = ({ uri }: ConnectionSettings): boolean => uri.startsWith('neo4j');

/** Connects, works, disconnects. Errors from the server during the work become failures too. */
export async function withDatabase<T>(
  settings: ConnectionSettings,
  work: (database: Database) => Promise<T>,
  options: ConnectOptions = {},
): Promise<Outcome<T>> {
  const connected = await connect(settings, options);
  if (!connected.ok) return connected;
  try {
    return success(await work(connected.value));
  } catch (error) {
    return failureOf(error, settings);
  } finally {
    await connected.value.close();
  }
}

export async function withSession<T>(
  database: Database,
  mode: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = database.session(mode);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

function createDriver(
  neo4j: typeof Neo4j,
  { uri, username, password }: ConnectionSettings,
  { timeout = TIMEOUT, retryTime = RETRY_TIME }: ConnectOptions,
): Driver {
  const token = password === '' ? undefined : neo4j.auth.basic(username, password);
  return neo4j.driver(uri, token, {
    connectionTimeout: timeout,
    connectionAcquisitionTimeout: timeout,
    maxTransactionRetryTime: retryTime,
    fetchSize: FETCH_SIZE,
    // Integers come back as bigint: distinct from floats, and without losing digits.
    useBigInt: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'attest/0.1',
  });
}
