import { z } from 'zod';
import { Sha256 } from '../../model/ids.ts';
import { KnownSourceId } from '../../model/known-ids.ts';
import { Problem } from '../../model/problem.ts';

/** What the view on which articles are brought in, and the server, say to each other. */

export const BringInPlaceRequest = z.strictObject({});

/** Where articles may be put, and what is taken. */
export const BringInPlace = z.strictObject({
  folders: z.array(z.string()),
  /** Bytes of one file. */
  largest: z.int(),
  /** Files at once. */
  most: z.int(),
  /** Ends of the names of files that are read. */
  endings: z.array(z.string()),
});
export type BringInPlace = z.infer<typeof BringInPlace>;

const Into = z.strictObject({
  /** Which of the folders. */
  into: z.int().nonnegative().default(0),
  /** Others follow at once: the folder is built after the last one. */
  more: z.boolean().default(false),
});

/** A name as the page has it, for messages; nothing is written under it. */
const givenName = z.string().min(1).max(1_000);

export const FileRequest = Into.extend({
  name: givenName,
  /** Base64. */
  content: z.string(),
  /** Of the bytes as they were on the page. */
  sha256: Sha256,
});
export type FileRequest = z.infer<typeof FileRequest>;

const line = z
  .string()
  .trim()
  .max(500)
  .refine((value) => !/\p{Cc}/u.test(value), 'has a control character');

/** A text with what the reviewer knows of it; a field that is not known is empty. */
export const TextRequest = Into.extend({
  text: z.string(),
  title: line,
  publication: line,
  published: line,
  url: line,
  language: line,
});
export type TextRequest = z.infer<typeof TextRequest>;

const BroughtSource = z.strictObject({
  id: KnownSourceId,
  title: z.string().nullable(),
  publication: z.string().nullable(),
  published: z.string().nullable(),
  /** Of its text. */
  sha256: Sha256,
  /** An article of this id was there: which of the two is read. */
  version: z.enum(['newer', 'older']).nullable(),
});
export type BroughtSource = z.infer<typeof BroughtSource>;

export const BringInAnswer = z.strictObject({
  name: z.string(),
  /** Null: nothing was written, and the problems say why. */
  brought: z
    .strictObject({
      file: z.string(),
      /** Of the file. */
      sha256: Sha256,
      sources: z.array(BroughtSource),
    })
    .nullable(),
  problems: z.array(Problem),
});
export type BringInAnswer = z.infer<typeof BringInAnswer>;
