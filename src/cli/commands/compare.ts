import { Command, Option } from 'commander';
import { textOfSource } from '../../coders/text-of-source.ts';
import { parseStandoff } from '../../ingest/parse-standoff.ts';
import { readSources, readVersions } from '../../ingest/read-sources.ts';
import { readText } from '../../ingest/read-text.ts';
import { CODER_NAMES, type CoderName } from '../../model/coders.ts';
import { createReport, type Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';
import { compareAnnotations } from '../../text/agreement/compare-annotations.ts';
import { lineAt } from '../../text/line-at.ts';
import { EXIT } from '../exit-code.ts';
import { chosenCoder, coderOption } from '../input/coder-option.ts';
import { type ModelOptions, withModelOptions } from '../input/model-options.ts';
import { soundReading } from '../input/sound-reading.ts';
import { printData, printJson, printProblems } from '../output/print.ts';
import { printTable } from '../output/print-table.ts';

export const compareCommand = (): Command =>
  withModelOptions(
    new Command('compare')
      .description(
        'Show two readings of one article side by side: agreement per part, then each difference',
      )
      .argument('<FOLDER>', 'an article; its coding is the first reading')
      .argument(
        '[OTHER]',
        'standoff annotations (.json) of the same text; if left out, a coder reads it',
      )
      .addOption(coderOption('what reads the article if OTHER is left out'))
      .addOption(
        new Option(
          '--first <name>',
          'a coder whose reading is the first, instead of the coding',
        ).choices(CODER_NAMES),
      )
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
  attest compare seed/abuse-in-russian-units other-coder.json --part events
  attest compare seed/abuse-in-russian-units --coder model
  attest compare articles/new-one --first offline --coder model`,
      ),
  ).action(run);

interface Options extends ModelOptions {
  first?: CoderName;
  part?: string[];
  coder: CoderName;
  json?: boolean;
}

async function run(
  folder: string,
  other: string | undefined,
  options: Options,
  command: Command,
): Promise<void> {
  const { first: firstName, coder: secondName, part, json } = options;
  if (other !== undefined && command.getOptionValueSource('coder') === 'cli')
    command.error('error: either OTHER or --coder: only one of them can be the second reading');
  const report = createReport();
  const readBy = async (name: CoderName, source: Source): Promise<Annotations | null> => {
    const coder = await chosenCoder(name, options, command);
    if (await coder.tellBefore(() => [textOfSource(source)])) return null;
    const reading = await soundReading(await coder.load(), textOfSource(source), report);
    await coder.tellAfter();
    return reading;
  };
  const [found] =
    firstName === undefined
      ? readSources([folder], report).map((one) => ({
          source: one.source,
          coding: one.annotations,
        }))
      : readVersions([folder], report).newest;
  const source = found?.source;
  const first = source && (firstName ? await readBy(firstName, source) : found.coding);
  const second =
    first &&
    (other === undefined ? await readBy(secondName, source) : readStandoff(source, other, report));
  printProblems(report.problems);
  if (!first || !second) {
    if (options.estimate && report.errors === 0) return;
    process.exitCode = EXIT.problems;
    return;
  }
  const { text } = source;
  const { parts, differences } = compareAnnotations(text, first, second);
  const chosen = differences.filter((one) => part === undefined || part.includes(one.part));
  if (json) {
    printJson({ parts, differences: chosen });
    return;
  }
  printData(`First: ${first.coder.name}. Second: ${second.coder.name}.\n`);
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
