import { appendFileSync } from 'node:fs';
import type { HashedInput } from '../hash-inputs.ts';
import type { InputResult } from '../input-result.ts';
import { writeLines, writeWhole } from '../write-file.ts';
import { goneLine, isWorthLogging, type LoggedInput, lineOf, readLog } from './log-line.ts';
import { relocated } from './relocate.ts';

/**
 * The result of each input, one line each, written as soon as it is known, so that an interrupted
 * build loses nothing. The first line holds the program's version: the log of another version is
 * ignored.
 */
export interface BuildLog {
  /** The result for the input as it is now; null if it has to be read. */
  find(input: HashedInput): InputResult | null;
  add(input: HashedInput, result: InputResult): void;
  /**
   * Marks vanished inputs as gone. If too much of the log is stale, rewrites it from these results.
   */
  keep(all: ReadonlyMap<HashedInput, InputResult>): void;
}

/** The log is rewritten when more than one line in this many is stale. */
const MOST_STALE = 8;

export function openBuildLog(file: string, program: string): BuildLog {
  const logged = readLog(file, program);
  const head = JSON.stringify({ builder: program });
  let isOpen = logged !== null;
  const append = (line: string): void => {
    if (!isOpen) writeWhole(file, `${head}\n`);
    isOpen = true;
    // Starts on a new line, in case the last one was cut off.
    appendFileSync(file, `\n${line}\n`);
  };
  let stale = logged?.stale ?? 0;
  return {
    find: ({ place, file, hash }) => {
      const line = logged?.inputs.get(place);
      return line && hash !== null && line.hash === hash ? relocated(line, line.file, file) : null;
    },
    add: (input, result) => {
      if (!isWorthLogging(result)) return;
      append(lineOf(input, result));
      if (logged?.inputs.has(input.place)) stale += 1;
    },
    keep: (all) => {
      const gone = goneFrom(logged?.inputs ?? new Map(), all);
      if (stale + gone.length > all.size / MOST_STALE) {
        const lines = [...all].filter(([, result]) => isWorthLogging(result));
        writeLines(file, withHead(head, lines));
      } else for (const place of gone) append(goneLine(place));
    },
  };
}

function goneFrom(
  logged: ReadonlyMap<string, LoggedInput>,
  all: ReadonlyMap<HashedInput, InputResult>,
): string[] {
  const places = new Set([...all.keys()].map(({ place }) => place));
  return [...logged.keys()].filter((place) => !places.has(place));
}

function* withHead(head: string, lines: readonly (readonly [HashedInput, InputResult])[]) {
  yield head;
  for (const [input, result] of lines) yield lineOf(input, result);
}
