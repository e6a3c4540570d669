import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Expectations } from '../model/expectations.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { checkAnnotations } from '../text/gate/check-annotations.ts';
import { ARTICLE, findFolders } from './find-folders.ts';
import { parseArticle } from './parse-article.ts';
import { parseCoding } from './parse-coding.ts';
import { parseStandoff } from './parse-standoff.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';

/** One article with its coding, and what its folder expects to come of it. */
export interface CodedSource {
  readonly source: Source;
  readonly annotations: Annotations;
  readonly expectations: { readonly file: string; readonly counts: Expectations } | null;
}

/** Reads an article that has no coding. */
export type Coder = (source: Source, report: Report) => Annotations | null;

/**
 * Every coded article under these paths: a source's folder, its `article.md`, or a folder of such
 * folders. Problems are reported; a source with an error is left out.
 */
export function readSources(
  paths: readonly string[],
  report: Report,
  read: Coder | null = null,
): CodedSource[] {
  const folders = findFolders(paths, report);
  const sources = folders.flatMap((folder) => readSource(folder, report, read) ?? []);
  const firstFile = new Map<string, string>();
  for (const { source } of sources) {
    const earlier = firstFile.get(source.front.id);
    if (earlier !== undefined) {
      report.error(
        'source:duplicate-id',
        'two articles share an id',
        { file: source.file },
        {
          actual: `${source.front.id}, as in ${earlier}`,
          expected: 'an id of its own',
        },
      );
    }
    firstFile.set(source.front.id, source.file);
  }
  return sources;
}

export function readSource(folder: string, report: Report, read: Coder | null): CodedSource | null {
  const before = report.errors;
  const article = join(folder, ARTICLE);
  const content = readText(article, report);
  const source = content === null ? null : parseArticle(article, content, report);
  if (!source) return null;
  if (source.front.id !== basename(folder) && folder !== '.') {
    report.warn(
      'source:folder-name',
      'the folder is not named after its source',
      { file: article },
      {
        actual: basename(folder),
        expected: source.front.id,
      },
    );
  }
  // A machine does not read an article whose head is wrong: what it says would rest on that.
  const isSound = report.errors === before;
  const coder = read && (isSound ? read : () => null);
  const annotations = readAnnotations(folder, source, report, coder);
  const expectations = readExpectations(folder, report);
  return annotations && { source, annotations, expectations };
}

/** Annotations of an article that nobody has coded; they pass the same gate. */
function readByMachine(source: Source, read: Coder, report: Report): Annotations | null {
  const before = report.errors;
  const annotations = read(source, report);
  if (!annotations) return null;
  const place = (section: string, at: number) => ({ file: source.file, path: `${section}[${at}]` });
  checkAnnotations(annotations, { ...source, id: source.front.id }, place, report);
  return report.errors > before ? null : annotations;
}

/** A person's coding before a machine's. */
function readAnnotations(
  folder: string,
  source: Source,
  report: Report,
  read: Coder | null,
): Annotations | null {
  const readings = [
    { file: join(folder, 'annotations.yaml'), parse: parseCoding },
    { file: join(folder, 'annotations.json'), parse: parseStandoff },
  ].filter(({ file }) => existsSync(file));
  const [first, second] = readings;
  if (!first && read) return readByMachine(source, read, report);
  if (!first) {
    report.error(
      'source:no-annotations',
      'nobody has coded this article',
      { file: source.file },
      {
        actual: 'neither file',
        expected: 'annotations.yaml or annotations.json beside it',
      },
    );
    return null;
  }
  if (second) {
    report.warn(
      'source:two-codings',
      'of two codings the first is taken',
      { file: second.file },
      {
        actual: 'annotations.yaml and annotations.json',
        expected: 'one of them',
      },
    );
  }
  const content = readText(first.file, report);
  return content === null ? null : first.parse(first.file, content, source, report);
}

function readExpectations(folder: string, report: Report): CodedSource['expectations'] {
  const file = join(folder, 'expectations.yaml');
  const content = existsSync(file) ? readText(file, report) : null;
  const counts =
    content === null
      ? null
      : parseYaml(file, content, report)?.as(Expectations, 'expectations:format');
  return counts ? { file, counts } : null;
}
