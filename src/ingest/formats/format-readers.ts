import type { Report } from '../../model/problem.ts';
import type { NamedSource } from '../named-source.ts';
import type { FormatName } from './input-formats.ts';

/**
 * Reads the articles in a file, one at a time. What cannot be read is reported; what a library throws
 * is too (`reading-thread.ts`). Null says that it goes on and has nothing yet.
 */
export type ReadFormat = (file: string, report: Report) => AsyncIterable<NamedSource | null>;

/** Loaded where such a file is met. */
export const FORMAT_READERS: Record<FormatName, () => Promise<ReadFormat>> = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  feed: async () => (await import('./feed/read-feed.ts')).readFeed,
  telegram: async () => (await import('./telegram/read-telegram.ts')).readTelegram,
  warc: async () => (await import('./warc/read-warc.ts')).readWarc,
  wacz: async () => (await import('./warc/read-warc.ts')).readWacz,
};
