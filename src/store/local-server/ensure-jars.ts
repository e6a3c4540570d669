import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServerProblem } from './problem.ts';
import { lastLines, type RunProgram } from './run.ts';
import { findMaven } from './toolchain.ts';

/** Pins the version of Neo4j. The relative path is right from `src` and from `dist`. */
const POM = fileURLToPath(new URL('../../../tools/neo4j/pom.xml', import.meta.url));

export interface JarEffects {
  readonly run: RunProgram;
  readonly env: NodeJS.ProcessEnv;
  /** Announces slow steps. */
  readonly say: (message: string) => void;
}

/**
 * Folder of the server's jars under `cache`. If it is missing, downloads about 240 files (140 MB),
 * which takes seconds to a minute. The marker file is written last: a folder without it is an
 * interrupted download and is replaced.
 */
export async function ensureJars(cache: string, effects: JarEffects, pom = POM): Promise<string> {
  const folder = join(cache, `neo4j-${keyOf(pom)}`);
  const marker = join(folder, 'complete');
  const jars = join(folder, 'lib');
  if (existsSync(marker)) return jars;
  const maven = await findMaven(effects.run);
  effects.say(`downloading Neo4j (about 140 MB) to ${folder}`);
  // Processes running at once use separate folders; the first to finish wins.
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
