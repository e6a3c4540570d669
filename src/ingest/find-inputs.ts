import { type Dirent, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { byText } from '../model/by-text.ts';
import type { Report } from '../model/problem.ts';
import { filesBeside, isReadings } from './files-beside.ts';
import { filesOfDocuments, isFolderOfDocuments } from './files-of-documents.ts';
import { ARTICLE, holdsMany, type Input, KIND_BY_ENDING, KINDS_READ, kindOf } from './input.ts';
import {
  type Folder,
  isIn,
  kindOfEntry,
  openFolder,
  realPathIn,
  realPathOf,
} from './open-folder.ts';

/** Files beside a source or a corpus that other parts of the program read. */
const BESIDE =
  /\.ya?ml$|\.annotations\.json$|^annotations\.json$|^decisions\.jsonl$|\.ann$|\.(?:cas|label-studio)\.json$|\.jsonld$|^(?:annotation|visual)\.conf$/i;
/** A folder of codings of a loose article that no build uses. */
const CODINGS = '.codings';
const NOTES = /^(?:readme|licen[cs]e|changelog|contributing)(?:\.\w+)?$/i;

interface Search {
  /** Keyed by real path. */
  readonly inputs: Map<string, Input>;
  /** Real paths of the folders visited, as a symbolic link may lead back to one. */
  readonly entered: Set<string>;
  readonly report: Report;
}

/**
 * Everything readable under these paths, each once, sorted by path whatever order the disk lists.
 * Opens no file.
 */
export function findInputs(paths: readonly string[], report: Report): Input[] {
  const search: Search = { inputs: new Map(), entered: new Set(), report };
  for (const path of paths) findUnder(path, search);
  return [...search.inputs.values()].sort((a, b) => byText(a.file, b.file));
}

function findUnder(path: string, search: Search): void {
  const { report } = search;
  if (!existsSync(path)) {
    report.error(
      'source:not-found',
      'there is no such file or folder',
      { file: path },
      { actual: 'nothing', expected: 'a file, or a folder of articles' },
    );
    return;
  }
  if (statSync(path).isDirectory()) {
    const before = search.inputs.size;
    const entries = enter(path, realPathOf(path, report), search);
    if (entries === null || search.inputs.size > before) return;
    report.error(
      'source:none',
      'there is no article in this folder',
      { file: path },
      { actual: `${entries} entries`, expected: `NAME/${KINDS_READ}` },
    );
    return;
  }
  const kind = kindOf(path);
  if (kind) addNamed(kind, path, search);
  else {
    report.error(
      'source:not-an-article',
      'this kind of file is not read',
      { file: path },
      { actual: basename(path), expected: KINDS_READ },
    );
  }
}

function addNamed(kind: Input['kind'], file: string, { inputs, report }: Search): void {
  const folder = dirname(file);
  const beside = [
    ...filesBeside(kind, file, (name) => existsSync(join(folder, name))),
    ...(holdsMany(kind) ? filesOfDocuments(file, report) : []),
  ];
  inputs.set(join(realpathSync(folder), basename(file)), { kind, file, beside });
}

/**
 * Searches a folder at any depth. Returns its number of entries; null if already visited or not
 * readable.
 */
function enter(path: string, real: string | null, search: Search): number | null {
  if (real === null || search.entered.has(real)) return null;
  search.entered.add(real);
  const folder = openFolder(path, real, search.report);
  if (!folder) return null;
  const { entries } = folder;
  if (isOfBuild(folder)) return entries.size;
  if (entries.has(ARTICLE)) {
    add('folder', ARTICLE, folder, search);
    // Earlier versions of the article: `versions/NAME/article.md`. Nothing else here is a source.
    const versions = entries.get('versions');
    if (versions && kindOfEntry(versions, folder, search.report) === 'folder')
      enter(join(path, 'versions'), realPathIn(folder, versions, search.report), search);
    return entries.size;
  }
  const ignored: string[] = [];
  for (const [name, entry] of entries) {
    if (name.startsWith('.') || NOTES.test(name) || isAsset(name, entries)) continue;
    switch (kindOfEntry(entry, folder, search.report)) {
      case 'folder':
        enterBelow(folder, entry, search);
        break;
      case 'file': {
        const kind = /\.annotations\.jsonl$/i.test(name) ? null : kindOf(name);
        if (BESIDE.test(name) || isReadings(name)) checkBeside(name, folder, search.report);
        else if (kind) add(kind, name, folder, search);
        else ignored.push(name);
        break;
      }
    }
  }
  if (ignored.length > 0) {
    search.report.warn(
      'source:ignored',
      'files of other kinds are not read',
      { file: path },
      {
        actual: `${ignored.length}: ${ignored.slice(0, 3).join(', ')}${ignored.length > 3 ? ', …' : ''}`,
        expected: KINDS_READ,
      },
    );
  }
  return entries.size;
}

function enterBelow(folder: Folder, entry: Dirent, search: Search): void {
  const path = join(folder.path, entry.name);
  const real = realPathIn(folder, entry, search.report);
  if (entry.isSymbolicLink() && real !== null && search.entered.has(real)) {
    search.report.warn(
      'source:entered-twice',
      'a symbolic link leads to a folder that was read already; it is not followed',
      { file: path },
      { actual: 'a link', expected: 'each folder once' },
    );
  } else enter(path, real, search);
}

function add(kind: Input['kind'], name: string, folder: Folder, search: Search): void {
  const { inputs, report } = search;
  const file = join(folder.path, name);
  const beside = [
    ...filesBeside(kind, file, (other) => isIn(folder, other)),
    ...(holdsMany(kind) ? filesOfDocuments(file, report) : []),
  ];
  inputs.set(join(folder.real, name), { kind, file, beside });
}

/** Whether the folder is the output of a build, which holds no articles. */
const isOfBuild = ({ path, entries }: Folder): boolean =>
  [
    ['graph', 'manifest.jsonl'],
    ['cache', 'built.jsonl'],
  ].some(([folder = '', file = '']) => entries.has(folder) && existsSync(join(path, folder, file)));

/** Whether it is a folder of codings, read or not, or one in which a browser saved what a page shows. */
const isAsset = (name: string, beside: Folder['entries']): boolean =>
  name.endsWith(CODINGS) ||
  isFolderOfDocuments(name, (other) => beside.has(other)) ||
  ['_files', '_data'].some((end) => {
    const page = name.endsWith(end) ? name.slice(0, -end.length) : null;
    return page !== null && ['.html', '.htm', '.xhtml'].some((kind) => beside.has(page + kind));
  });

/** Warns about a coding without its article, which is probably misnamed. */
function checkBeside(name: string, { path, entries }: Folder, report: Report): void {
  const [, stem = name === 'readings.jsonl' ? 'articles' : undefined] =
    /^(.+)\.(?:(?:annotations|expectations)\.(?:ya?ml|json)|readings\.jsonl|ann|(?:cas|label-studio)\.json|jsonld)$/i.exec(
      name,
    ) ?? [];
  const endings = Object.keys(KIND_BY_ENDING).flatMap((end) => [end, `${end}.gz`]);
  if (stem === undefined || endings.some((end) => entries.has(stem + end))) return;
  report.warn(
    'source:coding-without-article',
    'there is no article of this name beside this coding',
    { file: join(path, name) },
    {
      actual: 'no such file',
      expected: isReadings(name) ? `${stem}.jsonl` : `${stem}.md, ${stem}.txt or ${stem}.html`,
    },
  );
}
