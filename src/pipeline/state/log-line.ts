import { existsSync } from 'node:fs';
import { sha256 } from '../../model/ids.ts';
import { memoize } from '../../model/memoize.ts';
import { mayPass, type Problem } from '../../model/problem.ts';
import type { Details } from '../../resolve/records.ts';
import type { HashedInput } from '../hash-inputs.ts';
import type { BuiltArticle, InputResult } from '../input-result.ts';
import { damaged } from '../parts/damage.ts';
import { type FileLine, readLines } from '../parts/read-lines.ts';
import { readRange } from '../parts/read-part.ts';

/** What a line of the log records about an input. */
export interface LoggedInput extends InputResult {
  /** Its path when it was logged. */
  readonly file: string;
  readonly hash: string;
}

/** The rest of a line, after the details. */
interface Rest {
  readonly input: string;
  readonly file: string;
  readonly hash: string;
  readonly articles: readonly Omit<BuiltArticle, 'details'>[];
  readonly problems: readonly Problem[];
  readonly detailsHash: string;
}

export interface WrittenLine {
  readonly text: string;
  /** Bytes. */
  readonly detailsLength: number;
  readonly detailsHash: string;
}

/** The result of a line that was written at `start` of a file, without holding its details. */
export function resultAt(
  { articles, problems }: InputResult,
  { detailsLength: length, detailsHash: hash }: WrittenLine,
  { file, start }: { readonly file: string; readonly start: number },
): InputResult {
  const place = { file, start: start + START.length, length, hash };
  return { articles: articles.map((one, at) => withDetailsAt(place, one, at)), problems };
}

/**
 * Details come first: they are three quarters of a line and are rarely parsed. The tab before the
 * rest and the tab before its hash are the only ones, since JSON escapes tabs in strings.
 */
export function lineOf(
  { place, file, hash }: HashedInput,
  { articles, problems }: InputResult,
): WrittenLine {
  const details = JSON.stringify(articles.map((one) => one.details()));
  const detailsHash = shortHash(details);
  const rest = JSON.stringify({
    input: place,
    file,
    hash,
    articles: articles.map(withoutDetails),
    problems,
    detailsHash,
  });
  return {
    text: `${START}${details}${BETWEEN}${rest.slice(1)}\t${shortHash(rest)}`,
    detailsLength: Buffer.byteLength(details),
    detailsHash,
  };
}

const shortHash = (text: string): string => sha256(text).slice(0, HASH);
/** Hex digits. */
const HASH = 16;

const START = '{"details":';
const BETWEEN = ',\t';
const TAB = 0x09;

const withoutDetails = ({ entry, outline }: BuiltArticle) => ({ entry, outline });

/** Records that an input is gone. */
export const goneLine = (place: string): string => JSON.stringify({ gone: place });

/** Not if it gave no article, or if something failed that may not fail again: the next build tries again. */
export const isWorthLogging = ({ articles, problems }: InputResult): boolean =>
  articles.length > 0 && !problems.some(mayPass);

export interface LoggedInputs {
  readonly inputs: ReadonlyMap<string, LoggedInput>;
  /** Lines superseded by later ones. */
  readonly stale: number;
}

/** The last whole line about an input counts; one that is cut or damaged is ignored. */
export function readLog(file: string, program: string): LoggedInputs | null {
  if (!existsSync(file)) return null;
  const inputs = new Map<string, LoggedInput>();
  let stale = 0;
  let isFirst = true;
  for (const line of readLines(file)) {
    if (isFirst && parse(line.text)?.['builder'] !== program) return null;
    const isVoid = isFirst || line.bytes.length === 0;
    isFirst = false;
    if (isVoid) continue;
    const { input, logged, gone } = readLine(line, file);
    if (gone !== undefined && inputs.delete(gone)) stale += 1;
    if (logged && inputs.has(input)) stale += 1;
    if (logged) inputs.set(input, logged);
  }
  return { inputs, stale };
}

interface ReadLine {
  readonly input: string;
  readonly logged?: LoggedInput;
  readonly gone?: string;
}

function readLine(line: FileLine, file: string): ReadLine {
  const { bytes, start } = line;
  const tab = bytes.indexOf(TAB);
  if (tab < 0) return { input: '', gone: String(parse(line.text)?.['gone'] ?? '') };
  const text = `{${bytes.toString('utf8', tab + 1, bytes.length - HASH - 1)}`;
  const isWhole = shortHash(text) === bytes.toString('utf8', bytes.length - HASH);
  const rest = isWhole ? (parse(text) as Rest | null) : null;
  if (!rest) return { input: '' };
  const { input, articles, detailsHash, ...logged } = rest;
  const from = start + START.length;
  const place = { file, start: from, length: start + tab - 1 - from, hash: detailsHash };
  return {
    input,
    logged: {
      ...logged,
      articles: articles.map((one, at) => withDetailsAt(place, one, at)),
    },
  };
}

/** Where the details of an input lie. */
interface DetailsPlace {
  readonly file: string;
  /** Bytes. */
  readonly start: number;
  readonly length: number;
  readonly hash: string;
}

/** Inputs whose details are held. Those of all articles would be most of a build's memory. */
const HELD = 500;

const detailsAt = memoize(({ file, start, length, hash }: DetailsPlace): readonly Details[] => {
  const text = readRange(file, start, length);
  if (shortHash(text) !== hash) throw damaged(file);
  return JSON.parse(text) as readonly Details[];
}, HELD);

const withDetailsAt = (
  place: DetailsPlace,
  one: Omit<BuiltArticle, 'details'>,
  at: number,
): BuiltArticle => ({ ...one, details: () => detailsAt(place)[at] as Details });

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
