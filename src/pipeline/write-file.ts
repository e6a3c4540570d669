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

/** Writes a file completely or not at all: to a temporary file first, then renamed. */
export const writeWhole = (file: string, content: string): void =>
  writeBeside(file, (beside) => writeFileSync(beside, content));

/** The same for lines, however many. */
export const writeLines = (file: string, lines: Iterable<string>): void =>
  writeStream(file, (write) => {
    for (const line of lines) write(`${line}\n`);
  });

/** Characters buffered before a write. */
const PORTION = 1 << 20;

/** The same for a file too long for one string. */
export function writeStream(file: string, work: (write: Write) => void): void {
  writeBeside(file, (beside) => {
    const { write, close } = openToWrite(beside);
    try {
      work(write);
    } finally {
      close();
    }
  });
}

/** The same for asynchronous output. If `work` returns null, no file is left. */
export async function writeGradually<T>(
  file: string,
  work: (write: Write) => Promise<T | null>,
): Promise<T | null> {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  const { write, close } = openToWrite(beside);
  try {
    const result = await work(write).finally(close);
    if (result !== null) renameSync(beside, file);
    return result;
  } finally {
    rmSync(beside, { force: true });
  }
}

type Write = (text: string) => void;

/** Buffers output to save system calls. */
function openToWrite(file: string): { write: Write; close: () => void } {
  const descriptor = openSync(file, 'w');
  let gathered: string[] = [];
  let size = 0;
  const flush = (): void => {
    const bytes = Buffer.from(gathered.join(''));
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    gathered = [];
    size = 0;
  };
  const write = (text: string): void => {
    gathered.push(text);
    size += text.length;
    if (size >= PORTION) flush();
  };
  const close = (): void => {
    try {
      flush();
    } finally {
      closeSync(descriptor);
    }
  };
  return { write, close };
}

function writeBeside(file: string, write: (beside: string) => void): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  try {
    write(beside);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}
