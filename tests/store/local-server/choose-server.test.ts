import { createServer, type Server } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { chooseServer } from '../../../src/store/local-server/choose-server.ts';
import { cacheFolder, serverHome } from '../../../src/store/local-server/folders.ts';
import { LOOPBACK, pickPort } from '../../../src/store/local-server/ports.ts';
import { type RunProgram, run } from '../../../src/store/local-server/run.ts';
import { findJava } from '../../../src/store/local-server/toolchain.ts';

/** A machine without any of the programs asked for. */
const bare: RunProgram = async (command) => ({
  code: null,
  stdout: '',
  stderr: `${command}: not found`,
});
const choose = (run: RunProgram, env: NodeJS.ProcessEnv = {}) =>
  chooseServer({ run, env, say: () => {} });

describe('which server a run uses', () => {
  test('the one that is named goes before all others', async () => {
    const env = { NEO4J_URI: 'bolt://db.example:7687', NEO4J_PASSWORD: 'not-a-real-one' };
    expect(await choose(bare, env)).toMatchObject({
      kind: 'given',
      server: { uri: 'bolt://db.example:7687', username: 'neo4j', password: 'not-a-real-one' },
    });
  });

  test('with nothing there, it is said what each kind lacks and how to get it', async () => {
    const choice = await choose(bare);
    if (choice.kind !== 'none') throw new Error('there is one');
    expect(choice.missing).toMatch(/NEO4J_URI.*Docker.*Java/s);
    expect(choice.missing).toMatch(/docker: no engine answers/);
    expect(choice.missing).toMatch(/local: Java 17 or later is missing.*apt-get install/);
  });

  test('a Docker engine that answers but cannot run the image is not the end', async () => {
    const refusing: RunProgram = async (command, args) => {
      if (command === 'docker' && args[0] === 'info') return { code: 0, stdout: '29', stderr: '' };
      return { code: 1, stdout: '', stderr: `${command}: pull access denied` };
    };
    expect(await choose(refusing)).toMatchObject({
      kind: 'none',
      missing: expect.stringMatching(/docker: docker run: .*pull access denied.*local: Java/s),
    });
  });
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', null],
  ['openjdk version "21" 2023-09-19', null],
  ['openjdk version "11.0.2" 2019-01-15', /Java 11, too old/],
  ['java version "1.8.0_402"', /Java 1, too old/],
  ['bash: java: command not found', /missing/],
])('of %s: %s', async (stderr, problem) => {
  const found = findJava(async () => ({ code: 0, stdout: '', stderr }), {});
  if (problem) await expect(found).rejects.toThrow(problem);
  else expect(await found).toBe('java');
});

test('a program that is not there is an outcome, one that fails too', async () => {
  expect((await run('no-such-program-here', [])).code).toBeNull();
  expect(await run(process.execPath, ['-e', 'console.error("so"); process.exit(3)'])).toEqual({
    code: 3,
    stdout: '',
    stderr: 'so\n',
  });
});

test('a program that does not end in time is ended', async () => {
  const outcome = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    timeout: 100,
  });
  expect(outcome.code).toBeNull();
});

test('folders follow their variables, and lie outside the checkout by default', () => {
  expect(cacheFolder({ ATTEST_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
  expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe('/b/attest');
  expect(cacheFolder({})).toMatch(/\.cache\/attest$/);
  expect(serverHome({ ATTEST_NEO4J_HOME: '/a' })).toBe('/a');
  expect(serverHome({})).toMatch(/\.local\/share\/attest\/neo4j$/);
});

test('a busy usual port gives another; a busy port that was asked for is a problem', async () => {
  const busy = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, LOOPBACK, () => resolve(server));
  });
  const port = (busy.address() as { port: number }).port;
  try {
    expect(await pickPort(undefined, port)).not.toBe(port);
    await expect(pickPort(port, 7687)).rejects.toThrow(`port ${port} is taken`);
  } finally {
    busy.close();
  }
});
