import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Head } from '../../ingest/head.ts';
import { ARTICLE, KIND_BY_ENDING, KINDS_READ } from '../../ingest/input.ts';
import { LARGEST_FILE, tooLarge } from '../../ingest/read-bytes.ts';
import type { FoundSource } from '../../ingest/read-input.ts';
import { sha256 } from '../../model/ids.ts';
import { createReport, type Report } from '../../model/problem.ts';
import type { BringInAnswer, BroughtSource } from './bring-in-api.ts';
import { checkNewcomers } from './check-newcomers.ts';
import type { HeadsThere } from './heads-there.ts';
import { freeStem, type NameToWrite, nameToWrite } from './name-to-write.ts';
import { reportTwins } from './report-twins.ts';
import { stage } from './stage.ts';

export interface FileToBring {
  /** For messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The name under which it is written; made from `name` where it is left out. */
  readonly as?: NameToWrite & { readonly isArticle: true };
}

/**
 * Puts a file among the articles, byte for byte, in a folder of its own, if a build would read all of
 * it and it takes nothing from what is there. Otherwise nothing is written, and the problems say why.
 */
export function bringIn(
  { name, bytes, as }: FileToBring,
  articles: string,
  there: HeadsThere,
): BringInAnswer {
  const report = createReport();
  const wanted = as ?? nameToWrite(name);
  if (!wanted)
    report.error(
      'source:not-an-article',
      'this kind of file is not read',
      { file: name },
      { actual: name, expected: KINDS_READ },
    );
  else if (bytes.length > LARGEST_FILE) tooLarge({ file: name }, `${bytes.length} bytes`, report);
  else if (isFolderOfArticles(articles, report)) {
    try {
      const brought = bringNamed(wanted, as !== undefined, bytes, { articles, there, report });
      return { name, brought, problems: named(report, name) };
    } catch (error) {
      reportNotWritten(error, report);
    }
  }
  return { name, brought: null, problems: named(report, name) };
}

interface Place {
  readonly articles: string;
  readonly there: HeadsThere;
  readonly report: Report;
}

function bringNamed(
  { stem, ending }: NameToWrite,
  isArticle: boolean,
  bytes: Uint8Array,
  { articles, there, report }: Place,
): BringInAnswer['brought'] {
  const fileOf = (folder: string): string => (isArticle ? ARTICLE : `${folder}${ending}`);
  const staged = stage(articles, stem, fileOf(stem), bytes);
  try {
    const first = createReport();
    const folder = folderFor(staged.read(first), stem, articles, there.all());
    if (folder !== stem) staged.rename(folder, fileOf(folder));
    const found = staged.read(report);
    const file = join(articles, folder, fileOf(folder));
    const heads = found.map((one) => headAt(one, file));
    reportTwins(found, there.all(), report);
    if (report.errors > 0) return null;
    const newcomers = checkNewcomers(heads, there.all(), report);
    if (report.errors > 0 || found.length === 0) return null;
    staged.place();
    there.add(heads);
    const sources = newcomers.map(({ id, version }, at): BroughtSource => {
      const { front, sha256 } = (found[at] as FoundSource).source;
      const { title = null, publication = null, published = null } = front;
      return { id, title, publication, published, sha256, version };
    });
    return { file, sha256: sha256(bytes), sources };
  } finally {
    staged.remove();
  }
}

/**
 * The folder is named after the one source in it, else after the file. A name that is made from the
 * file's is an id too, and has to be free as one.
 */
function folderFor(
  found: readonly FoundSource[],
  stem: string,
  articles: string,
  there: readonly Head[],
): string {
  const [only, ...more] = found;
  const isOfFile = only?.naming.by === 'file';
  const names = new Set(
    existsSync(articles)
      ? readdirSync(articles).map((name) => name.normalize('NFC').toLowerCase())
      : [],
  );
  const ids = new Set<string>(
    isOfFile ? there.flatMap(({ front, naming }) => [front.id, naming.made]) : [],
  );
  const wish = only && more.length === 0 ? only.source.front.id : stem;
  return freeStem(wish, (name) => names.has(name) || ids.has(name));
}

const headAt = ({ source, naming, line }: FoundSource, file: string): Head => ({
  ...source,
  file,
  naming,
  line,
});

function isFolderOfArticles(articles: string, report: Report): boolean {
  const found = statSync(articles, { throwIfNoEntry: false });
  const actual =
    found &&
    (found.isDirectory()
      ? existsSync(join(articles, ARTICLE))
        ? 'the folder of one article'
        : null
      : 'a file');
  if (!actual) return true;
  report.error(
    'bring:no-folder',
    'nothing can be put beside other articles here',
    { file: articles },
    { actual, expected: 'a desk on a folder of articles' },
  );
  return false;
}

/** A full disk, or a folder in which nobody may write. */
function reportNotWritten(error: unknown, report: Report): void {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  report.error(
    'bring:not-written',
    'it could not be written, and nothing of it was',
    {},
    { actual: `${code}: ${message}`, expected: 'a folder with room, in which the desk may write' },
  );
}

/** With the file's own name, not that of the place where it was tried. */
const named = ({ problems }: Report, name: string) =>
  problems.map((problem) => ({ ...problem, place: { ...problem.place, file: name } }));

export const ENDINGS_READ = Object.keys(KIND_BY_ENDING).flatMap((one) => [one, `${one}.gz`]);
