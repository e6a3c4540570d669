import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { checkGraph } from '../../graph/check-graph.ts';
import { createReport, type Report } from '../../model/problem.ts';
import { checkSources } from '../build/read-all.ts';
import { STEPS } from '../build/steps.ts';
import { EXIT } from '../exit-code.ts';
import { counted, printJson, printMessage, printProblems } from '../print.ts';
import { createProgress } from '../progress.ts';
import { readGraph } from '../read-graph.ts';

export const checkCommand = (): Command =>
  new Command('check')
    .description('Check articles and their coding, or a built graph; write nothing')
    .argument('[PATH...]', 'folders of articles, or graph files (.json)')
    .option('--json', 'print the problems as JSON')
    .addHelpText(
      'after',
      `
Of articles: text, coding, quotations, references, expectations, then the graph they make.
Of a graph: schemas, ids, endpoints, the quote gate, evidence, orphans, attribution, protection.
Exit code 1 when there is an error; warnings alone leave it 0.

Examples:
  attest check seed/abuse-in-russian-units
  attest check out/graph.json
  attest check --json seed | jq '.[] | .rule'`,
    )
    .action(check);

async function check(paths: string[], { json }: { json?: boolean }): Promise<void> {
  const report = createReport();
  const chosen = paths.length > 0 ? paths : ['seed'];
  const graphs = chosen.filter(isGraphFile);
  const folders = chosen.filter((path) => !isGraphFile(path));
  for (const file of graphs) checkFile(file, report);
  if (folders.length > 0) {
    const options = { threads: availableParallelism(), steps: STEPS };
    await checkSources(folders, { ...options, progress: createProgress('articles') }, report);
  }
  if (json) printJson(report.problems);
  else printProblems(report.problems);
  if (report.problems.length === 0)
    printMessage(`${counted(chosen.length, 'path')} checked, no problems`);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

const isGraphFile = (path: string): boolean => path.endsWith('.json') && existsSync(path);

function checkFile(file: string, report: Report): void {
  const graph = readGraph(file, report);
  if (graph) checkGraph(graph, file, report);
}
