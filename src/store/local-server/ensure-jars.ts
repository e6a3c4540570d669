import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServerProblem } from './problem.ts';
import { lastLines, type Run } from './run.ts';
import { findMaven } from './toolchain.ts';

/** Which Neo4j, exactly. Of `src/store/local-server` and of `dist/store/local-server` alike. */
const POM = fileURLToPath(new URL('../../../tools/neo4j/pom.xml', import.meta.url));

export interface JarEffects {
  readonly run: Run;
  readonly env: NodeJS.ProcessEnv;
  /** Told what takes long. */
  readonly say: (message: string) => void;
}

/**
 * The folder of the server's jars under `cache`, fetched where it is not there: about 240 files,
 * 140 MB, from seconds to a minute. Only a folder with the marker is complete, and it is written
 * last: what an interrupted download left is thrown away and fetched again.
 */
export async function ensureJars(cache: string, effects: JarEffects, pom = POM): Promise<string> {
  const folder = join(cache, `neo4j-${keyOf(pom)}`);
  const marker = join(folder, 'complete');
  const jars = join(folder, 'lib');
  if (existsSync(marker)) return jars;
  const maven = await findMaven(effects.run);
  effects.say(`downloading Neo4j (about 140 MB) to ${folder}`);
  // Two processes at once each fill a folder of their own; the first to be done wins.
  const part = `${folder}.${process.pid}.part`;
  try {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    await download(maven, pom, join(part, 'lib'), effects);
    writeFileSync(join(part, 'complete'), '');
    if (existsSync(marker)) return jars;
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return jars;
}

async function download(maven: string, pom: string, to: string, { run, env }: JarEffects) {
  const args = [
    ...['--quiet', '--batch-mode', '--file', pom],
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${to}`,
  ];
  const { code, stdout, stderr } = await run(maven, args, { env });
  if (code !== 0)
    throw new ServerProblem(`Maven could not fetch Neo4j:\n${lastLines(stdout + stderr)}`);
}

const keyOf = (pom: string): string =>
  createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16);
