import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '../../model/problem.ts';
import { escapeControls, escapeInJson, escapeLine } from '../../text/escape-controls.ts';

/*
 * All output goes through here: data to stdout, messages to stderr. Control characters are shown,
 * not sent.
 */

/** Data of a file format: unchanged, unless somebody looks at it on a terminal. */
export const print = (text: string): void =>
  void process.stdout.write(process.stdout.isTTY ? escapeControls(text) : text);
/** The same for a file of any size. */
export const printFile = (file: string): Promise<void> =>
  pipeline(createReadStream(file, 'utf8'), shownOnTerminal, process.stdout, { end: false });
export const printData = (text: string): void =>
  void process.stdout.write(escapeControls(text.endsWith('\n') ? text : `${text}\n`));
/** JSON on a line of its own. */
export const printJsonLine = (json: string): void =>
  void process.stdout.write(`${escapeInJson(json)}\n`);
export const printMessage = (text: string): void =>
  void process.stderr.write(`${escapeControls(text)}\n`);
export const printJson = (value: unknown): void => printJsonLine(JSON.stringify(value, null, 2));

async function* shownOnTerminal(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield process.stdout.isTTY ? escapeInJson(chunk) : chunk;
}

/** One problem: where, how severe, what is wrong, the actual and the expected value. */
export function problemLine({ place, severity, rule, reason, actual, expected }: Problem): string {
  const { file, line, column, path } = place;
  const where = [file, line, line && column].filter((part) => part !== undefined).join(':');
  const at = escapeLine(`${where}${path ? ` ${path}` : ''}`);
  return [
    `${at}: ${severity}: ${indented(reason)} [${rule}]`,
    ...(actual === undefined ? [] : [`    actual:   ${indented(actual)}`]),
    ...(expected === undefined ? [] : [`    expected: ${indented(expected)}`]),
  ].join('\n');
}

/** A line of somebody else's is never taken for one of ours. */
const indented = (text: string): string => text.replaceAll('\n', '\n              ');

/** Problems printed when a file lists them all, errors first. */
const MOST_PRINTED = 100;

/** Prints all problems, or only the first ones if there are many and `file` lists them all. */
export function printProblems(problems: readonly Problem[], file?: string): void {
  const isLong = file !== undefined && problems.length > MOST_PRINTED;
  const first = isLong ? mostPressing(problems).slice(0, MOST_PRINTED) : problems;
  for (const problem of first) printMessage(problemLine(problem));
  if (problems.length === 0) return;
  if (isLong) printMessage(`… and ${problems.length - first.length} more, all of them in ${file}`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  printMessage(`${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
}

const mostPressing = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));

export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
