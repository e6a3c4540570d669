import { Command } from 'commander';
import type { Coder } from '../../coders/coder.ts';
import { type ReadableText, readTexts } from '../../ingest/read-texts.ts';
import type { CoderName } from '../../model/coders.ts';
import { sha256 } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import { createReport, type Report } from '../../model/problem.ts';
import { writeGradually } from '../../pipeline/write-file.ts';
import { keepSound } from '../../text/gate/keep-sound.ts';
import { EXIT } from '../exit-code.ts';
import { chosenCoder, coderOption } from '../input/coder-option.ts';
import { printJsonLine, printProblems } from '../output/print.ts';

export const annotateCommand = (): Command =>
  new Command('annotate')
    .description('Read articles and print what they say: one standoff object per line')
    .argument('<FILE...>', '.txt, .md, .html, .mhtml, .jsonl; - is JSONL on standard input')
    .addOption(coderOption('what reads them'))
    .option('--texts <file>', 'write the texts that offsets count in to a file, as JSONL')
    .addHelpText(
      'after',
      `
A line of JSONL is {"id", "text", "published"?, "title"?, "publication"?}; the answer's source.id
is that id, and offsets count UTF-16 units of the text as given. For a saved page, and for HTML
in JSONL, they count in the text found in it, which --texts writes. English prose only; anything else gives an empty
reading and a warning. Exit code 1 if something could not be read.

Examples:
  attest annotate report.txt | jq '.events[] | .type'
  attest annotate page.html --texts page.jsonl > reading.json
  cat articles.jsonl | attest annotate - > readings.jsonl`,
    )
    .action(run);

interface Options {
  texts?: string;
  coder: CoderName;
}

async function run(files: string[], { texts, coder }: Options): Promise<void> {
  const report = createReport();
  const loaded = await chosenCoder(coder).load();
  const read = async (write: (line: string) => void): Promise<true> => {
    for (const file of files) {
      for (const text of readTexts(file, report)) {
        write(`${JSON.stringify(present(text))}\n`);
        await printReading(loaded, text, report);
      }
    }
    return true;
  };
  await (texts === undefined ? read(() => undefined) : writeGradually(texts, read));
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

/** What fails the gate is a mistake of the coder: it is reported, and left out. */
async function printReading(coder: Coder, source: ReadableText, report: Report): Promise<void> {
  const reading = await coder.read(source, report);
  const held = { id: source.id, text: source.text, sha256: sha256(source.text) };
  const place = (section: string, at: number) => ({ file: source.id, path: `${section}[${at}]` });
  const sound = keepSound(reading, held, place, report);
  if (sound) printJsonLine(JSON.stringify(sound));
}
