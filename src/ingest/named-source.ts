import { basename } from 'node:path';
import type { Naming } from '../model/naming.ts';
import type { Source } from '../model/source.ts';

/** A source, and what its id was made of. */
export interface NamedSource {
  readonly source: Source;
  readonly naming: Naming;
}

export function namedBy(source: Source, by: Naming['by']): NamedSource {
  const { id, url } = source.front;
  const given = { id, address: url ?? id, file: basename(source.file) }[by];
  return { source, naming: { by, given, made: id } };
}
