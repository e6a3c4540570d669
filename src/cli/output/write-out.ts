import { writeStream } from '../../pipeline/write-file.ts';
import { print } from './print.ts';

/** Writes a file completely or not at all; `-` is standard output. */
export function writeOut(out: string, work: (write: (text: string) => void) => void): void {
  if (out === '-') work(print);
  else writeStream(out, work);
}
