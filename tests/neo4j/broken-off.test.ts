import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { PROGRAM, workplace } from '../cli/program.ts';
import { useDatabase } from './database.ts';
import { startProxy } from './proxy.ts';
import { describeWithServer, testServer } from './server.ts';

/** The driver tries for half a minute to find a server again. */
jest.setTimeout(240_000);

describeWithServer('attest push, when the server is gone in the middle', () => {
  const db = useDatabase();
  const place = workplace();
  place.attest(['build', resolve('seed')]);

  async function pushThrough(cutAfter: number) {
    const proxy = await startProxy(testServer().uri, { cutAfter, forGood: true });
    const { username, password } = testServer();
    const env = { NEO4J_URI: proxy.uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const child = spawn(process.execPath, [PROGRAM, 'push', '--json'], {
      cwd: place.folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const code = await new Promise((done) => child.on('close', done));
    const { sent } = proxy;
    await proxy.close();
    return { code, said, sent };
  }

  test('says how much was written, and the same command does the rest', async () => {
    const whole = await pushThrough(Number.POSITIVE_INFINITY);
    expect(whole.code).toBe(0);
    await db.ask('MATCH (n) DETACH DELETE n');
    const broken = await pushThrough(Math.floor(whole.sent * 0.8));
    expect(broken.code).toBe(10);
    const [, written, all] = /(\d+) of (\d+) rows had been written/.exec(broken.said) ?? [];
    expect(Number(written)).toBeGreaterThan(0);
    expect(Number(written)).toBeLessThan(Number(all));
    expect(broken.said).toContain('the same command goes on from there');
    expect(await pushThrough(Number.POSITIVE_INFINITY)).toMatchObject({ code: 0, said: '' });
  });
});
