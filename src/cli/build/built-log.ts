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
  /** Leaves only what this build is made of, where an input is gone or much was built anew. */
  keep(all: ReadonlyMap<Input, readonly Built[]>): void;
}

interface Line {
  readonly input: string;
  readonly hash: string;
  readonly built: readonly Built[];
}

/** One line in so many may be of an earlier state of its input; later lines count. */
const MOST_STALE = 8;

export function openBuiltLog(file: string, builderVersion: string): BuiltLog {
  const known = readLog(file, builderVersion);
  const head = JSON.stringify({ builder: builderVersion });
  let isOpen = known !== null;
  let added = 0;
  return {
    find: ({ place, hash }) => {
      const line = known?.get(place);
      return hash !== null && line?.hash === hash ? line.built : null;
    },
    add: (input, built) => {
      if (!isOpen) writeWhole(file, `${head}\n`);
      isOpen = true;
      added += 1;
      // A line that was cut off must not swallow this one.
      appendFileSync(file, `\n${lineOf(input, built)}\n`);
    },
    keep: (all) => {
      const places = new Set([...all.keys()].map(({ place }) => place));
      const isGone = [...(known?.keys() ?? [])].some((place) => !places.has(place));
      if (known && !isGone && added <= known.size / MOST_STALE) return;
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
