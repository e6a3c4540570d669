import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { BETWEEN, HEAD, MIDDLE, type Sections, TAIL } from '../../graph/row-lines.ts';
import { type PartEntry, partFile } from '../state/part-entry.ts';
import { damaged } from './damage.ts';

/**
 * Both sections of a part, as stored; fails if they are not what was written. `isWanted`: of each
 * row, by its bytes, whether it is returned.
 */
export function readSections(folder: string, entry: PartEntry, isWanted?: IsWanted): Sections {
  const file = join(folder, partFile(entry));
  const bytes = readFileSync(file);
  const nodes = Buffer.byteLength(HEAD);
  const middle = nodes + entry.nodeBytes;
  const edges = middle + Buffer.byteLength(MIDDLE);
  const tail = edges + entry.edgeBytes;
  const hash = createHash('sha256')
    .update(bytes.subarray(nodes, middle))
    .update('\n')
    .update(bytes.subarray(edges, tail))
    .digest('hex');
  const frame = [bytes.subarray(0, nodes), bytes.subarray(middle, edges), bytes.subarray(tail)];
  if (hash !== entry.hash || frame.join('') !== HEAD + MIDDLE + TAIL) throw damaged(file);
  const textOf = (start: number, end: number): string =>
    isWanted === undefined
      ? bytes.toString('utf8', start, end)
      : rowsOf(bytes.subarray(start, end), isWanted);
  return { nodes: textOf(nodes, middle), edges: textOf(edges, tail) };
}

type IsWanted = (row: Buffer) => boolean;
const NEWLINE = 0x0a;

/** Only what is wanted becomes text: that of a mention takes longer than all else of it. */
function rowsOf(section: Buffer, isWanted: IsWanted): string {
  const rows: string[] = [];
  for (let start = 0; start < section.length; ) {
    const next = section.indexOf(NEWLINE, start);
    // Before the newline is a comma.
    const row = next < 0 ? section.subarray(start) : section.subarray(start, next - 1);
    if (isWanted(row)) rows.push(row.toString('utf8'));
    start = next < 0 ? section.length : next + 1;
  }
  return rows.join(BETWEEN);
}

/** A byte range of a file, as text. */
export function readRange(file: string, start: number, length: number): string {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    let done = 0;
    for (let size = -1; done < length && size !== 0; done += size)
      size = readSync(descriptor, bytes, done, length - done, start + done);
    return bytes.toString('utf8', 0, done);
  } finally {
    closeSync(descriptor);
  }
}

/** The rows of a section, one per line. */
export const linesOf = (section: string): string[] =>
  section === '' ? [] : section.split(BETWEEN);
