import { z } from 'zod';
import { Sha256, SourceId } from './ids.ts';
import { Offset } from './span.ts';
import { ArticleStatus } from './vocabulary.ts';

const text = z.string().min(1).nullish();

/** EDTF. A number is accepted, as YAML reads a bare year as one. */
const date = z.union([z.string().min(1), z.int().transform(String)]).nullish();

/** The YAML head of `article.md`: what is known of a source besides its text. */
export const FrontMatter = z.strictObject({
  id: SourceId,
  title: text,
  /** The outlet, if the page states it; if only the text does, a PUBLISHED relation says so. */
  publication: text,
  url: z.url({ protocol: /^https?$/ }).nullish(),
  /** EDTF (ISO 8601-2); null if unknown, never guessed. */
  published: date,
  retrieved: date,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .nullish(),
  licence: text,
  version: z.union([z.string(), z.number()]).nullish(),
  updated: date,
  status: ArticleStatus.optional(),
  /** Its text stays on this machine: no coder may send it anywhere. */
  protected: z.boolean().optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** The file a text was extracted from, if it is not plain text; the hash is of its bytes. */
export const Capture = z.strictObject({
  format: z.enum(['html', 'docx', 'feed', 'pdf', 'telegram']),
  sha256: Sha256,
});
export type Capture = z.infer<typeof Capture>;

/** The previous version: what the head of the older file says, and the hash of its text. */
export const Replaced = z.strictObject({
  version: z.string().optional(),
  updated: z.string().optional(),
  sha256: Sha256,
});
export type Replaced = z.infer<typeof Replaced>;

/** Where a part of a text begins that was written on a day of its own, as in a live blog. */
export const DatedEntry = z.strictObject({
  start: Offset,
  /** EDTF, from which relative dates in it count; null if unknown. */
  published: z.string().nullable(),
});
export type DatedEntry = z.infer<typeof DatedEntry>;

/** Where a page of a document begins in the text. */
export const TextPage = z.strictObject({ start: Offset, number: z.int().positive() });
export type TextPage = z.infer<typeof TextPage>;

/** An article as captured. `textLine` is the line of the file where the text starts, from 1. */
export const Source = z.strictObject({
  front: FrontMatter,
  /** Annotations' offsets count in this text; `sha256` is its hash. */
  text: z.string().min(1),
  sha256: Sha256,
  file: z.string(),
  textLine: z.int().positive(),
  capture: Capture.optional(),
  /** When an archive captured it, or when it was saved: UTC, ISO 8601. Orders its versions. */
  captured: z.string().optional(),
  /** Parts of the text with days of their own, in order; absent if it was written at once. */
  entries: z.array(DatedEntry).readonly().optional(),
  /** Pages that have text, in order; absent if it has none. */
  pages: z.array(TextPage).readonly().optional(),
  replaces: Replaced.optional(),
});
export type Source = z.infer<typeof Source>;

/** What people write for no; anything else in a field that protects means yes. */
const NO: ReadonlySet<string> = new Set(['', 'false', 'no', 'off', '0', 'null', 'none']);

/** Whether a field that protects says so, in whatever form: in doubt it does. */
export const saysProtected = (value: unknown): boolean =>
  value != null && !NO.has(String(value).trim().toLowerCase());

/** As another program wrote it; it may be empty, or no date. */
const statedDate = z.union([z.string(), z.int().transform(String)]).nullish();

/** A text to read as it is: a line of JSONL or a file of its own. Unknown fields are ignored. */
export const PlainSource = z.object({
  id: z.string().min(1),
  text: z.string(),
  published: statedDate,
  title: z.string().nullish(),
  publication: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  version: z.union([z.string(), z.number()]).nullish(),
  updated: statedDate,
  /** As `annotate --texts` writes them; those of another form are ignored, as all unknown fields. */
  entries: z.array(DatedEntry).nullish().catch(null),
  protected: z.unknown().transform(saysProtected).optional(),
});
export type PlainSource = z.infer<typeof PlainSource>;
