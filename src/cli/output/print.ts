import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '../../model/problem.ts';

/** All output goes through here: data to stdout, messages to stderr. */
export const print = (text: string): void => void process.stdout.write(text);
export const printData = (text: string): void => print(text.endsWith('\n') ? text : `${text}\n`);
/** The same for a file of any size. */
export const printFile = (file: string): Promise<void> =>
  pipeline(createReadStream(file), process.stdout, { end: false });
export const printMessage = (text: string): void => void process.stderr.write(`${text}\n`);
export const printJson = (value: unknown): void => printData(JSON.stringify(value, null, 2));

/** One problem: where, how severe, what is wrong, the actual and the expected value. */
export function problemLine({ place, severity, rule, reason, actual, expected }: Problem): string {
  const { file, line, column, path } = place;
  const where = [file, line, line && column].filter((part) => part !== undefined).join(':');
  return [
    `${where}${path ? ` ${path}` : ''}: ${severity}: ${reason} [${rule}]`,
    ...(actual === undefined ? [] : [`    actual:   ${actual}`]),
    ...(expected === undefined ? [] : [`    expected: ${expected}`]),
  ].join('\n');
}

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
