import { appendFileSync, statSync } from 'node:fs';
import type { HashedInput } from '../hash-inputs.ts';
import type { InputResult } from '../input-result.ts';
import { writeLines, writeWhole } from '../write-file.ts';
import {
  goneLine,
  isWorthLogging,
  type LoggedInput,
  lineOf,
  readLog,
  resultAt,
} from './log-line.ts';
import { relocated } from './relocate.ts';

/**
 * The result of each input, one line each, written as soon as it is known, so that an interrupted
 * build loses nothing. The first line holds the program's version: the log of another version is
 * ignored.
 */
export interface BuildLog {
  /** The result for the input as it is now; null if it has to be read. */
  find(input: HashedInput): InputResult | null;
  /** Returns the result as it is in the log: its details are read when they are needed. */
  add(input: HashedInput, result: InputResult): InputResult;
  /**
   * Marks vanished inputs as gone. If too much of the log is stale, rewrites it from these results.
   */
  keep(all: ReadonlyMap<HashedInput, InputResult>): void;
}

/** The log of the last build, for as long as a program runs that builds again and again. */
export interface LogMemory {
  /** The log as it is, read again only if it is not what was last written here. */
  open(file: string, program: string): BuildLog;
}

export function createLogMemory(): LogMemory {
  let known: { readonly log: KeptLog; readonly of: string } | null = null;
  return {
    open: (file, program) => {
      const of = `${program} ${file}`;
      if (known?.of !== of || !known.log.isCurrent())
        known = { log: openBuildLog(file, program), of };
      return known.log;
    },
  };
}

interface KeptLog extends BuildLog {
  /** Whether the file is as this log has read and written it. */
  isCurrent(): boolean;
}

/** The log is rewritten when more than one line in this many is stale. */
const MOST_STALE = 8;

export function openBuildLog(file: string, program: string): KeptLog {
  const logged = readLog(file, program);
  const inputs = new Map<string, LoggedInput>(logged?.inputs);
  let stamp = stampOf(file);
  const head = JSON.stringify({ builder: program });
  let isOpen = logged !== null;
  /** Returns where in the file the line begins, in bytes. */
  const append = (line: string): number => {
    if (!isOpen) writeWhole(file, `${head}\n`);
    isOpen = true;
    const start = statSync(file).size + 1;
    // Starts on a new line, in case the last one was cut off.
    appendFileSync(file, `\n${line}\n`);
    stamp = stampOf(file);
    return start;
  };
  let stale = logged?.stale ?? 0;
  return {
    find: ({ place, file, hash }) => {
      const line = inputs.get(place);
      return line && hash !== null && line.hash === hash ? relocated(line, line.file, file) : null;
    },
    add: (input, result) => {
      if (!isWorthLogging(result)) return result;
      const line = lineOf(input, result);
      const start = append(line.text);
      if (inputs.has(input.place)) stale += 1;
      const logged = resultAt(result, line, { file, start });
      const { place, file: path, hash } = input;
      if (hash !== null) inputs.set(place, { ...logged, file: path, hash });
      return logged;
    },
    keep: (all) => {
      const gone = goneFrom(inputs, all);
      if (stale + gone.length > all.size / MOST_STALE) {
        const lines = [...all].filter(([, result]) => isWorthLogging(result));
        writeLines(file, withHead(head, lines));
        // What is still to be read of it lies elsewhere now.
        stamp = null;
      } else
        for (const place of gone) {
          append(goneLine(place));
          if (inputs.delete(place)) stale += 1;
        }
    },
    isCurrent: () => stamp !== null && stamp === stampOf(file),
  };
}

function stampOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : null;
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
  for (const [input, result] of lines) yield lineOf(input, result).text;
}
