import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findWrongJars, parseChecksums } from './jar-checksums.ts';
import { ServerProblem } from './problem.ts';
import { lastLines, type RunProgram } from './run.ts';
import { findMaven } from './toolchain.ts';

/** The relative path is right from `src` and from `dist`. */
const neo4jFile = (name: string): string =>
  fileURLToPath(new URL(`../../../tools/neo4j/${name}`, import.meta.url));

/** What is fetched, and what must have come. */
export interface Wanted {
  /** Pins the versions. */
  readonly pom: string;
  /** A line per jar, as `sha256sum` prints it. */
  readonly checksums: string;
}

const WANTED: Wanted = { pom: neo4jFile('pom.xml'), checksums: neo4jFile('jars.sha256') };

export interface JarEffects {
  readonly run: RunProgram;
  readonly env: NodeJS.ProcessEnv;
  /** Announces slow steps. */
  readonly say: (message: string) => void;
}

/**
 * Folder of the server's jars under `cache`. If it is missing or damaged, downloads about 240 files
 * (140 MB), which takes seconds to a minute. Every jar is checked against its hash, at each start.
 */
export async function ensureJars(
  cache: string,
  effects: JarEffects,
  { pom, checksums }: Wanted = WANTED,
): Promise<string> {
  const folder = join(cache, `neo4j-${keyOf([pom, checksums])}`);
  const jars = join(folder, 'lib');
  const wanted = parseChecksums(readFileSync(checksums, 'utf8'));
  if (existsSync(folder)) {
    const wrong = await findWrongJars(jars, wanted);
    if (wrong.length === 0) return jars;
    effects.say(`Neo4j in ${folder} is damaged (${wrong[0]}) and is downloaded again`);
  }
  const maven = await findMaven(effects.run);
  effects.say(`downloading Neo4j (about 140 MB) to ${folder}`);
  // Processes running at once use separate folders; the first to finish wins.
  const part = `${folder}.${process.pid}.part`;
  try {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    await download(maven, pom, join(part, 'lib'), effects);
    const wrong = await findWrongJars(join(part, 'lib'), wanted);
    if (wrong.length > 0)
      throw new ServerProblem(
        `what Maven fetched is not what was expected, so it is not run:\n${wrong.slice(0, SHOWN).join('\n')}`,
      );
    if (existsSync(folder) && (await findWrongJars(jars, wanted)).length === 0) return jars;
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return jars;
}

/** Number of wrong jars that a message names. */
const SHOWN = 5;

async function download(
  maven: string,
  pom: string,
  to: string,
  { run, env, say }: JarEffects,
): Promise<void> {
  const args = [
    ...['--batch-mode', '--strict-checksums', '--file', pom],
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${to}`,
  ];
  const onLine = sayProgress(say);
  const { code, stdout, stderr } = await run(maven, args, { env, onLine });
  if (code !== 0)
    throw new ServerProblem(`Maven could not fetch Neo4j:\n${lastLines(stdout + stderr)}`);
}

/** Number of files between two announcements. */
const SAY_EVERY = 50;

/** Counts the files that Maven says it has downloaded. Files in its own cache are not announced. */
function sayProgress(say: JarEffects['say']): (line: string) => void {
  let files = 0;
  return (line) => {
    if (!line.includes('Downloaded from') || !line.includes('.jar')) return;
    files += 1;
    if (files % SAY_EVERY === 0) say(`downloaded ${files} files`);
  };
}

const keyOf = (files: readonly string[]): string =>
  files
    .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);
