import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureJars } from '../../../src/store/local-server/ensure-jars.ts';
import type { RunOutcome, RunProgram } from '../../../src/store/local-server/run.ts';

/** A Maven project in whose folder two jars are pinned. */
const JARS = { 'neo4j.jar': 'the database', 'neo4j-server.jar': 'its server' };

let cache: string;
let project: string;
let downloads: number;
let said: string[];
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'attest-cache-'));
  project = mkdtempSync(join(tmpdir(), 'attest-pom-'));
  downloads = 0;
  said = [];
  writeFileSync(join(project, 'pom.xml'), '<project/>');
  writeFileSync(
    join(project, 'jars.sha256'),
    Object.entries(JARS)
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
      .join(''),
  );
});
afterEach(() => {
  for (const folder of [cache, project]) rmSync(folder, { recursive: true });
});

const done: RunOutcome = { code: 0, stdout: '', stderr: '' };

/** A Maven that fetches these jars, or dies after the first. */
const maven =
  ({
    jars = JARS,
    fails = false,
  }: {
    jars?: Record<string, string>;
    fails?: boolean;
  } = {}): RunProgram =>
  async (_, args, options) => {
    const folder = args.find((arg) => arg.startsWith('-DoutputDirectory='))?.split('=')[1];
    if (folder === undefined) return done;
    downloads += 1;
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(jars)) {
      writeFileSync(join(folder, name), bytes);
      options?.onLine?.(`Downloaded from central: https://repo.example/${name} (1 kB at 2 kB/s)`);
      if (fails) return { code: 1, stdout: '[ERROR] connection reset', stderr: '' };
    }
    return done;
  };
const ensure = (run: RunProgram): Promise<string> =>
  ensureJars(
    cache,
    { run, env: {}, say: (message) => void said.push(message) },
    { pom: join(project, 'pom.xml'), checksums: join(project, 'jars.sha256') },
  );

describe('the jars of the local server', () => {
  test('are fetched once', async () => {
    const jars = await ensure(maven());
    expect(readdirSync(jars).sort()).toEqual(['neo4j-server.jar', 'neo4j.jar']);
    expect(await ensure(maven())).toBe(jars);
    expect(downloads).toBe(1);
  });

  test('are fetched again after a download that failed, of which nothing stays', async () => {
    await expect(ensure(maven({ fails: true }))).rejects.toThrow('connection reset');
    expect(readdirSync(cache)).toEqual([]);
    expect(readdirSync(await ensure(maven()))).toHaveLength(2);
  });

  test.each([
    ['a jar has other bytes', (jars: string) => appendFileSync(join(jars, 'neo4j.jar'), ' ')],
    ['a jar is missing', (jars: string) => rmSync(join(jars, 'neo4j-server.jar'))],
    [
      'a jar is there that nobody asked for',
      (jars: string) => writeFileSync(join(jars, 'x.jar'), ''),
    ],
  ])('are fetched again if %s, and this is said', async (_, damage) => {
    const jars = await ensure(maven());
    damage(jars);
    expect(readdirSync(await ensure(maven())).sort()).toEqual(['neo4j-server.jar', 'neo4j.jar']);
    expect(downloads).toBe(2);
    expect(said.join('\n')).toMatch(/is damaged \(.*\.jar: .+\) and is downloaded again/);
  });

  test('are not run if Maven fetched others', async () => {
    const others = { ...JARS, 'neo4j.jar': 'something else' };
    await expect(ensure(maven({ jars: others }))).rejects.toThrow(
      /not what was expected.*\n.*neo4j\.jar: its SHA-256 differs/,
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  test('show how far their download has come', async () => {
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`part-${at}.jar`, '']));
    await expect(ensure(maven({ jars: many }))).rejects.toThrow('not what was expected');
    expect(said).toEqual(expect.arrayContaining(['downloaded 50 files', 'downloaded 100 files']));
  });

  test('of another pom are kept apart', async () => {
    const before = await ensure(maven());
    writeFileSync(join(project, 'pom.xml'), '<project></project>');
    expect(await ensure(maven())).not.toBe(before);
    expect(downloads).toBe(2);
  });

  test('need Maven only where they are not there yet', async () => {
    const none: RunProgram = async () => ({ code: null, stdout: '', stderr: 'ENOENT' });
    await expect(ensure(none)).rejects.toThrow(/Maven \(mvn\) is missing: .*apt-get install/);
    const jars = await ensure(maven());
    expect(await ensure(none)).toBe(jars);
    expect(existsSync(jars)).toBe(true);
  });
});
