import { Command } from 'commander';
import { parseReadings } from '../../ingest/parse-readings.ts';
import { readText } from '../../ingest/read-text.ts';
import { createReport, type Report } from '../../model/problem.ts';
import type { Annotations } from '../../model/standoff.ts';
import { mergeReadings } from '../../text/agreement/merge-readings.ts';
import { EXIT } from '../exit-code.ts';
import { counted, printMessage, printProblems } from '../output/print.ts';
import { writeOut } from '../output/write-out.ts';

export const mergeReadingsCommand = (): Command =>
  new Command('merge-readings')
    .description('Make one reading of two of the same text, and mark where they differ')
    .argument('<A>', 'standoff annotations, as annotate prints them')
    .argument('<B>', 'those of another coder')
    .option('-o, --out <file>', 'where to write; - is standard output', '-')
    .option('--only-both', 'leave out what only one of them says')
    .addHelpText(
      'after',
      `
What both say is taken, with the values of A; where B has others, these are kept as other readings.
What only one says is marked as a doubt. Beside an article as annotations.json, the desk's inbox
shows each difference. Files may hold a reading a line; those of the same article are merged.

Examples:
  attest annotate raid.md > offline.json
  attest annotate raid.md --coder model > model.json
  attest merge-readings offline.json model.json -o raid/annotations.json
  attest merge-readings offline.json model.json --only-both`,
    )
    .action(run);

interface Options {
  out: string;
  onlyBoth?: boolean;
}

function run(a: string, b: string, { out, onlyBoth = false }: Options): void {
  const report = createReport();
  const [first, second] = [read(a, report), read(b, report)];
  const others = new Map(second.map((reading) => [reading.source.id, reading]));
  const pairs = first.flatMap((reading) => {
    const other = others.get(reading.source.id);
    if (other && other.source.sha256 === reading.source.sha256) return [[reading, other] as const];
    report.error(
      'standoff:no-other-reading',
      'there is no second reading of this text',
      { file: a, path: reading.source.id },
      {
        actual: other ? 'a reading of another version of it' : 'none',
        expected: `one of the same text in ${b}`,
      },
    );
    return [];
  });
  const sum = { alike: 0, differing: 0, alone: 0 };
  if (report.errors === 0)
    writeOut(out, (write) => {
      for (const [reading, other] of pairs) {
        const { annotations, counts } = mergeReadings(reading, other, onlyBoth);
        for (const key of ['alike', 'differing', 'alone'] as const) sum[key] += counts[key];
        write(`${JSON.stringify(annotations)}\n`);
      }
    });
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
  else
    printMessage(
      `${counted(sum.alike, 'item')} alike, ${sum.differing} with other values, ` +
        `${sum.alone} in one alone${onlyBoth ? ', left out' : ''}`,
    );
}

function read(file: string, report: Report): Annotations[] {
  const content = readText(file, report);
  return content === null ? [] : parseReadings(file, content, report);
}
