/** Exit codes for database failures; docs/command-line.md lists them. */
export const EXIT_CODES = {
  /** Settings are missing or contradict each other: the command line is wrong. */
  'wrong-settings': 2,
  /** Nothing is listening, what is listening is not Neo4j, or it went away. */
  'absent-server': 10,
  'wrong-password': 11,
  /** The host name does not resolve, or nothing answers in time. */
  'unreachable-host': 12,
  /** The user may not write, or the database is read-only. */
  'read-only': 13,
  'missing-database': 14,
  /** A query run read-only tries to write. */
  'writing-query': 15,
  /** The query is not valid Cypher, or a parameter is missing. */
  'wrong-query': 16,
  /** Somebody else's data or schema conflicts with a constraint. */
  'schema-conflict': 17,
  /** Any other error from the server. */
  'server-error': 18,
} as const;

export interface StoreFailure {
  readonly code: keyof typeof EXIT_CODES;
  readonly exitCode: number;
  /** One line, with the password masked. */
  readonly message: string;
}

/** The settings that a message may mention. The password is there only to be masked. */
type Asked = Readonly<Record<'uri' | 'username' | 'password', string>> & {
  readonly database?: string | undefined;
};

/** The result of a call to the database. Failures are expected; exceptions are bugs. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StoreFailure };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failure = (
  code: StoreFailure['code'],
  message: string,
): { ok: false } & Outcome<never> => ({
  ok: false,
  failure: { code, exitCode: EXIT_CODES[code], message },
});

/**
 * Turns an error from the driver or server into a failure. Anything else is a bug and is rethrown.
 */
export function failureOf(error: unknown, settings: Asked): { ok: false } & Outcome<never> {
  const { code, message } = describe(error);
  if (code === undefined) throw error;
  const kind = kindOf(code, message);
  return failure(kind, MESSAGES[kind](settings, oneLine(message, settings)));
}

type Kind = StoreFailure['code'];

const MESSAGES: Record<Kind, (settings: Asked, said: string) => string> = {
  'wrong-settings': (_, said) => said,
  'absent-server': ({ uri }, said) => `no Neo4j server at ${uri} (${reasonOfAbsence(said)})`,
  'wrong-password': ({ uri, username }, said) =>
    /credentials.?expired/i.test(said)
      ? `the password of ${username} at ${uri} has expired and must be changed`
      : `${uri} refuses the name or the password of ${username}`,
  'unreachable-host': ({ uri }, said) =>
    `${uri} cannot be reached (${/ENOTFOUND|EAI_/.test(said) ? 'the name does not resolve' : 'no answer in time'})`,
  'read-only': ({ uri, username }, said) =>
    /read.?only/i.test(said)
      ? `the database at ${uri} is read-only`
      : `${username} is not allowed to do this at ${uri}`,
  'missing-database': ({ uri, database }) =>
    `there is no database ${database ?? 'of this user'} in service at ${uri}`,
  'writing-query': () => 'the query tries to write; queries are only allowed to read',
  'wrong-query': (_, said) => `the query is not valid: ${said}`,
  'schema-conflict': (_, said) => `existing data or schema is in the way: ${said}`,
  'server-error': ({ uri }, said) => `${uri} answers with an error: ${said}`,
};

const BY_CODE: readonly (readonly [RegExp, Kind])[] = [
  [/Statement\.AccessMode$/, 'writing-query'],
  [/Security\.(Forbidden|Authorization\w*)$|ReadOnly/, 'read-only'],
  [/\.Security\./, 'wrong-password'],
  [/DatabaseNotFound|DatabaseUnavailable/, 'missing-database'],
  [/\.Schema\./, 'schema-conflict'],
  [/ClientError\.(Statement|Procedure)\./, 'wrong-query'],
];

/** For errors the driver raises itself, before a server answers or after it is gone. */
const BY_MESSAGE: readonly (readonly [RegExp, Kind])[] = [
  [/ENOTFOUND|EAI_\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/, 'unreachable-host'],
  [/acquisition timed out|Failed to establish connection in/, 'unreachable-host'],
  [/responded HTTP/, 'absent-server'],
];

function kindOf(code: string, message: string): Kind {
  const byCode = BY_CODE.find(([pattern]) => pattern.test(code));
  if (byCode) return byCode[1];
  const byMessage = code.startsWith('Neo.')
    ? undefined
    : BY_MESSAGE.find(([pattern]) => pattern.test(message));
  if (byMessage) return byMessage[1];
  return /ServiceUnavailable|SessionExpired/.test(code) ? 'absent-server' : 'server-error';
}

/**
 * The most specific code, and all messages along the chain of causes (routing hides the real one).
 */
function describe(error: unknown): { code: string | undefined; message: string } {
  const chain: { code: string; message: string }[] = [];
  for (let at = error; at instanceof Error && chain.length < 8; at = at.cause) {
    if ('code' in at && typeof at.code === 'string')
      chain.push({ code: at.code, message: at.message });
  }
  const telling = chain.find(({ code }) => code.startsWith('Neo.')) ?? chain[0];
  return { code: telling?.code, message: chain.map(({ message }) => message).join('; ') };
}

function reasonOfAbsence(said: string): string {
  if (/ECONNREFUSED/.test(said)) return 'connection refused';
  if (/responded HTTP/.test(said)) return 'what answers there speaks HTTP; Bolt is usually on 7687';
  if (/TLS|certificate|SSL/i.test(said)) return 'no encrypted connection could be made';
  return 'the connection was closed';
}

function oneLine(message: string, { password }: Asked): string {
  const line = message.replaceAll(/\s+/g, ' ').trim();
  return password === '' ? line : line.replaceAll(password, '***');
}
