import { BETWEEN, HEAD, keyOnLine, MIDDLE, TAIL } from '../../graph/row-lines.ts';
import { writeStream } from '../write-file.ts';
import type { Across } from './across-files.ts';
import type { Entry } from './entry.ts';
import { linesOf, readSections } from './read-part.ts';

/** Parts and judgements as the one file that graphology reads; two parts are in memory at most. */
export function writeWholeGraph(
  file: string,
  entries: readonly Entry[],
  across: Across,
  parts: string,
): void {
  writeStream(file, (write) => {
    const section = (sections: Iterable<string>): void => {
      let isFirst = true;
      for (const text of sections) {
        if (text === '') continue;
        write(isFirst ? text : `${BETWEEN}${text}`);
        isFirst = false;
      }
    };
    write(HEAD);
    section(lazily(entries, (entry) => readSections(parts, entry).nodes));
    write(MIDDLE);
    section(
      lazily(entries, (entry) =>
        withLines(readSections(parts, entry).edges, across.get(entry.source)?.lines ?? []),
      ),
    );
    write(TAIL);
  });
}

function* lazily<T, U>(items: readonly T[], work: (item: T) => U): Generator<U> {
  for (const item of items) yield work(item);
}

/** A section with more rows in it, sorted by id. */
function withLines(section: string, more: readonly string[]): string {
  if (more.length === 0) return section;
  return [...linesOf(section), ...more]
    .map((line) => ({ line, key: keyOnLine(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ line }) => line)
    .join(BETWEEN);
}
