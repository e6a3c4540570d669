import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { BETWEEN, HEAD, MIDDLE, type Sections } from '../../graph/row-lines.ts';
import { type PartEntry, partFile } from '../state/part-entry.ts';

/** Both sections of a part, as stored. */
export function readSections(folder: string, entry: PartEntry): Sections {
  const bytes = readFileSync(join(folder, partFile(entry)));
  const nodes = Buffer.byteLength(HEAD);
  const edges = nodes + entry.nodeBytes + Buffer.byteLength(MIDDLE);
  return {
    nodes: bytes.toString('utf8', nodes, nodes + entry.nodeBytes),
    edges: bytes.toString('utf8', edges, edges + entry.edgeBytes),
  };
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
