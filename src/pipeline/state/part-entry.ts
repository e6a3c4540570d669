import { z } from 'zod';
import type { Coder } from '../../coders/coder.ts';
import { Sha256, SourceId } from '../../model/ids.ts';
import { Naming } from '../../model/naming.ts';
import { FrontMatter, Replaced, Source } from '../../model/source.ts';

/** What is known of a source without reading its facts. */
export const PartEntry = z.strictObject({
  source: SourceId,
  /** The article's file, for messages, and the input it came from. */
  file: z.string(),
  input: z.string(),
  /** Hash of its facts as stored in the part. */
  hash: Sha256,
  nodes: z.int(),
  relationships: z.int(),
  /** Bytes of the two sections of the part. */
  nodeBytes: z.int(),
  edgeBytes: z.int(),
  /**
   * Name and version of the coder; null if a person coded it. Missing in entries of older builds.
   */
  coder: z.string().nullish(),
  /** Its cached reading. */
  annotations: z.string().nullable(),
  /** Hash of the reviewers' decisions about it; null if there are none. */
  decisions: Sha256.nullable(),
  /** Used to choose between versions, and to tell articles apart; see `selectVersions`. */
  head: Source.pick({ sha256: true, file: true, textLine: true, captured: true }).extend({
    front: FrontMatter.pick({
      id: true,
      version: true,
      updated: true,
      published: true,
      status: true,
      url: true,
    }),
    naming: Naming,
    line: Sha256.nullable(),
  }),
  /** The previous version, which this article says it replaces. */
  replaces: Replaced.nullable(),
});
export type PartEntry = z.infer<typeof PartEntry>;

/** A coder as an entry names it. */
export const nameOfCoder = ({ name, version }: Pick<Coder, 'name' | 'version'>): string =>
  `${name} ${version}`;

/**
 * File name of a part. It contains a hash of the contents, so an interrupted build overwrites
 * nothing.
 */
export const partFile = ({ source, hash }: Pick<PartEntry, 'source' | 'hash'>): string =>
  `${source}.${hash.slice(0, 16)}.json`;
