import { existsSync } from 'node:fs';
import type { SourceId } from '../../model/ids.ts';
import { sha256 } from '../../model/ids.ts';
import type { ComparedMemory } from '../../resolve/findings.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';

/**
 * What a build remembers of its judgements between sources, so that the next one judges only what
 * changed.
 */
export interface ResolverMemory {
  /** See `Resolved`. A source with a refused judgement is missing. */
  readonly dependencyHashes: ReadonlyMap<SourceId, string>;
  readonly compared: ComparedMemory;
}

/** Names of the files that hold the relationships judged then. */
type Files = readonly (string | null)[];

/** Null if it is missing or damaged, belongs to another version of the program, or to other relationships. */
export function readResolverMemory(
  file: string,
  program: string,
  files: Files,
): ResolverMemory | null {
  if (!existsSync(file)) return null;
  try {
    const [head, hashes = '', compared = '', hash] = Array.from(
      readLines(file),
      ({ text }) => text,
    );
    if (head !== headOf(program, files) || hash !== sha256(`${hashes}\n${compared}`)) return null;
    return { dependencyHashes: new Map(JSON.parse(hashes)), compared: JSON.parse(compared) };
  } catch {
    return null;
  }
}

export function writeResolverMemory(
  file: string,
  program: string,
  files: Files,
  { dependencyHashes, compared }: ResolverMemory,
): void {
  const hashes = JSON.stringify([...dependencyHashes]);
  const pairs = JSON.stringify(compared);
  writeLines(file, [headOf(program, files), hashes, pairs, sha256(`${hashes}\n${pairs}`)]);
}

const headOf = (program: string, files: Files): string =>
  JSON.stringify({ builder: program, across: files });
