import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { serializeGraph } from '../../graph/serialize.ts';
import { createReport } from '../../model/problem.ts';
import { assemble } from '../assemble.ts';
import { EXIT } from '../exit-code.ts';
import { counted, printJson, printMessage, printProblems } from '../print.ts';
import { summarize } from '../summary.ts';
import { writeWhole } from '../write-file.ts';

interface Options {
  out: string;
  summary?: boolean;
  json?: boolean;
}

export const buildCommand = (): Command =>
  new Command('build')
    .description('Build the graph from coded articles: read, check, write out/graph.json')
    .argument('[PATH...]', 'folders of articles, or of folders of articles', ['seed'])
    .option('-o, --out <folder>', 'where to write', 'out')
    .option('--summary', 'print what the graph says: counts and the most telling facts')
    .option('--json', 'print counts as JSON')
    .addHelpText(
      'after',
      `
Writes graph.json (graphology's own format) and problems.json (every refusal and warning).
With an error nothing but problems.json is written, and the exit code is 1.

Examples:
  attest build                      the articles in seed/
  attest build --summary my-case    a folder of yours, with a summary
  attest build a b --out both       two folders in one graph`,
    )
    .action(build);

async function build(paths: string[], { out, summary, json }: Options): Promise<void> {
  const report = createReport();
  const graph = assemble(paths, report);
  const file = join(out, 'graph.json');
  writeWhole(join(out, 'problems.json'), `${JSON.stringify(report.problems, null, 2)}\n`);
  printProblems(report.problems);
  if (report.errors > 0) {
    // A graph of an earlier run is not the graph of these articles.
    rmSync(file, { force: true });
    printMessage(`no graph written; the problems are in ${join(out, 'problems.json')}`);
    process.exitCode = EXIT.problems;
    return;
  }
  writeWhole(file, serializeGraph(graph));
  if (json) printJson({ nodes: graph.order, relationships: graph.size, out: file });
  else if (summary) await summarize(graph);
  printMessage(`${file}: ${counted(graph.order, 'node')}, ${counted(graph.size, 'relationship')}`);
}
