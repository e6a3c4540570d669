import { z } from 'zod';
import { failure, type Outcome, success } from './failure.ts';

/** Address and credentials of the database. Never print this: it holds the password. */
export const ConnectionSettings = z.strictObject({
  /** Without user or password. */
  uri: z.string(),
  username: z.string().min(1),
  /** Empty for a server without authentication. */
  password: z.string(),
  /** Absent for the user's home database. */
  database: z.string().min(1).optional(),
});
export type ConnectionSettings = z.infer<typeof ConnectionSettings>;

/** Settings from flags, environment variables or a settings file. */
export type ConnectionFlags = Partial<Record<keyof ConnectionSettings, string | undefined>>;

const DEFAULT_URI = 'bolt://localhost:7687';
const DEFAULT_USERNAME = 'neo4j';
const SCHEMES = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:$/;

/** Flags override the environment; the environment overrides a file. */
export function connectionSettings({
  flags = {},
  env = {},
  file = {},
}: {
  readonly flags?: ConnectionFlags;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly file?: ConnectionFlags;
}): Outcome<ConnectionSettings> {
  const uri = flags.uri || env['NEO4J_URI'] || file.uri || DEFAULT_URI;
  const username = flags.username || env['NEO4J_USERNAME'] || file.username || DEFAULT_USERNAME;
  const password = flags.password ?? env['NEO4J_PASSWORD'] ?? file.password;
  const database = flags.database || env['NEO4J_DATABASE'] || file.database;
  const flaw = flawOfUri(uri);
  if (flaw) return failure('wrong-settings', flaw);
  if (password === undefined)
    return failure(
      'wrong-settings',
      'no password: set NEO4J_PASSWORD (empty where none is needed), or start a local server with attest neo4j start',
    );
  return success({ uri, username, password, ...(database && { database }) });
}

/** Never quotes the address: somebody may have typed a password into it. */
function flawOfUri(uri: string): string | undefined {
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined;
  if (parsed && (parsed.username !== '' || parsed.password !== ''))
    return 'the address holds a user or password; give them as NEO4J_USERNAME and NEO4J_PASSWORD';
  // Routing policies are in the query string; a direct address has none.
  const plain = parsed?.search === '' || parsed?.protocol.startsWith('neo4j');
  if (parsed && SCHEMES.test(parsed.protocol) && parsed.hostname && plain && !uri.includes('@'))
    return;
  return 'the address of the database is not of the form bolt://host:7687 or neo4j://host:7687';
}
