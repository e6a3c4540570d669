import { Command, Option } from 'commander';
import { FORMATS } from '../../export/formats.ts';
import { createReport } from '../../model/problem.ts';
import type { ProfileName } from '../../model/profile.ts';
import { EXIT } from '../exit-code.ts';
import { printMessage, printProblems } from '../output/print.ts';
import { describeLeftOut, publishGraph, withGraphForOthers } from '../output/publish-graph.ts';
import { writeOut } from '../output/write-out.ts';

interface Options {
  profile: ProfileName;
  format: string;
  out?: string;
}

const NAMES = FORMATS.map(({ name }) => name);

export const exportCommand = (): Command =>
  withGraphForOthers(
    new Command('export').description(
      'Write a graph for others, without what would endanger people in it',
    ),
  )
    .addOption(new Option('--format <name>', 'how').choices(NAMES).default(FORMATS[0].name))
    .option('-o, --out <file>', 'where to write; - is standard output (out/public.json)')
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

function run(file: string, { profile, format: name, out: asked }: Options): void {
  const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
  const out = asked ?? `out/public.${format.extension}`;
  const report = createReport();
  const published = publishGraph(file, profile, out, report)?.published;
  if (published) {
    writeOut(out, (write) => format.write(published, write));
    printMessage(`${out}: ${describeLeftOut(published)}`);
  }
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}
