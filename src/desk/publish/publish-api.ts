import { z } from 'zod';

/** What the view on which a graph is published, and the server, say to each other. */

/** `private` is for nobody else, so the desk does not write it. */
export const DeskProfile = z.enum(['public', 'review']);
export type DeskProfile = z.infer<typeof DeskProfile>;

export const PublishRequest = z.strictObject({ profile: DeskProfile });

/** As `attest publish-report` has it. */
const PublishedName = z.strictObject({
  id: z.string(),
  name: z.string(),
  because: z.string(),
  words: z.string(),
  line: z.int().nullable(),
  label: z.string().nullable(),
  warning: z.string().nullable(),
});
export type PublishedName = z.infer<typeof PublishedName>;

export const PublishAnswer = z.strictObject({
  /** Why nothing can be published now; the lists are empty then. */
  closed: z.string().nullable(),
  shown: z.array(PublishedName),
  withheld: z.array(PublishedName),
  /** Names that nobody read as anything; they are withheld. */
  unread: z.array(z.strictObject({ article: z.string(), name: z.string() })),
  warnings: z.array(z.string()),
});
export type PublishAnswer = z.infer<typeof PublishAnswer>;

export const NameJudgeRequest = z.strictObject({
  id: z.string().min(1),
  verdict: z.enum(['protect', 'release']),
  why: z.string().trim().min(1).max(2000),
});
export type NameJudgeRequest = z.infer<typeof NameJudgeRequest>;

export const NameJudgeAnswer = z.strictObject({ refused: z.string().nullable() });
export type NameJudgeAnswer = z.infer<typeof NameJudgeAnswer>;

export const WriteRequest = z.strictObject({
  profile: DeskProfile,
  what: z.enum(['page', 'export']),
  /** Below the folder in which the desk was started. */
  folder: z.string().trim().min(1).max(200),
  /** Writes over a file that is there. */
  replace: z.boolean(),
});
export type WriteRequest = z.infer<typeof WriteRequest>;

export const WriteAnswer = z.strictObject({
  /** The file, once it is written. */
  file: z.string().nullable(),
  /** A file that is there already: nothing was written. */
  inTheWay: z.string().nullable(),
  refused: z.string().nullable(),
  /** What was withheld, in words. */
  leftOut: z.string(),
});
export type WriteAnswer = z.infer<typeof WriteAnswer>;
