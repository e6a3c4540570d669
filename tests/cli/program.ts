import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';
import { runNode } from '../run-child.ts';

/** The built program, run as after an installation; `npm test` builds it first. */
export const PROGRAM = resolve('dist/program/main.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it to its end. The machine's own database settings do not reach it. */
export function run(
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Ran {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_'));
  const { status, stdout, stderr } = runNode([PROGRAM, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ATTEST_NEO4J_HOME: join(cwd, 'no-server'), ...env },
  });
  return { code: status, stdout, stderr };
}

export interface Workplace {
  readonly folder: string;
  attest(args: readonly string[], env?: Record<string, string>): Ran;
  write(file: string, content: string): void;
  read(file: string): string;
  /** Sorted names in one of its folders; empty if there is no such folder. */
  list(folder: string): string[];
  /** What runs in the folder is ended by this, after the tests and before the folder goes. */
  onEnd(end: () => Promise<void>): void;
}

/** An empty temporary folder, deleted after the tests of the file. */
export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'attest-'));
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    attest: (args, env = {}) => run(args, { cwd: folder, env }),
    write: (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    list: (inside) => {
      try {
        return readdirSync(join(folder, inside)).sort();
      } catch {
        return [];
      }
    },
    onEnd: (end) => void ends.push(end),
  };
}

/** A port of this machine on which nothing listens. */
export function closedPort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}
