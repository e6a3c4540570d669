import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Writes a file completely or not at all: to a temporary file first, then renamed, and both are on
 * the disk before it returns. A link is written through; a device or a pipe is written to as it is.
 */
export const writeWhole = (file: string, content: string): void =>
  writeBeside(file, (beside) => writeFileSync(beside, content));

/** The same for bytes as they are. */
export const writeWholeBytes = (file: string, bytes: Uint8Array): void =>
  writeBeside(file, (beside) => writeFileSync(beside, bytes));

/**
 * Makes a folder with its parents. `mkdirSync` by itself never returns where the working folder has
 * been removed, and no signal ends it.
 */
export function makeFolder(folder: string): void {
  if (!existsSync(process.cwd()))
    throw refused('ENOENT', `${process.cwd()}, in which this was started, is gone`);
  mkdirSync(resolve(folder), { recursive: true });
}

/** Moves a folder whose files are on the disk; fails if something but an empty folder is there. */
export function moveFolder(from: string, to: string): void {
  sync(from);
  renameSync(from, to);
  sync(dirname(to));
}

/**
 * The same without waiting for the disk: for the thousands of files that are checked by their hash
 * when they are read, and made again if a power cut took them.
 */
export const writeSoon = (file: string, content: string): void =>
  writeBeside(
    file,
    (beside) => writeFileSync(beside, content),
    () => undefined,
  );

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
  const { path, isStream } = targetOf(file);
  const beside = isStream ? path : `${path}.${process.pid}.part`;
  const { write, close } = openToWrite(beside);
  try {
    const result = await work(write).finally(close);
    if (result !== null && !isStream) moveTo(beside, path, sync);
    return result;
  } finally {
    if (!isStream) rmSync(beside, { force: true });
  }
}

type Write = (piece: string | Uint8Array) => void;

/** Buffers output to save system calls. `onBytes` is told what reaches the file. */
export function openToWrite(
  file: string,
  onBytes: (bytes: Uint8Array) => void = () => undefined,
): { write: Write; close: () => void } {
  const descriptor = openSync(file, 'w');
  let gathered: string[] = [];
  let size = 0;
  const writeBytes = (bytes: Uint8Array): void => {
    onBytes(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  };
  const flush = (): void => {
    writeBytes(Buffer.from(gathered.join('')));
    gathered = [];
    size = 0;
  };
  const write = (piece: string | Uint8Array): void => {
    if (typeof piece !== 'string') {
      flush();
      writeBytes(piece);
      return;
    }
    gathered.push(piece);
    size += piece.length;
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

function writeBeside(file: string, write: (beside: string) => void, settle = sync): void {
  const { path, isStream } = targetOf(file);
  if (isStream) {
    write(path);
    return;
  }
  const beside = `${path}.${process.pid}.part`;
  try {
    write(beside);
    moveTo(beside, path, settle);
  } finally {
    rmSync(beside, { force: true });
  }
}

function moveTo(beside: string, path: string, settle: (path: string) => void): void {
  settle(beside);
  renameSync(beside, path);
  settle(dirname(path));
}

/** Waits until a file, or the names in a folder, are on the disk. */
function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some systems cannot do this for a folder.
    if (!/^E(?:INVAL|PERM|ISDIR|NOTSUP)$/.test((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  } finally {
    closeSync(descriptor);
  }
}

interface Target {
  readonly path: string;
  /** A device or a pipe, which nothing may replace. */
  readonly isStream: boolean;
}

/** Where something that is written to this path ends up, as `cp` has it. Makes missing folders. */
function targetOf(file: string): Target {
  if (/^\/(?:dev|proc)\//.test(resolve(file))) return { path: file, isStream: true };
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw refused('EISDIR', `${file} is a folder`);
  if (found) return { path: realpathSync(file), isStream: !found.isFile() };
  if (lstatSync(file, { throwIfNoEntry: false }))
    throw refused('ENOENT', `${file} is a link to nothing`);
  makeFolder(dirname(file));
  return { path: file, isStream: false };
}

const refused = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code });
