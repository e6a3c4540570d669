import { basename, dirname, join } from 'node:path';
import type { Input } from './input.ts';
import { stemOf } from './name-of-file.ts';

/**
 * Files read with an article: its coding, by a person or another machine, and its expected counts.
 */
export const NAMES_BESIDE = [
  'annotations.yaml',
  'annotations.json',
  'annotations.ann',
  'annotations.cas.json',
  'annotations.label-studio.json',
  'annotations.jsonld',
  'expectations.yaml',
] as const;
/** The file read with the articles of a JSONL file: what was read elsewhere of them. */
const READINGS = 'readings.jsonl';
export type NameBeside = (typeof NAMES_BESIDE)[number];
type Name = NameBeside | typeof READINGS;

/** What annotation tools write beside `x.txt` is called `x.ann`. */
const OF_TOOLS = /^annotations\.(?=(?:ann|cas\.json|label-studio\.json|jsonld)$)/;

/**
 * `annotations.yaml` in a source's folder; beside a loose `x.html` it is `x.annotations.yaml`, and
 * `readings.jsonl` beside `articles.jsonl`, but `x.readings.jsonl` beside `x.jsonl`.
 */
export const fileBeside = (kind: Input['kind'], file: string, name: Name): string =>
  kind === 'folder' || (kind === 'jsonl' && stemOf(file) === 'articles')
    ? join(dirname(file), name)
    : join(dirname(file), `${stemOf(file)}.${name.replace(OF_TOOLS, '')}`);

/** Whether a file of this name holds readings of the articles of a JSONL file beside it. */
export const isReadings = (name: string): boolean => /(?:^|\.)readings\.jsonl$/i.test(name);

/** Which of these files exist. */
export const filesBeside = (
  kind: Input['kind'],
  file: string,
  isThere: (name: string) => boolean,
): string[] =>
  (kind === 'jsonl' ? [READINGS] : NAMES_BESIDE)
    .map((name) => fileBeside(kind, file, name as Name))
    .filter((one) => isThere(basename(one)));
