import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes per read. */
const CHUNK = 1 << 20;
const NEWLINE = 0x0a;

export class FileLine {
  /** Byte offset of its start in the file. */
  readonly start: number;
  /** Without the newline. Valid only until the next line is read. */
  readonly bytes: Buffer;

  constructor(start: number, bytes: Buffer) {
    this.start = start;
    this.bytes = bytes;
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }
}

/** The lines of a file of any length, without newlines. Holds one chunk in memory. */
export function* readLines(file: string): Generator<FileLine> {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    let rest: Buffer[] = [];
    let start = 0;
    let position = 0;
    for (;;) {
      const size = readSync(descriptor, buffer, 0, CHUNK, null);
      if (size === 0) break;
      const chunk = buffer.subarray(0, size);
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        rest.push(chunk.subarray(from, at));
        const bytes = rest.length === 1 ? (rest[0] as Buffer) : Buffer.concat(rest);
        yield new FileLine(start, bytes);
        rest = [];
        from = at + 1;
        start = position + from;
      }
      // The next read overwrites the buffer, so copy.
      if (from < size) rest.push(Buffer.from(chunk.subarray(from)));
      position += size;
    }
    if (rest.length > 0) yield new FileLine(start, Buffer.concat(rest));
  } finally {
    closeSync(descriptor);
  }
}
