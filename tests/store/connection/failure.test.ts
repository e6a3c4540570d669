import { expect, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { EXIT_CODES, failureOf } from '../../../src/store/connection/failure.ts';

const settings = { uri: 'bolt://db:1', username: 'ann', password: 's3cret' };

/** As the driver makes them: a code of the server's, or of its own. */
const errorOf = (code: string, message = 'said so', cause?: Error): Neo4jError =>
  new Neo4jError(message, code, '50N42', 'general', undefined as never, cause);

// What a Community server or a quick test cannot be made to say; tests/neo4j has the rest.
test.each([
  ['Neo.ClientError.Security.Forbidden', 'read-only'],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'read-only'],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'read-only'],
  ['Neo.ClientError.Security.CredentialsExpired', 'wrong-password'],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'wrong-password'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'missing-database'],
  ['Neo.ClientError.Schema.ConstraintCreationFailed', 'schema-conflict'],
  ['Neo.ClientError.Statement.AccessMode', 'writing-query'],
  ['Neo.ClientError.Statement.ParameterMissing', 'wrong-query'],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'server-error'],
  ['SessionExpired', 'absent-server'],
] as const)('%s is %s', (code, kind) => {
  const outcome = failureOf(errorOf(code), settings);
  expect(outcome).toMatchObject({ failure: { code: kind, exitCode: EXIT_CODES[kind] } });
});

test.each([
  ['getaddrinfo EAI_AGAIN db', 'unreachable-host'],
  ['connect EHOSTUNREACH 10.0.0.1', 'unreachable-host'],
  ['Failed to establish connection in 30000ms', 'unreachable-host'],
  ['connect ECONNREFUSED 127.0.0.1:1', 'absent-server'],
  ['Client network socket disconnected before secure TLS connection', 'absent-server'],
] as const)('%s is %s, also below a routing error', (message, kind) => {
  const error = errorOf('ServiceUnavailable', `Failed to connect. Caused by: ${message}`);
  const routing = errorOf('ServiceUnavailable', 'Could not perform discovery', error);
  for (const each of [error, routing])
    expect(failureOf(each, settings)).toMatchObject({ failure: { code: kind } });
});

test('exit codes are told apart', () => {
  const codes = Object.values(EXIT_CODES);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).not.toContain(0);
  // 1 is what the data are at fault for.
  expect(codes).not.toContain(1);
});

test('a message is one line without the password, whatever the server quotes', () => {
  const outcome = failureOf(
    errorOf('Neo.ClientError.Statement.SyntaxError', 'Invalid\n  \'SET PASSWORD "s3cret"\''),
    settings,
  );
  expect(outcome.failure.message).toBe('the query is not valid: Invalid \'SET PASSWORD "***"\'');
});

test('an error that is no database’s is thrown again', () => {
  const bug = new TypeError('undefined is not a function');
  expect(() => failureOf(bug, settings)).toThrow(bug);
});
