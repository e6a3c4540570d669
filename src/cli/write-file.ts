import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: beside its place first, then moved there. */
export function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The same for what comes a part at a time: no more than a part is in memory. */
export function writeInParts(file: string, run: (write: (part: string) => void) => void): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  const descriptor = openSync(beside, 'w');
  try {
    run((part) => void writeSync(descriptor, part));
    renameSync(beside, file);
  } finally {
    closeSync(descriptor);
    rmSync(beside, { force: true });
  }
}
