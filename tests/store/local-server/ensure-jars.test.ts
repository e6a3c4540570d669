import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureJars } from '../../../src/store/local-server/ensure-jars.ts';
import type { RunOutcome, RunProgram } from '../../../src/store/local-server/run.ts';

let cache: string;
let downloads: number;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'attest-cache-'));
  downloads = 0;
});
afterEach(() => rmSync(cache, { recursive: true }));

const done: RunOutcome = { code: 0, stdout: '', stderr: '' };

/** A Maven that writes two jars, or dies after the first. */
const maven =
  (fails = false): RunProgram =>
  async (_, args) => {
    const folder = args.find((arg) => arg.startsWith('-DoutputDirectory='))?.split('=')[1];
    if (folder === undefined) return done;
    downloads += 1;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'neo4j.jar'), '');
    if (fails) return { code: 1, stdout: '[ERROR] connection reset', stderr: '' };
    writeFileSync(join(folder, 'neo4j-server.jar'), '');
    return done;
  };
const ensure = (run: RunProgram, pom?: string): Promise<string> =>
  ensureJars(cache, { run, env: {}, say: () => {} }, pom);

describe('the jars of the local server', () => {
  test('are fetched once', async () => {
    const jars = await ensure(maven());
    expect(readdirSync(jars).sort()).toEqual(['neo4j-server.jar', 'neo4j.jar']);
    expect(await ensure(maven())).toBe(jars);
    expect(downloads).toBe(1);
  });

  test('are fetched again after a download that failed, of which nothing stays', async () => {
    await expect(ensure(maven(true))).rejects.toThrow('connection reset');
    expect(readdirSync(cache)).toEqual([]);
    expect(readdirSync(await ensure(maven()))).toHaveLength(2);
  });

  test('are fetched again where a killed download left a folder without the marker', async () => {
    const jars = await ensure(maven());
    rmSync(join(dirname(jars), 'complete'));
    rmSync(join(jars, 'neo4j-server.jar'));
    writeFileSync(join(jars, 'half.jar'), '');
    expect(readdirSync(await ensure(maven())).sort()).toEqual(['neo4j-server.jar', 'neo4j.jar']);
    expect(downloads).toBe(2);
  });

  test('of another pom are kept apart', async () => {
    const pom = join(cache, 'pom.xml');
    writeFileSync(pom, '<project/>');
    expect(await ensure(maven(), pom)).not.toBe(await ensure(maven()));
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
