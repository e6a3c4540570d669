import { appendFileSync } from 'node:fs';
import type { HashedInput } from '../hash-inputs.ts';
import type { BuiltInput } from '../read-article-file.ts';
import { writeLines, writeWhole } from '../write-file.ts';
import { goneLine, isWorthKeeping, type KnownInput, lineOf, readLog } from './built-lines.ts';
import { relocated } from './relocate.ts';

/**
 * What has been built of which input, a line as each is done: a build that is cut off leaves all that
 * it has done to the next. The first line names the program's version; of another version, nothing counts.
 */
export interface BuiltLog {
  /** What was built of the input as it is now; null where it has to be read. */
  find(input: HashedInput): BuiltInput | null;
  add(input: HashedInput, result: BuiltInput): void;
  /** Strikes out what is gone; where much of the log is out of date, leaves only what this build is made of. */
  keep(all: ReadonlyMap<HashedInput, BuiltInput>): void;
}

/** One line in so many may be of an earlier state of its input; later lines count. */
const MOST_STALE = 8;

export function openBuiltLog(file: string, builderVersion: string): BuiltLog {
  const known = readLog(file, builderVersion);
  const head = JSON.stringify({ builder: builderVersion });
  let isOpen = known !== null;
  const append = (line: string): void => {
    if (!isOpen) writeWhole(file, `${head}\n`);
    isOpen = true;
    // A line that was cut off must not swallow this one.
    appendFileSync(file, `\n${line}\n`);
  };
  let stale = known?.stale ?? 0;
  return {
    find: ({ place, file, hash }) => {
      const line = known?.inputs.get(place);
      return line && hash !== null && line.hash === hash ? relocated(line, line.file, file) : null;
    },
    add: (input, result) => {
      if (!isWorthKeeping(result)) return;
      append(lineOf(input, result));
      if (known?.inputs.has(input.place)) stale += 1;
    },
    keep: (all) => {
      const gone = goneFrom(known?.inputs ?? new Map(), all);
      if (stale + gone.length > all.size / MOST_STALE) {
        const lines = [...all].filter(([, result]) => isWorthKeeping(result));
        writeLines(file, withHead(head, lines));
      } else for (const place of gone) append(goneLine(place));
    },
  };
}

function goneFrom(
  known: ReadonlyMap<string, KnownInput>,
  all: ReadonlyMap<HashedInput, BuiltInput>,
): string[] {
  const places = new Set([...all.keys()].map(({ place }) => place));
  return [...known.keys()].filter((place) => !places.has(place));
}

function* withHead(head: string, lines: readonly (readonly [HashedInput, BuiltInput])[]) {
  yield head;
  for (const [input, result] of lines) yield lineOf(input, result);
}
