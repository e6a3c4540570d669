import { existsSync } from 'node:fs';
import type { Problem } from '../../model/problem.ts';
import type { Details } from '../../resolve/records.ts';
import type { HashedInput } from '../hash-inputs.ts';
import { type Line, readLines } from '../parts/read-lines.ts';
import { readRange } from '../parts/read-part.ts';
import type { BuiltInput } from '../read-article-file.ts';
import type { Built } from './part-entry.ts';

/** What a line says of an input. */
export interface KnownInput extends BuiltInput {
  /** Its path as it was given then. */
  readonly file: string;
  readonly hash: string;
}

/** What follows the details on a line. */
interface Rest {
  readonly input: string;
  readonly file: string;
  readonly hash: string;
  readonly built: readonly Pick<Built, 'entry' | 'outline'>[];
  readonly problems: readonly Problem[];
}

/**
 * Details come first, and are three quarters of the line: what they are parsed for is rare. The tab before
 * the rest is the only one, since JSON writes those within a text otherwise.
 */
export function lineOf(
  { place, file, hash }: HashedInput,
  { built, problems }: BuiltInput,
): string {
  const details = JSON.stringify(built.map((one) => one.details()));
  const rest = { input: place, file, hash, built: built.map(withoutDetails), problems };
  return `${START}${details}${BETWEEN}${JSON.stringify(rest).slice(1)}`;
}

const START = '{"details":';
const BETWEEN = ',\t';
const TAB = 0x09;

const withoutDetails = ({ entry, outline }: Built) => ({ entry, outline });

/** An input that is not there any more. */
export const goneLine = (place: string): string => JSON.stringify({ gone: place });

/** What failed may go well the next time. */
export const isWorthKeeping = ({ built, problems }: BuiltInput): boolean =>
  built.length > 0 && !problems.some(({ rule }) => rule.startsWith('build:'));

export interface KnownInputs {
  readonly inputs: ReadonlyMap<string, KnownInput>;
  /** Lines that later ones have made void. */
  readonly stale: number;
}

/** Later lines count; a line that a crash cut in the middle does not. */
export function readLog(file: string, builderVersion: string): KnownInputs | null {
  if (!existsSync(file)) return null;
  const inputs = new Map<string, KnownInput>();
  let stale = 0;
  let isFirst = true;
  for (const line of readLines(file)) {
    if (isFirst && parse(line.text)?.['builder'] !== builderVersion) return null;
    const isVoid = isFirst || line.bytes.length === 0;
    isFirst = false;
    if (isVoid) continue;
    const { input, known, gone } = readLine(line, file);
    if (gone !== undefined && inputs.delete(gone)) stale += 1;
    if (known && inputs.has(input)) stale += 1;
    if (known) inputs.set(input, known);
  }
  return { inputs, stale };
}

interface ReadLine {
  readonly input: string;
  readonly known?: KnownInput;
  readonly gone?: string;
}

function readLine(line: Line, file: string): ReadLine {
  const { bytes, start } = line;
  const tab = bytes.indexOf(TAB);
  if (tab < 0) return { input: '', gone: String(parse(line.text)?.['gone'] ?? '') };
  const rest = parse(`{${bytes.toString('utf8', tab + 1)}`) as Rest | null;
  if (!rest) return { input: '' };
  const { input, built, ...known } = rest;
  const from = start + START.length;
  const detailsOf = once(() => readDetails(file, from, start + tab - 1 - from));
  return {
    input,
    known: {
      ...known,
      built: built.map((one, at) => ({ ...one, details: () => detailsOf()[at] as Details })),
    },
  };
}

function readDetails(file: string, start: number, length: number): readonly unknown[] {
  const details = parse(readRange(file, start, length));
  if (!Array.isArray(details)) throw damaged(file, start);
  return details;
}

const damaged = (file: string, start: number): Error =>
  Object.assign(
    new Error(`${file} is damaged at byte ${start}; delete it, and the next build makes it anew`),
    { code: 'EIO' },
  );

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
