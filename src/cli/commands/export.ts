import { Command, Option } from 'commander';
import { FORMATS } from '../../export/formats.ts';
import { createReport } from '../../model/problem.ts';
import { EXIT } from '../exit-code.ts';
import { type ForWhom, withGraphForOthers } from '../output/for-whom.ts';
import { printMessage, printProblems } from '../output/print.ts';
import { describeLeftOut, publishGraph } from '../output/publish-graph.ts';
import { fileAt, writeOut } from '../output/write-out.ts';

interface Options extends ForWhom {
  format: string;
  out?: string;
}

const NAMES = FORMATS.map(({ name }) => name);

export const exportCommand = (): Command =>
  withGraphForOthers(
    new Command('export').description(
      'Write a graph for others, without anything that would endanger people in it',
    ),
  )
    .addOption(new Option('--format <name>', 'file format').choices(NAMES).default(FORMATS[0].name))
    .option('-o, --out <file>', 'where to write; - is standard output (out/public.json)')
    .addHelpText(
      'after',
      `
public: withholds names of protected people and details that identify them, and leaves out
paragraphs in which a name may have been missed. review: withholds names and ids. private: withholds
nothing. What it protects from, and what not: docs/protection.md. Check the result before you share it.

Examples:
  attest export
  attest export out/examples/graph.json --profile review -o for-my-editor.json`,
    )
    .action(run);

function run(file: string, { format: name, out: asked, ...forWhom }: Options): void {
  const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
  const usual = `public.${format.extension}`;
  const out = asked === undefined ? `out/${usual}` : fileAt(asked, usual);
  const report = createReport();
  const published = publishGraph(file, forWhom, out, report)?.published;
  if (published) {
    writeOut(out, (write) => format.write(published, write));
    printMessage(`${out}: ${describeLeftOut(published)}`);
  }
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}
