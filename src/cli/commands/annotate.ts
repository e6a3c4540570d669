import { Command } from 'commander';
import { annotate } from '../../coders/offline/annotate.ts';
import { type ReadableText, readTexts } from '../../ingest/read-texts.ts';
import { sha256 } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import { createReport, type Report } from '../../model/problem.ts';
import { writeStream } from '../../pipeline/write-file.ts';
import { checkAnnotations } from '../../text/gate/check-annotations.ts';
import { EXIT } from '../exit-code.ts';
import { printData, printProblems } from '../output/print.ts';

export const annotateCommand = (): Command =>
  new Command('annotate')
    .description('Read articles offline and print what they say: one standoff object a line')
    .argument('<FILE...>', '.txt, .md, .html, .jsonl; - is JSONL on standard input')
    .option('--texts <file>', 'write the texts that offsets count in to a file, as JSONL')
    .addHelpText(
      'after',
      `
A line of JSONL is {"id", "text", "published"?, "title"?, "publication"?}; the answer's source.id
is that id, and offsets count UTF-16 units of the text as given. Of a saved page they count in
the text that was found in it, which --texts writes. English prose only; what is not that gives
an empty reading and a warning. Exit code 1 when something could not be read.

Examples:
  attest annotate report.txt | jq '.events[] | .type'
  attest annotate page.html --texts page.jsonl > reading.json
  cat articles.jsonl | attest annotate - > readings.jsonl`,
    )
    .action(run);

function run(files: string[], { texts }: { texts?: string }): void {
  const report = createReport();
  const read = (write: (line: string) => void): void => {
    for (const file of files) {
      for (const text of readTexts(file, report)) {
        write(`${JSON.stringify(present(text))}\n`);
        printReading(text, report);
      }
    }
  };
  if (texts === undefined) read(() => undefined);
  else writeStream(texts, read);
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
