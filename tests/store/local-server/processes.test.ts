import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instanceFlag, isRunning } from '../../../src/store/local-server/is-running.ts';
import { withLock } from '../../../src/store/local-server/lock.ts';
import { serverStatus } from '../../../src/store/local-server/server-status.ts';
import { readState, type ServerState, writeState } from '../../../src/store/local-server/state.ts';
import { stopServer } from '../../../src/store/local-server/stop-server.ts';
import { removeOrphans } from '../../../src/store/local-server/throwaway.ts';

let home: string;
let children: ChildProcess[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'attest-neo4j-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** A process that does nothing, with these words in its command line. */
function idle(...words: string[]): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', ...words]);
  children.push(child);
  if (child.pid === undefined) throw new Error('no process');
  return child.pid;
}

/** An id that was a process's and is nobody's now. */
async function goneProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

const stateOf = (pid: number, instance: string, owner: number | null = null): ServerState => ({
  format: 1,
  username: 'neo4j',
  password: 'not-a-real-one',
  owner,
  running: { pid, instance, boltPort: 1, httpPort: 2, readOnly: false },
});

describe('a state file that outlived its server', () => {
  test('whose process id is another program’s now: that program is left alone', async () => {
    const pid = idle(instanceFlag(randomUUID()));
    writeState(home, stateOf(pid, randomUUID()));
    expect(await serverStatus(home)).toEqual({ running: false });
    expect(await stopServer(home)).toEqual({ stopped: false });
    expect(() => process.kill(pid, 0)).not.toThrow();
    expect(readState(home)).toMatchObject({ running: null, password: 'not-a-real-one' });
  });

  test('whose process is gone: there is nothing to stop', async () => {
    writeState(home, stateOf(await goneProcess(), randomUUID()));
    expect(await stopServer(home)).toEqual({ stopped: false });
  });

  test('that is damaged: said in one line, and no process is touched', async () => {
    writeFileSync(join(home, 'attest-server.json'), '{"pid": 1');
    await expect(stopServer(home)).rejects.toThrow(/attest-server\.json is damaged/);
  });
});

test('the process that was started is stopped, and its end is waited for', async () => {
  const instance = randomUUID();
  const pid = idle(instanceFlag(instance));
  writeState(home, stateOf(pid, instance));
  expect(isRunning({ pid, instance })).toBe(true);
  expect(await stopServer(home)).toEqual({ stopped: true });
  expect(isRunning({ pid, instance })).toBe(false);
});

test('a throwaway server whose run was killed is stopped and removed by the next run', async () => {
  const instance = randomUUID();
  const pid = idle(instanceFlag(instance));
  writeState(home, stateOf(pid, instance, process.pid));
  await removeOrphans();
  expect(isRunning({ pid, instance })).toBe(true);
  writeState(home, stateOf(pid, instance, await goneProcess()));
  await removeOrphans();
  expect(isRunning({ pid, instance })).toBe(false);
  expect(existsSync(home)).toBe(false);
});

test('the password is for the owner’s eyes only', () => {
  writeState(home, stateOf(1, randomUUID()));
  expect(statSync(join(home, 'attest-server.json')).mode & 0o777).toBe(0o600);
});

test('a lock is waited for while its process lives, and taken over when that is gone', async () => {
  const order: string[] = [];
  await Promise.all(
    ['a', 'b'].map((name) =>
      withLock(home, async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push(`${name} ends`);
      }),
    ),
  );
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  writeFileSync(join(home, 'lock'), String(await goneProcess()));
  expect(await withLock(home, async () => 'taken')).toBe('taken');
});

test('of many processes that find the lock of a dead one, one at a time goes on', async () => {
  const log = join(home, 'order');
  writeFileSync(join(home, 'lock'), String(await goneProcess()));
  const module = new URL('../../../dist/store/local-server/lock.js', import.meta.url).href;
  const script = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(module)};
    await withLock(${JSON.stringify(home)}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'begins ');
      await new Promise((done) => setTimeout(done, 20));
      appendFileSync(${JSON.stringify(log)}, 'ends ');
    });`;
  const ended = Array.from({ length: 6 }, () =>
    once(spawn(process.execPath, ['--input-type=module', '-e', script]), 'close'),
  );
  expect((await Promise.all(ended)).map(([code]) => code)).toEqual(Array(6).fill(0));
  expect(readFileSync(log, 'utf8')).toBe('begins ends '.repeat(6));
  expect(readdirSync(home)).not.toContain('lock');
});
