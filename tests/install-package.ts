import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Ran } from './cli/program.ts';
import { runChild } from './run-child.ts';

/** Milliseconds for any one command of a test. */
const LONGEST = 180_000;

export interface Installed {
  /** The folder of a user, with the package in its `node_modules`. */
  readonly folder: string;
  /** Bytes of the packed file, and of what an installation brings. */
  readonly bytes: { readonly packed: number; readonly installed: number };
  /** Runs a command there, such as `npx attest build`, to its end. */
  run(command: string, args: readonly string[], env?: Record<string, string>): Ran;
  remove(): void;
}

/** Packs the built project and installs the package into an empty folder, as a user would. */
export function installPackage(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'attest-user-'));
  const packing = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], '.');
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error(packing.stderr);
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline'];
  const installing = run('npm', ['install', ...quiet, `./${file}`], folder);
  if (installing.code !== 0) throw new Error(installing.stderr);
  const bytes = {
    packed: statSync(join(folder, file)).size,
    installed: sizeOf(join(folder, 'node_modules')),
  };
  return {
    folder,
    bytes,
    run: (command, args, env) => run(command, args, folder, env),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Copies articles of the project to where a user would have them. */
export const giveArticles = ({ folder }: Installed, from: string, to: string): void =>
  cpSync(resolve(from), join(folder, to), { recursive: true });

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Ran {
  // What npm tells the scripts that it runs would lead another npm back to this project.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NEO4J_|ATTEST_REVIEWER|INIT_CWD|NODE_OPTIONS)/i.test(name),
  );
  const { status, stdout, stderr } = runChild(command, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    timeout: LONGEST,
  });
  return { code: status, stdout, stderr };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
