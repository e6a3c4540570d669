import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { annotate } from '../../extract/annotate.ts';
import { decode } from '../../ingest/decode.ts';
import { parseTexts, type ReadableText } from '../../ingest/parse-texts.ts';
import { readText } from '../../ingest/read-text.ts';
import { sha256 } from '../../model/ids.ts';
import { createReport, type Report } from '../../model/problem.ts';
import { checkAnnotations } from '../../text/gate/check-annotations.ts';
import { EXIT } from '../exit-code.ts';
import { printData, printProblems } from '../print.ts';

export const annotateCommand = (): Command =>
  new Command('annotate')
    .description('Read articles offline and print what they say: one standoff object a line')
    .argument('<FILE...>', '.txt, .md, .jsonl; - is JSONL on standard input')
    .addHelpText(
      'after',
      `
A line of JSONL is {"id", "text", "published"?, "title"?, "publication"?}; the answer's source.id
is that id, and offsets count UTF-16 units of the text as given. English prose only; what is not
that gives an empty reading and a warning. Exit code 1 when something could not be read.

Examples:
  attest annotate report.txt | jq '.events[] | .type'
  cat articles.jsonl | attest annotate - > readings.jsonl`,
    )
    .action(run);

function run(files: string[]): void {
  const report = createReport();
  for (const file of files) {
    const content = file === '-' ? decode(readFileSync(0), file, report) : readText(file, report);
    const texts = content === null ? [] : parseTexts(file === '-' ? '' : file, content, report);
    for (const text of texts) printReading(text, report);
  }
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

/** A reading that the gate refuses is a bug of the coder: it is reported and not printed. */
function printReading(source: ReadableText, report: Report): void {
  const before = report.errors;
  const annotations = annotate(source, report);
  const held = { id: source.id, text: source.text, sha256: sha256(source.text) };
  checkAnnotations(
    annotations,
    held,
    (section, at) => ({ file: source.id, path: `${section}[${at}]` }),
    report,
  );
  if (report.errors === before) printData(JSON.stringify(annotations));
}
