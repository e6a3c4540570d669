import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerProblem } from './problem.ts';
import { lastLines, type RunProgram } from './run.ts';

/** Whether this home has a database already. Then its password is set, too. */
export const hasDatabase = (home: string): boolean =>
  existsSync(join(home, 'data', 'databases', 'neo4j', 'neostore'));

/**
 * Sets the password before the first start. It is passed in a file, since everybody can read a
 * command line.
 */
export async function setInitialPassword(
  { java, jars, home, password }: Readonly<Record<'java' | 'jars' | 'home' | 'password', string>>,
  run: RunProgram,
): Promise<void> {
  if (hasDatabase(home)) return;
  const file = join(home, 'initial-password');
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  try {
    writeFileSync(file, password, { mode: 0o600 });
    const { code, stdout, stderr } = await run(
      java,
      [
        ...['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool'],
        ...['dbms', 'set-initial-password', `@${file}`],
      ],
      { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf } },
    );
    if (code !== 0)
      throw new ServerProblem(`the password could not be set:\n${lastLines(stdout + stderr)}`);
  } finally {
    rmSync(file, { force: true });
  }
}
