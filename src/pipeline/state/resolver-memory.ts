import { existsSync } from 'node:fs';
import type { EventMemory } from '../../resolve/events/compare-pairs.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';

/** What a build remembers of its judgements across sources, so that the next one makes only what differs. */
export interface ResolverMemory {
  /** See `Resolved`. A source in which something was refused is not in it. */
  readonly dependencyHashes: ReadonlyMap<string, string>;
  readonly events: EventMemory;
}

/** The names of the files that hold the relationships that were judged then. */
type Files = readonly (string | null)[];

/** Null where there is none, where it is of another program, or of other relationships than these. */
export function readResolverMemory(
  file: string,
  program: string,
  files: Files,
): ResolverMemory | null {
  if (!existsSync(file)) return null;
  try {
    const [head, hashes = '', events = ''] = Array.from(readLines(file), ({ text }) => text);
    if (head !== headOf(program, files)) return null;
    return { dependencyHashes: new Map(JSON.parse(hashes)), events: JSON.parse(events) };
  } catch {
    return null;
  }
}

export function writeResolverMemory(
  file: string,
  program: string,
  files: Files,
  { dependencyHashes, events }: ResolverMemory,
): void {
  const hashes = JSON.stringify([...dependencyHashes]);
  writeLines(file, [headOf(program, files), hashes, JSON.stringify(events)]);
}

const headOf = (program: string, files: Files): string =>
  JSON.stringify({ builder: program, across: files });
