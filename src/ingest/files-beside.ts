import { basename, dirname, extname, join } from 'node:path';
import type { Input } from './input.ts';

/** What is read with an article: its coding, by a person or else by another machine, and what it is to give. */
const NAMES = ['annotations.yaml', 'annotations.json', 'expectations.yaml'] as const;
type Name = (typeof NAMES)[number];

/** `annotations.yaml` in a source's folder; beside a loose `x.html` it is `x.annotations.yaml`. */
export const fileBeside = (kind: Input['kind'], file: string, name: Name): string =>
  kind === 'folder'
    ? join(dirname(file), name)
    : `${file.slice(0, file.length - extname(file).length)}.${name}`;

/** Those of these files that are there. */
export const filesBeside = (
  kind: Input['kind'],
  file: string,
  isThere: (name: string) => boolean,
): string[] =>
  NAMES.map((name) => fileBeside(kind, file, name)).filter((one) => isThere(basename(one)));
