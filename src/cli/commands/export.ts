import { Command, Option } from 'commander';
import type { ExportFormat } from '../../export/export-format.ts';
import { FORMATS } from '../../export/formats.ts';
import { createReport, type Report } from '../../model/problem.ts';
import { EXIT } from '../exit-code.ts';
import { findQuestion } from '../input/find-question.ts';
import { keepHeapSmall } from '../keep-heap-small.ts';
import { type ForWhom, withGraphForOthers } from '../output/for-whom.ts';
import { withPartsForOthers } from '../output/parts-for-others.ts';
import { printMessage, printProblems } from '../output/print.ts';
import { describeLeftOut, publishGraph } from '../output/publish-graph.ts';
import { exportPlace, usualExportPlace, writeExport } from '../output/write-export.ts';
import { isStdout } from '../output/write-out.ts';

interface Options extends ForWhom {
  format: string;
  out?: string;
  about?: string[];
}

const NAMES = FORMATS.map(({ name }) => name);
const REPORTS = FORMATS.filter(({ isReport }) => isReport).map(({ name }) => name);

export const exportCommand = (): Command =>
  withGraphForOthers(
    new Command('export').description(
      'Write a graph for others, without anything that would endanger people in it',
    ),
  )
    .addOption(
      new Option('--format <name>', 'for which program, see below')
        .choices(NAMES)
        .default(FORMATS[0].name),
    )
    .option(
      '-o, --out <path>',
      'the file or folder to write; - is standard output (out/public.json, out/public-csv)',
    )
    .option(
      '--about <id-or-name...>',
      `what a report (${REPORTS.join(', ')}) is about: a unit, person, place, event, article or days; several are one question`,
    )
    .addHelpText(
      'after',
      `
public: withholds names of protected people and details that identify them, and leaves out
paragraphs in which a name may have been missed. review: withholds names and ids. private: withholds
nothing. What it protects from, and what not: docs/protection.md. Check the result before you share it.

Formats (what each keeps and loses: docs/export.md):
${listOfFormats()}

Examples:
  attest export
  attest export out/examples/graph.json --profile review -o for-my-editor.json
  attest export --format html --about "41st Brigade" -o brigade.html
  attest export --format docx --about Dubrova 2024-03 -o dubrova.docx`,
    )
    .action(run);

async function run(
  file: string,
  { format: name, out: asked, about = [], ...forWhom }: Options,
  command: Command,
): Promise<void> {
  const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
  const out = asked === undefined ? usualExportPlace(format) : exportPlace(asked, format);
  if (format.gives === 'folder' && isStdout(out))
    command.error(`error: ${name} is a folder of files: name one with --out`);
  if (about.length > 0 && !format.isReport)
    command.error(`error: ${name} is the whole graph: --about is for ${REPORTS.join(' and ')}`);
  const report = createReport();
  const version = command.parent?.version() ?? '';
  if (format.reads === 'portions') {
    keepHeapSmall();
    await withPartsForOthers(file, forWhom, out, report, async (published) => {
      await writeExport(out, format, published);
      printMessage(`${out}: ${describeLeftOut(published)}`);
    });
  } else await exportAll(file, { format, out, about, forWhom, version }, report);
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

interface Asked {
  readonly format: ExportFormat & { readonly reads: 'all' };
  readonly out: string;
  readonly about: readonly string[];
  readonly forWhom: ForWhom;
  readonly version: string;
}

async function exportAll(
  file: string,
  { format, out, about, forWhom, version }: Asked,
  report: Report,
): Promise<void> {
  const forOthers = publishGraph(file, forWhom, out, report);
  const made = { version, madeOn: new Date().toISOString().slice(0, 10), file };
  const question = forOthers && findQuestion(about, forOthers, made, report);
  if (!forOthers || !question) return;
  await writeExport(out, format, { ...forOthers, question });
  printMessage(`${out}: ${describeLeftOut(forOthers.published)}`);
}

function listOfFormats(): string {
  const widest = Math.max(...NAMES.map((name) => name.length));
  return FORMATS.map(({ name, about }) => `  ${name.padEnd(widest)}  ${about}`).join('\n');
}
