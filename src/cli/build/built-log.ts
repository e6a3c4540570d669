import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { readLines } from '../read-lines.ts';
import { writeLines, writeWhole } from '../write-file.ts';
import type { Built } from './entry.ts';
import type { Input } from './find-inputs.ts';
import type { InputResult } from './read-input.ts';
import { relocated } from './relocate.ts';

/**
 * What has been built of which input, a line as each is done: a build that is cut off leaves all that
 * it has done to the next. The first line names the program's version; of another version, nothing counts.
 */
export interface BuiltLog {
  /** What was built of the input as it is now; null where it has to be read. */
  find(input: Input): InputResult | null;
  add(input: Input, result: InputResult): void;
  /** Leaves only what this build is made of, where an input is gone or much was built anew. */
  keep(all: ReadonlyMap<Input, InputResult>): void;
}

interface Line {
  readonly input: string;
  /** Its path as it was given then. */
  readonly file: string;
  readonly hash: string;
  readonly built: readonly Built[];
  readonly problems: readonly Problem[];
}

/** One line in so many may be of an earlier state of its input; later lines count. */
const MOST_STALE = 8;

export function openBuiltLog(file: string, builderVersion: string): BuiltLog {
  const known = readLog(file, builderVersion);
  const head = JSON.stringify({ builder: builderVersion });
  let isOpen = known !== null;
  let added = 0;
  return {
    find: ({ place, file, hash }) => {
      const line = known?.get(place);
      return line && hash !== null && line.hash === hash ? relocated(line, line.file, file) : null;
    },
    add: (input, result) => {
      if (!isWorthKeeping(result)) return;
      if (!isOpen) writeWhole(file, `${head}\n`);
      isOpen = true;
      added += 1;
      // A line that was cut off must not swallow this one.
      appendFileSync(file, `\n${lineOf(input, result)}\n`);
    },
    keep: (all) => {
      const places = new Set([...all.keys()].map(({ place }) => place));
      const isGone = [...(known?.keys() ?? [])].some((place) => !places.has(place));
      if (known && !isGone && added <= known.size / MOST_STALE) return;
      mkdirSync(dirname(file), { recursive: true });
      const lines = [...all].filter(([, result]) => isWorthKeeping(result));
      writeLines(file, [head, ...lines.map(([input, result]) => lineOf(input, result))]);
    },
  };
}

const lineOf = ({ place, file, hash }: Input, { built, problems }: InputResult): string =>
  JSON.stringify({ input: place, file, hash, built, problems });

/** What failed may go well the next time. */
const isWorthKeeping = ({ built, problems }: InputResult): boolean =>
  built.length > 0 && !problems.some(({ rule }) => rule.startsWith('build:'));

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
