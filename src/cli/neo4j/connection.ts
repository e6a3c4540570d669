import type { Command } from 'commander';
import { type Database, withDatabase } from '../../store/connection/connect.ts';
import type { Outcome } from '../../store/connection/failure.ts';
import { type ConnectionFlags, connectionSettings } from '../../store/connection/settings.ts';
import { addressesOf } from '../../store/local-server/addresses.ts';
import { serverHome } from '../../store/local-server/folders.ts';
import { isRunning } from '../../store/local-server/is-running.ts';
import { readState } from '../../store/local-server/state.ts';
import { printMessage } from '../output/print.ts';

/** Adds the options shared by all commands that talk to a database. */
export const withConnectionOptions = (command: Command): Command =>
  command
    .option('--uri <uri>', 'address, such as bolt://localhost:7687 (NEO4J_URI)')
    .option('--username <name>', 'user (NEO4J_USERNAME)')
    .option(
      '--password <password>',
      'better given as NEO4J_PASSWORD: a flag shows in the list of processes',
    )
    .option(
      '--database <name>',
      'database; the user’s home database when left out (NEO4J_DATABASE)',
    );

export const CONNECTION_HELP = `
The database is named by flag, then by NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and
NEO4J_DATABASE; without an address it is the local server of \`attest neo4j start\`.`;

/**
 * Runs `work` on the database chosen by flags and environment. On failure prints one line and sets
 * the exit code.
 */
export async function onDatabase<T>(
  flags: ConnectionFlags,
  work: (database: Database) => Promise<T>,
): Promise<T | null> {
  const { uri, username, password, database } = flags;
  const settings = connectionSettings({
    flags: { uri, username, password, database },
    env: process.env,
    file: uri || process.env['NEO4J_URI'] ? {} : localConnection(),
  });
  const outcome: Outcome<T> = settings.ok ? await withDatabase(settings.value, work) : settings;
  if (outcome.ok) return outcome.value;
  printMessage(`error: ${outcome.failure.message}`);
  process.exitCode = outcome.failure.exitCode;
  return null;
}

/** The local server, while it is running. */
function localConnection(): ConnectionFlags {
  const state = readState(serverHome(process.env));
  if (!state?.running || !isRunning(state.running)) return {};
  const { uri, username, password } = addressesOf(state, state.running);
  return { uri, username, password };
}
