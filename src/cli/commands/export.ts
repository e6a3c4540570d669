import { Command, Option } from 'commander';
import { ordinaryWords } from '../../extract/lexicon/ordinary-words.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import { publish } from '../../graph/publish/publish.ts';
import { serializeGraph } from '../../graph/serialize.ts';
import { createReport } from '../../model/problem.ts';
import { ProfileName } from '../../model/profile.ts';
import { EXIT } from '../exit-code.ts';
import { counted, printData, printMessage, printProblems } from '../print.ts';
import { GRAPH_FILE, readGraph } from '../read-graph.ts';
import { writeWhole } from '../write-file.ts';

interface Options {
  profile: ProfileName;
  out: string;
}

export const exportCommand = (): Command =>
  new Command('export')
    .description('Write a graph for others, without what would endanger people in it')
    .argument('[GRAPH]', 'a graph file that attest build wrote', GRAPH_FILE)
    .addOption(
      new Option('--profile <name>', 'who it is for')
        .choices(ProfileName.options)
        .default('public'),
    )
    .option('-o, --out <file>', 'where to write; - is standard output', 'out/public.json')
    .addHelpText(
      'after',
      `
public: names of protected people, and what identifies them, are withheld; paragraphs in which that is
not certain are left out. review: names only. private: everything. What it protects from, and what
not: docs/protection.md. Look at the result before you give it away.

Examples:
  attest export
  attest export out/examples/graph.json --profile review -o for-my-editor.json`,
    )
    .action(run);

function run(file: string, { profile, out }: Options): void {
  const report = createReport();
  const graph = readGraph(file, report);
  if (graph) {
    const { graph: shown, leftOut } = publish(graph, profile, ordinaryWords());
    checkGraph(shown, out, report);
    if (report.errors === 0) {
      if (out === '-') printData(serializeGraph(shown));
      else writeWhole(out, serializeGraph(shown));
      const { names, details, paragraphs, nodes, relationships } = leftOut;
      printMessage(
        `${out}: ${profile}; withheld: ${counted(names, 'name')}, ${counted(details, 'detail')}; left out: ` +
          `${counted(paragraphs, 'paragraph')}, ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`,
      );
    }
  }
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}
