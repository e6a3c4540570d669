import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createReport } from '../../src/model/problem.ts';
import { connect, withDatabase } from '../../src/store/connection/connect.ts';
import { EXIT_CODES } from '../../src/store/connection/failure.ts';
import type { ConnectionSettings } from '../../src/store/connection/settings.ts';
import { pushGraph } from '../../src/store/push/push.ts';
import { madeGraph } from '../store/made-graph.ts';
import { describeWithServer, startReadOnlyServer, testServer } from './server.ts';

jest.setTimeout(120_000);

describeWithServer('a connection that does not work', () => {
  const PASSWORD = 'hush-hush-wrong';

  /** Connects, and holds the failure to what every failure is: one line, no password. */
  async function failureWith(changes: Partial<ConnectionSettings>) {
    const settings = { ...testServer(), ...changes };
    const outcome = await connect(settings, { timeout: 1_000 });
    if (outcome.ok) throw new Error('it works');
    const { code, exitCode, message } = outcome.failure;
    expect(exitCode).toBe(EXIT_CODES[code]);
    expect(message).not.toContain('\n');
    expect(message).not.toContain(settings.password);
    return outcome.failure;
  }
  const schemes = ['bolt', 'neo4j'];

  test.each(schemes)('%s: an absent server', async (scheme) => {
    const uri = `${scheme}://127.0.0.1:${await freePort()}`;
    expect(await failureWith({ uri })).toMatchObject({ code: 'absent-server', exitCode: 10 });
  });

  test('something else than Neo4j', async () => {
    const { uri, close } = await listen('HTTP/1.1 400 Bad Request\r\n\r\n');
    expect(await failureWith({ uri })).toMatchObject({
      code: 'absent-server',
      message: expect.stringContaining('speaks HTTP'),
    });
    await close();
  });

  test.each(schemes)('%s: a wrong password', async (scheme) => {
    const uri = testServer().uri.replace(/^\w+/, scheme);
    expect(await failureWith({ uri, password: PASSWORD })).toMatchObject({
      code: 'wrong-password',
      exitCode: 11,
    });
  });

  test('no password', async () => {
    const outcome = await connect({ ...testServer(), password: '' }, { timeout: 1_000 });
    expect(outcome).toMatchObject({ failure: { code: 'wrong-password' } });
  });

  test.each(schemes)('%s: a name that does not resolve', async (scheme) => {
    expect(await failureWith({ uri: `${scheme}://nowhere.invalid:7687` })).toMatchObject({
      code: 'unreachable-host',
      exitCode: 12,
      message: expect.stringContaining('does not resolve'),
    });
  });

  test.each(schemes)('%s: a host that never answers', async (scheme) => {
    const { uri, open, close } = await listen();
    expect(await failureWith({ uri: uri.replace(/^\w+/, scheme) })).toMatchObject({
      code: 'unreachable-host',
      exitCode: 12,
      message: expect.stringContaining('no answer in time'),
    });
    // An open socket would keep the process from ending.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(open()).toBe(0);
    await close();
  });

  test.each(schemes)('%s: a database that is not there', async (scheme) => {
    const uri = testServer().uri.replace(/^\w+/, scheme);
    expect(await failureWith({ uri, database: 'nosuchthing' })).toMatchObject({
      code: 'missing-database',
      exitCode: 14,
      message: expect.stringContaining('nosuchthing'),
    });
  });
});

describeWithServer('a read-only database', () => {
  const server: { used?: Awaited<ReturnType<typeof startReadOnlyServer>> } = {};
  beforeAll(async () => {
    server.used = await startReadOnlyServer();
  });
  afterAll(() => server.used?.stop());

  test('refuses a push, and says what a dry run says', async () => {
    const { uri = '', username = '', password = '' } = server.used ?? {};
    const push = (dryRun: boolean) =>
      withDatabase({ uri, username, password }, (database) =>
        pushGraph(database, madeGraph('one'), { dryRun }, createReport()),
      );
    expect(await push(false)).toEqual({
      ok: false,
      failure: { code: 'read-only', exitCode: 13, message: `the database at ${uri} is read-only` },
    });
    expect(await push(true)).toMatchObject({ ok: true, value: { nodes: { created: 15 } } });
  });
});

interface Listener {
  readonly uri: string;
  /** Connections that nobody has closed yet. */
  open(): number;
  close(): Promise<void>;
}

/** Listens, says one thing to whoever comes, or nothing at all. */
function listen(greeting?: string): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
    socket.resume();
    if (greeting) socket.end(greeting);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        uri: `bolt://127.0.0.1:${port}`,
        open: () => sockets.size,
        close: () => new Promise<void>((closed) => void server.close(() => closed())),
      });
    });
  });
}

async function freePort(): Promise<string> {
  const { uri, close } = await listen();
  await close();
  return new URL(uri).port;
}
