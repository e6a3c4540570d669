import { Command } from 'commander';
import { serveAssistant } from '../../mcp/serve-assistant.ts';
import { shownGraph } from '../../mcp/shown-graph.ts';
import { createReport } from '../../model/problem.ts';
import { EXIT } from '../exit-code.ts';
import { type ForWhom, withGraphForOthers } from '../output/for-whom.ts';
import { printMessage, printProblems } from '../output/print.ts';
import { describeLeftOut, publishGraph } from '../output/publish-graph.ts';

export const mcpCommand = (): Command =>
  withGraphForOthers(
    new Command('mcp').description(
      'Answer an assistant about a graph, by the Model Context Protocol, with quotations',
    ),
  )
    .addHelpText(
      'after',
      `
Speaks over standard input and output, as assistants start it; reads only, and asks no database. What
it tells is published for the profile first: public unless told otherwise. Set it up in the assistant
as a server with the command npx and the arguments: attest mcp FOLDER

Examples:
  attest mcp out/graph.json
  attest mcp my-case/out --profile private     for an assistant that runs on this machine only`,
    )
    .action(run);

async function run(file: string, forWhom: ForWhom, command: Command): Promise<void> {
  const report = createReport();
  const made = publishGraph(file, forWhom, file, report);
  printProblems(report.problems);
  if (!made || report.errors > 0) {
    process.exitCode = EXIT.problems;
    return;
  }
  const { published } = made;
  printMessage(`answers about ${file}: ${describeLeftOut(published)}`);
  const shown = shownGraph(published, made.findFigures());
  await serveAssistant(shown, {
    profile: published.profile,
    version: command.parent?.version() ?? '',
  });
}
