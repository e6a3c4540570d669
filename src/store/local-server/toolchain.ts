import { join } from 'node:path';
import { ServerProblem } from './problem.ts';
import type { RunProgram } from './run.ts';

/** Required by Neo4j 5.26. */
const OLDEST_JAVA = 17;

/** This machine's `java`, version 17 or later. */
export async function findJava(run: RunProgram, env: NodeJS.ProcessEnv): Promise<string> {
  const home = env['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  const { code, stdout, stderr } = await run(java, ['-version']);
  // "17.0.15", "21", or "1.8.0_402" for versions before 9.
  const version = /version "(\d+)/.exec(stdout + stderr)?.[1];
  if (code !== 0 || version === undefined)
    throw new ServerProblem(`Java ${OLDEST_JAVA} or later is missing (${java}): ${HOW_TO_GET}`);
  if (Number(version) < OLDEST_JAVA)
    throw new ServerProblem(`${java} is Java ${version}, too old: ${HOW_TO_GET}`);
  return java;
}

export async function findMaven(run: RunProgram): Promise<string> {
  const { code } = await run('mvn', ['--version']);
  if (code !== 0) throw new ServerProblem(`Maven (mvn) is missing: ${HOW_TO_GET}`);
  return 'mvn';
}

const HOW_TO_GET =
  'install both with `apt-get install openjdk-17-jre-headless maven` (Debian, Ubuntu) or `brew install openjdk@21 maven` (macOS)';
