import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { countOriginsOfParts } from '../../analyse/counted/count-origins-of-parts.ts';
import { type OriginOutline, outlineOf } from '../../analyse/counted/outline.ts';
import type { Parts } from '../../graph/parts.ts';
import { type SourceId, sha256 } from '../../model/ids.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import { countingVersion } from '../../pipeline/state/code-version.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { writeLines } from '../../pipeline/write-file.ts';

/** Counts the origins in a graph. For a build's folder, caches what it needs of each article. */
export function countOriginsIn(path: string, parts: Parts): CountedOrigins {
  const version = countingVersion();
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? foldersOf(path).origins : null;
  return countOriginsOfParts(parts, { version, outlines: outlinesOf(parts, file, version) });
}

/** A line of the cache file. A later line about a source replaces an earlier one. */
type Line = readonly [source: SourceId, hash: string, outline: OriginOutline];

/** One line in this many may be stale. */
const MOST_STALE = 8;

/** Cached outlines are used if the part still has the same hash. The others are made and cached. */
function outlinesOf(
  parts: Parts,
  file: string | null,
  version: string,
): ReadonlyMap<SourceId, OriginOutline> {
  const known = file === null ? null : readNoted(file, version);
  const fresh: string[] = [];
  const lines = new Map<SourceId, Line>();
  for (const [source, { hash }] of parts.all) {
    const noted = known?.lines.get(source);
    const line: Line = noted?.[1] === hash ? noted : [source, hash, outlineOf(parts.read(source))];
    if (line !== noted) fresh.push(written(line));
    lines.set(source, line);
  }
  if (file !== null && fresh.length > 0) {
    const stale = (known?.count ?? Number.POSITIVE_INFINITY) + fresh.length - lines.size;
    const isWorn = stale > lines.size / MOST_STALE;
    tryToKeep(() => {
      if (isWorn) writeLines(file, [version, ...[...lines.values()].map(written)]);
      // Start on a new line, in case the last one was cut off.
      else appendFileSync(file, `\n${fresh.join('\n')}\n`);
    });
  }
  return new Map([...lines].map(([source, [, , outline]]) => [source, outline]));
}

interface Noted {
  readonly lines: ReadonlyMap<SourceId, Line>;
  readonly count: number;
}

/** Null if there is no file, or if another version of the program wrote it. */
function readNoted(file: string, version: string): Noted | null {
  const lines = new Map<SourceId, Line>();
  let count = 0;
  const [head, ...rest] = readText(file).split('\n');
  if (head !== version) return null;
  for (const text of rest) {
    const line = text === '' ? null : parseLine(text);
    if (line === null) continue;
    lines.set(line[0], line);
    count += 1;
  }
  return { lines, count };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The line's JSON after its hash. */
function written(line: Line): string {
  const json = JSON.stringify(line);
  return `${sha256(json)} ${json}`;
}

/** Hexadecimal digits of a SHA-256. */
const HASH = 64;

/** Null if the line is not what was written: damaged, or cut off with a push. */
function parseLine(text: string): Line | null {
  const json = text.slice(HASH + 1);
  return text.slice(0, HASH) === sha256(json) ? (JSON.parse(json) as Line) : null;
}

/** The cache is optional: a read-only folder can be pushed, too. */
function tryToKeep(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!('code' in (error as Error))) throw error;
  }
}
