import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Report } from '../model/problem.ts';

export const ARTICLE = 'article.md';

/** The folders of the sources under these paths, each once, sorted. */
export function findFolders(paths: readonly string[], report: Report): string[] {
  return [...new Set(paths.flatMap((path) => foldersOf(path, report)))].sort();
}

function foldersOf(path: string, report: Report): string[] {
  if (!existsSync(path)) {
    report.error(
      'source:not-found',
      'there is no such file or folder',
      { file: path },
      {
        actual: 'nothing',
        expected: `a folder with an ${ARTICLE}, or a folder of such folders`,
      },
    );
    return [];
  }
  if (basename(path) === ARTICLE) return [dirname(path)];
  if (!statSync(path).isDirectory()) {
    report.error(
      'source:not-an-article',
      'this kind of file is not read',
      { file: path },
      {
        actual: basename(path),
        expected: ARTICLE,
      },
    );
    return [];
  }
  if (existsSync(join(path, ARTICLE))) return [path];
  const inside = readdirSync(path).map((name) => join(path, name));
  const folders = inside.filter((folder) => existsSync(join(folder, ARTICLE)));
  if (folders.length === 0) {
    report.error(
      'source:none',
      'no article lies in this folder',
      { file: path },
      {
        actual: `${inside.length} entries`,
        expected: `NAME/${ARTICLE}`,
      },
    );
  }
  return folders;
}
