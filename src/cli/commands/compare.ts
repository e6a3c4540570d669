import { Command } from 'commander';
import { textOfSource } from '../../coders/text-of-source.ts';
import { parseStandoff } from '../../ingest/parse-standoff.ts';
import { readSources } from '../../ingest/read-sources.ts';
import { readText } from '../../ingest/read-text.ts';
import type { CoderName } from '../../model/coders.ts';
import { createReport, type Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';
import { compareAnnotations } from '../../text/agreement/compare-annotations.ts';
import { lineAt } from '../../text/line-at.ts';
import { EXIT } from '../exit-code.ts';
import { chosenCoder, coderOption } from '../input/coder-option.ts';
import { printData, printJson, printProblems } from '../output/print.ts';
import { printTable } from '../output/print-table.ts';

export const compareCommand = (): Command =>
  new Command('compare')
    .description(
      'Show two readings of one article side by side: agreement per part, then each difference',
    )
    .argument('<FOLDER>', 'a coded article: the first reading')
    .argument(
      '[OTHER]',
      'standoff annotations (.json) of the same text; if left out, a coder reads it',
    )
    .addOption(coderOption('what reads the article if OTHER is left out'))
    .option(
      '--part <name...>',
      'differences of these parts only: mentions entities dates claims events roles',
    )
    .option('--json', 'print agreement and differences as JSON')
    .addHelpText(
      'after',
      `
F1 counts an item of the second reading as right if the first has it too: entities and mentions of
the same kind that share words, dates of the same value, claims whose contents share half their
words and whose sources share some, events of the same type that share a word, roles filled by the
same words.

Examples:
  attest compare seed/abuse-in-russian-units
  attest compare seed/abuse-in-russian-units --coder offline
  attest compare seed/abuse-in-russian-units other-coder.json --part events`,
    )
    .action(run);

interface Options {
  part?: string[];
  coder: CoderName;
  json?: boolean;
}

async function run(
  folder: string,
  other: string | undefined,
  { part, coder, json }: Options,
  command: Command,
): Promise<void> {
  if (other !== undefined && command.getOptionValueSource('coder') === 'cli')
    command.error('error: either OTHER or --coder: only one of them can be the second reading');
  const report = createReport();
  const [coded] = readSources([folder], report);
  const second =
    coded &&
    (other === undefined
      ? await (await chosenCoder(coder).load()).read(textOfSource(coded.source), report)
      : readStandoff(coded.source, other, report));
  printProblems(report.problems);
  if (!coded || !second) {
    process.exitCode = EXIT.problems;
    return;
  }
  const { text } = coded.source;
  const { parts, differences } = compareAnnotations(text, coded.annotations, second);
  const chosen = differences.filter((one) => part === undefined || part.includes(one.part));
  if (json) {
    printJson({ parts, differences: chosen });
    return;
  }
  printData(`First: ${coded.annotations.coder.name}. Second: ${second.coder.name}.\n`);
  printTable({
    columns: ['part', 'first', 'second', 'both', 'precision', 'recall', 'F1'],
    rows: parts.map((one) => [
      one.part,
      one.first,
      one.second,
      one.both,
      one.precision,
      one.recall,
      one.f1,
    ]),
  });
  printTable({
    columns: ['line', 'part', 'words', 'first', 'second'],
    rows: chosen.map((one) => [
      lineAt(text, one.start).line,
      one.part,
      one.words,
      one.first,
      one.second,
    ]),
  });
}

function readStandoff(source: Source, file: string, report: Report): Annotations | null {
  const content = readText(file, report);
  return content === null ? null : parseStandoff(file, content, source, report);
}
