import { readVersions } from '../ingest/read-sources.ts';
import { sourceOfDocument } from '../ingest/source-of-document.ts';
import { createReport, type Problem } from '../model/problem.ts';
import { PlainSource, type Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { parseBySchema } from '../model/zod-issues.ts';

/** An article: its text and what is known of it, and a person's coding if there is one. */
export interface LibraryArticle {
  readonly source: Source;
  readonly coding: Annotations | null;
}

/** A text to make an article of. `published` is EDTF, such as 2024-03-12; never guess it. */
export interface GivenText {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly publication?: string;
  readonly published?: string;
  readonly url?: string;
  /** A BCP 47 tag, such as en. */
  readonly language?: string;
  /** Its words must not leave this machine. */
  readonly protected?: boolean;
}

/** Every article under these files and folders, the newest version of each, with its coding. */
export function readArticles(paths: string | readonly string[]): {
  articles: LibraryArticle[];
  problems: Problem[];
} {
  const report = createReport();
  const { newest } = readVersions([paths].flat(), report);
  const articles = newest.map(({ source, coding }) => ({ source, coding }));
  return { articles, problems: [...report.problems] };
}

/** The first article of a file or folder; null, with the problems, if there is none. */
export function readArticle(path: string): {
  article: LibraryArticle | null;
  problems: Problem[];
} {
  const { articles, problems } = readArticles(path);
  return { article: articles[0] ?? null, problems };
}

/** An article of a text that is in no file. */
export function makeArticle(text: GivenText): {
  article: LibraryArticle | null;
  problems: Problem[];
} {
  const report = createReport();
  const { data, flaws } = parseBySchema(PlainSource, text);
  for (const { path, reason, expected } of flaws ?? [])
    report.error(
      'source:line',
      reason,
      { file: IN_MEMORY, path: path.join('.') },
      expected ? { expected } : {},
    );
  const source = data && sourceOfDocument(IN_MEMORY, { ...data, line: 1 }, report);
  const isSound = source !== null && report.errors === 0;
  return { article: isSound ? { source, coding: null } : null, problems: [...report.problems] };
}

/** Stands for the file in problems. */
const IN_MEMORY = 'text';
