import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeStream } from '../../pipeline/write-file.ts';
import { print } from './print.ts';

/** A socket, as a parent process may have given, cannot be opened by its name. */
const STDOUT: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);
export const isStdout = (out: string): boolean => STDOUT.has(out);

/** Writes a file completely or not at all; `-` is standard output. */
export function writeOut(out: string, work: (write: (text: string) => void) => void): void {
  if (isStdout(out)) work(print);
  else writeStream(out, work);
}

/** Where a file of this name goes: into a folder if `out` is one, as with `cp`. */
export const fileAt = (out: string, name: string): string =>
  out.endsWith('/') || statSync(out, { throwIfNoEntry: false })?.isDirectory()
    ? join(out, name)
    : out;
