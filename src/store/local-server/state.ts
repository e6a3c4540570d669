import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ServerProblem } from './problem.ts';

const Port = z.int().min(1).max(65535);

/**
 * A started server. Its command line contains `instance`, which identifies it; a pid may be reused.
 */
export const Running = z.strictObject({
  pid: z.int().positive(),
  instance: z.uuid(),
  boltPort: Port,
  httpPort: Port,
  readOnly: z.boolean(),
  /** Port of Browser's style and guide. The process serving them has the same `instance`. */
  guidePort: Port.optional(),
  guidePid: z.int().positive().optional(),
});
export type Running = z.infer<typeof Running>;

/** Stored in the server's home, readable only by its owner, since it holds the password. */
export const ServerState = z.strictObject({
  format: z.literal(1),
  username: z.literal('neo4j'),
  password: z.string().min(8),
  /** Pid of the process that a throwaway server is for. When that ends, so should the server. */
  owner: z.int().positive().nullable(),
  running: Running.nullable(),
});
export type ServerState = z.infer<typeof ServerState>;

const stateFile = (home: string): string => join(home, 'attest-server.json');

/** Null if no server was ever started in this home. */
export function readState(home: string): ServerState | null {
  const file = stateFile(home);
  if (!existsSync(file)) return null;
  try {
    return ServerState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ServerProblem(
      `${file} is damaged, and the password with it: remove ${home} to begin with an empty database`,
    );
  }
}

/** Writes completely or not at all: a killed start leaves either the old state or the new one. */
export function writeState(home: string, state: ServerState): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = stateFile(home);
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  chmodSync(beside, 0o600);
  renameSync(beside, file);
}
