import { existsSync } from 'node:fs';
import type { EventMemory } from '../../resolve/events/compare-pairs.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';

/** What a build remembers of its judgements across sources, so that the next one makes only what differs. */
export interface JudgedMemory {
  /** By source; see `Resolved`. A source in which something was refused is not in it. */
  readonly bases: ReadonlyMap<string, string>;
  readonly memory: EventMemory;
}

/** The names of the files that hold the relationships that were judged then. */
type Files = readonly (string | null)[];

/** Null where there is none, where it is of another program, or of other relationships than these. */
export function readJudged(file: string, builder: string, files: Files): JudgedMemory | null {
  if (!existsSync(file)) return null;
  try {
    const [head = '', bases = '', memory = ''] = Array.from(readLines(file), ({ text }) => text);
    if (head !== headOf(builder, files)) return null;
    return { bases: new Map(JSON.parse(bases)), memory: JSON.parse(memory) };
  } catch {
    return null;
  }
}

export function writeJudged(
  file: string,
  builder: string,
  files: Files,
  { bases, memory }: JudgedMemory,
): void {
  const lines = [headOf(builder, files), JSON.stringify([...bases]), JSON.stringify(memory)];
  writeLines(file, lines);
}

const headOf = (builder: string, files: Files): string =>
  JSON.stringify({ builder, across: files });
