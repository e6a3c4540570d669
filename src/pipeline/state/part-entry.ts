import { z } from 'zod';
import type { Coder } from '../../coders/coder.ts';
import { Sha256, SourceId } from '../../model/ids.ts';
import { FrontMatter, Replaced, Source } from '../../model/source.ts';

/** What is known of one source of a graph without reading its facts. */
export const PartEntry = z.strictObject({
  source: SourceId,
  /** The file that it was read from, for messages, and the input that it is of. */
  file: z.string(),
  input: z.string(),
  /** Of its facts, as they lie in the part: the same facts, the same hash. */
  hash: Sha256,
  nodes: z.int(),
  relationships: z.int(),
  /** Bytes of the sections of the part. */
  nodeBytes: z.int(),
  edgeBytes: z.int(),
  /** What read it, by name and version; null where a person coded it. Entries of older builds lack it. */
  coder: z.string().nullish(),
  /** The file of that reading in the cache. */
  annotations: z.string().nullable(),
  /** Of what reviewers decided about it; null where that is nothing. */
  decisions: Sha256.nullable(),
  /** What tells its versions apart; see `selectVersions`. */
  head: Source.pick({ sha256: true, file: true, textLine: true }).extend({
    front: FrontMatter.pick({
      id: true,
      version: true,
      updated: true,
      published: true,
      status: true,
    }),
  }),
  /** The version before it, as its article says. */
  replaces: Replaced.nullable(),
});
export type PartEntry = z.infer<typeof PartEntry>;

/** As an entry names it. */
export const nameOfCoder = ({ name, version }: Pick<Coder, 'name' | 'version'>): string =>
  `${name} ${version}`;

/** Where a part lies; content-addressed, so that a build that is cut off has overwritten nothing. */
export const partFile = ({ source, hash }: Pick<PartEntry, 'source' | 'hash'>): string =>
  `${source}.${hash.slice(0, 16)}.json`;
