import { Command, Option } from 'commander';
import type { Coder } from '../../coders/coder.ts';
import { KINDS_READ } from '../../ingest/input.ts';
import { type ReadableText, type TriedText, tryTexts } from '../../ingest/read-texts.ts';
import type { CoderName } from '../../model/coders.ts';
import { present } from '../../model/present.ts';
import { createReport, type Problem, type Report } from '../../model/problem.ts';
import type { Annotations } from '../../model/standoff.ts';
import { failed } from '../../pipeline/failed.ts';
import { writeGradually } from '../../pipeline/write-file.ts';
import { EXIT } from '../exit-code.ts';
import { chosenCoder, coderOption } from '../input/coder-option.ts';
import { type GazetteerOptions, withGazetteerOptions } from '../input/gazetteer-option.ts';
import { type ModelOptions, withModelOptions } from '../input/model-options.ts';
import { soundReading } from '../input/sound-reading.ts';
import { printJsonLine, printProblems } from '../output/print.ts';

const WHERE_ERRORS_GO = ['apart', 'inline'] as const;

export const annotateCommand = (): Command =>
  withGazetteerOptions(
    withModelOptions(
      new Command('annotate')
        .description('Read articles and print what they say: one standoff object per line')
        .argument('<FILE...>', `${KINDS_READ}; - is JSONL on standard input`)
        .addOption(coderOption('what reads them'))
        .option('--texts <file>', 'write the texts that offsets count in to a file, as JSONL')
        .addOption(
          new Option(
            '--errors <where>',
            'what cannot be read: in messages, or as a line of the answer',
          )
            .choices(WHERE_ERRORS_GO)
            .default('apart'),
        )
        .addHelpText(
          'after',
          `
A line of JSONL is {"id", "text", "published"?, "title"?, "publication"?}; the answer's source.id
is that id, and offsets count UTF-16 units of the text as given. For a document, a saved page, and for HTML
in JSONL, they count in the text found in it, which --texts writes. English prose only; anything else gives an empty
reading and a warning. Exit code 1 if something could not be read.

With --errors inline there is exactly one line of answer for each line given (or for each file of
another kind), in order: a reading, or {"line", "id", "problems"}. Then the exit code is 0 whatever
the articles are like, so that a cluster does not repeat the work for one bad line.

Examples:
  attest annotate report.txt | jq '.events[] | .type'
  attest annotate page.html --texts page.jsonl > reading.json
  attest annotate report.txt --gazetteer entities.ftm.json
  cat articles.jsonl | attest annotate - > readings.jsonl
  cat part-7.jsonl | attest annotate - --errors inline > part-7.readings
  attest annotate report.txt --coder model --model-url http://127.0.0.1:8080/v1 --model my-model`,
        ),
    ),
  ).action(run);

interface Options extends ModelOptions, GazetteerOptions {
  texts?: string;
  coder: CoderName;
  errors: (typeof WHERE_ERRORS_GO)[number];
}

async function run(files: string[], options: Options, command: Command): Promise<void> {
  const { texts, coder: name, errors } = options;
  const report = createReport();
  const coder = await chosenCoder(name, options, command);
  const isAsked = coder.atOnce !== undefined;
  // What is asked of a server is counted before, and standard input can be read only once.
  const held = isAsked ? [...triedIn(files, report)] : null;
  const heldTexts = held?.flatMap(({ tried: { text } }) => text ?? []);
  if (heldTexts && (await coder.tellBefore(() => heldTexts))) return;
  const loaded = await coder.load();
  const answer = errors === 'inline' ? answerInLine : answerApart;
  const read = async (write: (line: string) => void): Promise<true> => {
    const waiting: Promise<void>[] = [];
    for (const { tried, file } of held ?? triedIn(files, report)) {
      if (tried.text) write(`${JSON.stringify(present(tried.text))}\n`);
      const reading = readTried(loaded, tried, file);
      // In the order of the texts: after the one before.
      const before = waiting.at(-1);
      waiting.push(Promise.all([reading, before]).then(([found]) => answer(tried, found, report)));
      if (waiting.length >= (coder.atOnce ?? 1)) await waiting.shift();
    }
    await Promise.all(waiting);
    return true;
  };
  await (texts === undefined ? read(() => undefined) : writeGradually(texts, read));
  await coder.tellAfter();
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

function* triedIn(
  files: readonly string[],
  report: Report,
): Generator<{ readonly tried: TriedText; readonly file: string }> {
  for (const file of files) for (const tried of tryTexts(file, report)) yield { tried, file };
}

interface Answer {
  readonly reading: Annotations | null;
  /** Of the line and of its reading. */
  readonly problems: readonly Problem[];
}

async function readTried(coder: Coder, tried: TriedText, file: string): Promise<Answer> {
  const own = createReport();
  for (const problem of tried.problems) own.add(problem);
  const reading = tried.text && (await readSoundly(coder, tried.text, file, own));
  return { reading, problems: own.problems };
}

async function readSoundly(
  coder: Coder,
  source: ReadableText,
  file: string,
  report: Report,
): Promise<Annotations | null> {
  try {
    return await soundReading(coder, source, report);
  } catch (error) {
    // One article that the program fails on must not lose the others.
    report.add(failed({ file }, error));
    return null;
  }
}

function answerApart(_: TriedText, { reading, problems }: Answer, report: Report): void {
  for (const problem of problems) report.add(problem);
  if (reading) printJsonLine(JSON.stringify(reading));
}

/** Warnings about a reading are messages, as a reading has no place for them. */
function answerInLine({ line, id }: TriedText, answer: Answer, report: Report): void {
  const { reading, problems } = answer;
  if (reading) {
    for (const problem of problems) if (problem.severity === 'warning') report.add(problem);
    printJsonLine(JSON.stringify(reading));
    return;
  }
  const why = problems.length > 0 ? problems : [blank(line)];
  printJsonLine(JSON.stringify({ line, id, problems: why }));
}

const blank = (line: number | null): Problem => ({
  rule: 'source:blank-line',
  severity: 'error',
  reason: 'the line is blank',
  place: present({ line: line ?? undefined }),
  expected: '{"id": "…", "text": "…"}',
});
