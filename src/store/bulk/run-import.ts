import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_OPTIONS } from '../../graph/flat/import-table.ts';
import { ServerProblem } from '../local-server/problem.ts';
import { lastLines, type RunProgram } from '../local-server/run.ts';
import type { Tables } from './write-tables.ts';

/** Bytes that the tool reads at once; no row may be longer. */
const READ_BUFFER = 4 * 2 ** 20;

export interface ImportTool {
  readonly java: string;
  readonly jars: string;
}

/**
 * Makes the database `neo4j` in a home of its own: that of the server is not touched, so a broken import
 * leaves nothing behind.
 */
export async function runImport(
  { java, jars }: ImportTool,
  home: string,
  { nodeFiles, edgeFiles, longest }: Tables,
  run: RunProgram,
): Promise<void> {
  mkdirSync(join(home, 'conf'), { recursive: true });
  // Without it, the tool warns.
  writeFileSync(join(home, 'conf', 'neo4j.conf'), 'db.tx_log.preallocate=false\n');
  const { code, stdout, stderr } = await run(
    java,
    [
      ...['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'],
      ...IMPORT_OPTIONS,
      `--read-buffer-size=${Math.max(READ_BUFFER, longest)}`,
      `--report-file=${join(home, 'import.report')}`,
      ...nodeFiles.map((file) => `--nodes=${file}`),
      ...edgeFiles.map((file) => `--relationships=${file}`),
    ],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') } },
  );
  if (code !== 0) throw new ServerProblem(`the import tool failed:\n${lastLines(stdout + stderr)}`);
}
