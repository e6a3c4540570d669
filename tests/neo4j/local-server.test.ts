import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { auth, driver } from 'neo4j-driver';
import { guideCommand } from '../../src/cli/neo4j/guide-command.ts';
import { realEffects } from '../../src/store/local-server/choose-server.ts';
import type { Connection } from '../../src/store/local-server/connection.ts';
import { hasEnded } from '../../src/store/local-server/is-running.ts';
import { DEFAULT_PORTS, LOOPBACK } from '../../src/store/local-server/ports.ts';
import { serverStatus } from '../../src/store/local-server/server-status.ts';
import { type StartOptions, startServer } from '../../src/store/local-server/start-server.ts';
import { readState } from '../../src/store/local-server/state.ts';
import { stopServer } from '../../src/store/local-server/stop-server.ts';
import { describeWithLocalServer, startReadOnlyServer } from './server.ts';

/** Milliseconds for one or two starts on a busy machine. */
jest.setTimeout(240_000);

async function ask({ uri, username, password }: Connection, cypher: string): Promise<unknown> {
  const server = driver(uri, auth.basic(username, password));
  try {
    const { records } = await server.executeQuery(cypher);
    return records.map((record) => record.get(0));
  } finally {
    await server.close();
  }
}

/** Takes a port, if nobody has it yet. */
const occupy = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((caller) => caller.destroy());
    server.once('error', () => resolve(server));
    server.listen(port, LOOPBACK, () => resolve(server));
  });

describeWithLocalServer('the local server', () => {
  let home: string;
  const start = (options: Partial<StartOptions> = {}) =>
    startServer({ home, ...options }, realEffects);
  let busy: Server[];
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'attest-home-'));
    busy = await Promise.all(Object.values(DEFAULT_PORTS).map(occupy));
  });
  afterAll(async () => {
    for (const server of busy) server.close();
    await stopServer(home);
    rmSync(home, { recursive: true });
  });

  test('starts on other ports where the usual ones are taken, and answers', async () => {
    const server = await start();
    expect(server.already).toBe(false);
    expect(server.uri).not.toContain(`:${DEFAULT_PORTS.bolt}`);
    expect(server.browser).not.toContain(`:${DEFAULT_PORTS.http}`);
    await ask(server, "CREATE (:Kept {name: 'Novopil'})");
    expect(await ask(server, 'CALL dbms.components() YIELD edition')).toEqual(['community']);
  });

  test('listens on loopback only, serves Neo4j Browser, reports to nobody', async () => {
    const status = await serverStatus(home);
    if (!status.running) throw new Error('it does not run');
    expect(status).toMatchObject({ answers: true, reason: null, readOnly: false });
    expect(await (await fetch(status.browser)).text()).toContain('Neo4j Browser');
    const settings = await ask(
      status.connection,
      "SHOW SETTINGS YIELD name, value WHERE name ENDS WITH 'listen_address' OR name CONTAINS 'telemetry' OR name CONTAINS 'usage_report.enabled' RETURN name + '=' + value",
    );
    expect(settings).toContain('dbms.usage_report.enabled=false');
    expect(settings).toContain('client.allow_telemetry=false');
    for (const setting of settings as string[])
      if (setting.includes('listen_address')) expect(setting).toMatch(/=(127\.0\.0\.1|localhost)/);
  });

  test('shows its password to nobody but its owner', async () => {
    const state = readState(home);
    if (!state?.running) throw new Error('it does not run');
    expect(statSync(join(home, 'attest-server.json')).mode & 0o777).toBe(0o600);
    if (process.platform === 'linux')
      for (const file of ['cmdline', 'environ'])
        expect(readFileSync(`/proc/${state.running.pid}/${file}`, 'utf8')).not.toContain(
          state.password,
        );
    expect(readFileSync(join(home, 'logs', 'debug.log'), 'utf8')).not.toContain(state.password);
  });

  test('started twice is started once; with other settings that is said', async () => {
    const { running } = readState(home) ?? {};
    expect((await start()).already).toBe(true);
    expect(readState(home)?.running).toEqual(running);
    await expect(start({ readOnly: true })).rejects.toThrow(/runs already.*stop it first/);
  });

  test('that was killed is started again, with what was in it', async () => {
    const { running, password } = readState(home) ?? {};
    if (!running) throw new Error('it does not run');
    process.kill(running.pid, 'SIGKILL');
    while ((await serverStatus(home)).running) await new Promise((done) => setTimeout(done, 50));
    const server = await start();
    expect(server).toMatchObject({ already: false, password });
    expect(await ask(server, 'MATCH (n:Kept) RETURN n.name')).toEqual(['Novopil']);
  });

  test('stops, and stays stopped', async () => {
    const { running } = readState(home) ?? {};
    expect(await stopServer(home)).toEqual({ stopped: true });
    expect(running && hasEnded(running)).toBe(true);
    expect(await serverStatus(home)).toEqual({ running: false });
    expect(await stopServer(home)).toEqual({ stopped: false });
  });

  test('serves the guide of Browser beside it: started again with it, ended with it', async () => {
    const guide = { port: 0, command: guideCommand };
    const first = await start({ guide });
    const style = `${first.guide}/style.grass`;
    expect(await (await fetch(style)).text()).toBe(
      readFileSync('cypher/browser/style.grass', 'utf8'),
    );
    const { guidePid = 0 } = readState(home)?.running ?? {};
    process.kill(guidePid, 'SIGKILL');
    while (
      await fetch(style).then(
        () => true,
        () => false,
      )
    )
      await new Promise((done) => setTimeout(done, 50));
    expect(await start({ guide })).toMatchObject({ already: true, guide: first.guide });
    expect((await fetch(style)).ok).toBe(true);
    await stopServer(home);
    await expect(fetch(style)).rejects.toThrow();
  });

  test.each(['bolt', 'http'])(
    'whose %s port another program takes while it starts: starts on another one',
    async (kind) => {
      const own = mkdtempSync(join(tmpdir(), 'attest-home-'));
      const taken: Server[] = [];
      // The last that it runs before it starts.
      const run: typeof realEffects.run = async (command, args, options) => {
        const config = /server\.(\w+)\.listen_address=127\.0\.0\.1:(\d+)/g;
        if (args.includes('set-initial-password'))
          for (const [, name, port] of readFileSync(
            join(own, 'conf', 'neo4j.conf'),
            'utf8',
          ).matchAll(config))
            if (name === kind) taken.push(await occupy(Number(port)));
        return realEffects.run(command, args, options);
      };
      try {
        const server = await startServer({ home: own }, { ...realEffects, run });
        expect(taken).toHaveLength(1);
        expect(await ask(server, 'RETURN 1 = 1')).toEqual([true]);
      } finally {
        for (const server of taken) server.close();
        await stopServer(own);
        rmSync(own, { recursive: true });
      }
    },
  );

  test('started read-only answers and refuses to write', async () => {
    const server = await startReadOnlyServer();
    try {
      expect(await ask(server, 'RETURN 1 = 1')).toEqual([true]);
      await expect(ask(server, 'CREATE (:Unit)')).rejects.toThrow(/read.only/i);
    } finally {
      await server.stop();
    }
    await expect(ask(server, 'RETURN 1')).rejects.toThrow(/ECONNREFUSED/);
  });
});
