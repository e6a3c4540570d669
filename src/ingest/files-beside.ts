import { basename, dirname, join } from 'node:path';
import type { Input } from './input.ts';
import { stemOf } from './name-of-file.ts';

/**
 * Files read with an article: its coding, by a person or another machine, and its expected counts.
 */
const NAMES = [
  'annotations.yaml',
  'annotations.json',
  'annotations.ann',
  'annotations.cas.json',
  'annotations.label-studio.json',
  'annotations.jsonld',
  'expectations.yaml',
] as const;
type Name = (typeof NAMES)[number];

/** What annotation tools write beside `x.txt` is called `x.ann`. */
const OF_TOOLS = /^annotations\.(?=(?:ann|cas\.json|label-studio\.json|jsonld)$)/;

/** `annotations.yaml` in a source's folder; beside a loose `x.html` it is `x.annotations.yaml`. */
export const fileBeside = (kind: Input['kind'], file: string, name: Name): string =>
  kind === 'folder'
    ? join(dirname(file), name)
    : join(dirname(file), `${stemOf(file)}.${name.replace(OF_TOOLS, '')}`);

/** Which of these files exist. */
export const filesBeside = (
  kind: Input['kind'],
  file: string,
  isThere: (name: string) => boolean,
): string[] =>
  NAMES.map((name) => fileBeside(kind, file, name)).filter((one) => isThere(basename(one)));
