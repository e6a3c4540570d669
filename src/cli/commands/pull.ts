import { Command } from 'commander';
import { serializeGraph } from '../../graph/serialize.ts';
import { createReport } from '../../model/problem.ts';
import { pullGraph } from '../../store/pull.ts';
import type { ConnectionFlags } from '../../store/settings.ts';
import { CONNECTION_HELP, onDatabase, withConnectionOptions } from '../connection.ts';
import { EXIT } from '../exit-code.ts';
import { counted, printData, printMessage, printProblems } from '../print.ts';
import { writeWhole } from '../write-file.ts';

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
What others added to the database is left out, with a warning.

Examples:
  attest pull && cmp out/graph.json out/pulled.json
  attest pull -o - | jq .nodes[0]`,
    )
    .action(pull);

async function pull({ out, ...flags }: ConnectionFlags & { out: string }): Promise<void> {
  const report = createReport();
  const graph = await onDatabase(flags, (database) => pullGraph(database, report));
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
  if (!graph) return;
  if (out === '-') printData(serializeGraph(graph));
  else writeWhole(out, serializeGraph(graph));
  printMessage(`${out}: ${counted(graph.order, 'node')}, ${counted(graph.size, 'relationship')}`);
}
