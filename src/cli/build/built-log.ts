import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLines } from '../read-lines.ts';
import { writeLines, writeWhole } from '../write-file.ts';
import type { Built } from './entry.ts';
import type { Input } from './find-inputs.ts';

/**
 * What has been built of which input, a line as each is done: a build that is cut off leaves all that
 * it has done to the next. The first line names the program's version; of another version, nothing counts.
 */
export interface BuiltLog {
  /** What was built of the input as it is now; null where it has to be read. */
  find(input: Input): readonly Built[] | null;
  add(input: Input, built: readonly Built[]): void;
  /** Leaves only what this build is made of. */
  keep(all: ReadonlyMap<Input, readonly Built[]>): void;
}

interface Line {
  readonly input: string;
  readonly hash: string;
  readonly built: readonly Built[];
}

export function openBuiltLog(file: string, builderVersion: string): BuiltLog {
  const known = readLog(file, builderVersion);
  const head = JSON.stringify({ builder: builderVersion });
  let isOpen = known !== null;
  return {
    find: ({ place, hash }) => {
      const line = known?.get(place);
      return hash !== null && line?.hash === hash ? line.built : null;
    },
    add: (input, built) => {
      if (!isOpen) writeWhole(file, `${head}\n`);
      isOpen = true;
      // A line that was cut off must not swallow this one.
      appendFileSync(file, `\n${lineOf(input, built)}\n`);
    },
    keep: (all) => {
      mkdirSync(dirname(file), { recursive: true });
      writeLines(file, [head, ...[...all].map(([input, built]) => lineOf(input, built))]);
    },
  };
}

const lineOf = ({ place, hash }: Input, built: readonly Built[]): string =>
  JSON.stringify({ input: place, hash, built });

/** Later lines count; a line that a crash cut in the middle does not. */
function readLog(file: string, builderVersion: string): Map<string, Line> | null {
  if (!existsSync(file)) return null;
  const lines = new Map<string, Line>();
  let isFirst = true;
  for (const { text } of readLines(file)) {
    const value = text === '' ? null : parse(text);
    if (isFirst && (value as { builder?: string } | null)?.builder !== builderVersion) return null;
    isFirst = false;
    if (value && 'input' in value) lines.set(value.input, value);
  }
  return lines;
}

function parse(text: string): Line | { builder: string } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
