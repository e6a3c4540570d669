import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { createReport } from '../../model/problem.ts';
import { writeGradually } from '../../pipeline/write-file.ts';
import type { ConnectionFlags } from '../../store/connection/settings.ts';
import { type Pulled, pullGraph } from '../../store/pull/pull.ts';
import { EXIT } from '../exit-code.ts';
import { CONNECTION_HELP, onDatabase, withConnectionOptions } from '../neo4j/connection.ts';
import { counted, printFile, printMessage, printProblems } from '../output/print.ts';
import { fileAt, isStdout } from '../output/write-out.ts';

export const pullCommand = (): Command =>
  withConnectionOptions(
    new Command('pull').description(
      'Read the graph back from Neo4j: what attest wrote, as graph.json',
    ),
  )
    .option('-o, --out <file>', 'where to write; - is standard output', 'out/pulled.json')
    .addHelpText(
      'after',
      `${CONNECTION_HELP}
Data that attest did not write is left out, with a warning.

Examples:
  attest pull && cmp out/graph.json out/pulled.json
  attest pull -o - | jq .nodes[0]`,
    )
    .action(pull);

async function pull({ out: asked, ...flags }: ConnectionFlags & { out: string }): Promise<void> {
  const out = fileAt(asked, 'pulled.json');
  const report = createReport();
  const pullTo = (file: string): Promise<Pulled | null> =>
    writeGradually(file, (write) =>
      onDatabase(flags, (database) => pullGraph(database, report, write)),
    );
  const pulled = await (isStdout(out) ? printed(pullTo) : pullTo(out));
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
  if (!pulled) return;
  const { nodes, relationships } = pulled;
  printMessage(`${out}: ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`);
}

/** Prints only when the whole output is known to be a valid graph. */
async function printed<T>(work: (file: string) => Promise<T | null>): Promise<T | null> {
  const folder = mkdtempSync(join(tmpdir(), 'attest-pull-'));
  try {
    const file = join(folder, 'pulled.json');
    const result = await work(file);
    if (result !== null) await printFile(file);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
