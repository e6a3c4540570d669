import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Report } from '../model/problem.ts';
import { unreadable } from './unreadable.ts';

export const ARTICLE = 'article.md';

/** A file with one source, or, of JSONL, with many. `read-input.ts` reads it. */
export interface Input {
  /** `folder`: an `article.md` with all that lies beside it. */
  readonly kind: 'folder' | 'markdown' | 'text' | 'html' | 'jsonl';
  readonly file: string;
}

const KINDS: Record<string, Input['kind']> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.jsonl': 'jsonl',
};
/** Lies beside a source or a corpus and is read by whoever needs it. */
const BESIDE = /\.ya?ml$|\.annotations\.json$|^annotations\.json$|^decisions\.jsonl$/i;
const NOTES = /^(?:readme|licen[cs]e|changelog|contributing)(?:\.\w+)?$/i;

/** Of a file by its name alone; null where it is none that is read. */
export const kindOf = (file: string): Input['kind'] | null =>
  basename(file) === ARTICLE ? 'folder' : (KINDS[extname(file).toLowerCase()] ?? null);

interface Search {
  readonly inputs: Map<string, Input>;
  /** Real paths of the folders that were entered: a symbolic link may lead back to one. */
  readonly entered: Set<string>;
  readonly report: Report;
}

/** All that can be read under these paths, each once, by path. Nothing is opened; no order of a disk shows. */
export function findInputs(paths: readonly string[], report: Report): Input[] {
  const search: Search = { inputs: new Map(), entered: new Set(), report };
  for (const path of paths) findUnder(path, search);
  return [...search.inputs.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
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
    const entries = enter(path, search);
    if (entries === null || search.inputs.size > before) return;
    report.error(
      'source:none',
      'no article lies in this folder',
      { file: path },
      { actual: `${entries} entries`, expected: `NAME/${ARTICLE}, .md, .txt, .html or .jsonl` },
    );
    return;
  }
  const kind = kindOf(path);
  if (kind) add({ kind, file: path }, search);
  else {
    report.error(
      'source:not-an-article',
      'this kind of file is not read',
      { file: path },
      { actual: basename(path), expected: `${ARTICLE}, .md, .txt, .html or .jsonl` },
    );
  }
}

/** Finds what lies in a folder, at any depth; the number of its entries, null where it was entered or is closed. */
function enter(folder: string, search: Search): number | null {
  const entries = entriesOf(folder, search);
  if (!entries) return null;
  if (isOfBuild(folder)) return entries.length;
  const names = new Set(entries.map(({ name }) => name));
  if (names.has(ARTICLE)) {
    add({ kind: 'folder', file: join(folder, ARTICLE) }, search);
    // What an article said before: `versions/NAME/article.md`. Nothing else in its folder is a source.
    const versions = join(folder, 'versions');
    if (names.has('versions') && kindOfEntry(versions, search.report) === 'folder') {
      enter(versions, search);
    }
    return entries.length;
  }
  const ignored: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    if (name.startsWith('.') || NOTES.test(name) || isAsset(name, names)) continue;
    switch (kindOfEntry(path, search.report)) {
      case 'folder':
        if (entry.isSymbolicLink() && search.entered.has(realpathSync(path))) {
          search.report.warn(
            'source:entered-twice',
            'a symbolic link leads to a folder that was read already; it is not followed',
            { file: path },
            { actual: 'a link', expected: 'each folder once' },
          );
        } else enter(path, search);
        break;
      case 'file': {
        const kind = /\.annotations\.jsonl$/i.test(name) ? null : kindOf(name);
        if (BESIDE.test(name)) checkBeside(folder, name, names, search.report);
        else if (kind) add({ kind, file: path }, search);
        else ignored.push(name);
        break;
      }
    }
  }
  if (ignored.length > 0) {
    search.report.warn(
      'source:ignored',
      'files of other kinds are not read',
      { file: folder },
      {
        actual: `${ignored.length}: ${ignored.slice(0, 3).join(', ')}${ignored.length > 3 ? ', …' : ''}`,
        expected: `${ARTICLE}, .md, .txt, .html or .jsonl`,
      },
    );
  }
  return entries.length;
}

/** Sorted by name; null where the folder was entered before, or does not let itself be read. */
function entriesOf(folder: string, { entered, report }: Search): Dirent[] | null {
  try {
    const real = realpathSync(folder);
    if (entered.has(real)) return null;
    entered.add(real);
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    unreadable(folder, error, report);
    return null;
  }
}

function kindOfEntry(path: string, report: Report): 'folder' | 'file' | 'other' {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    unreadable(path, error, report);
    return 'other';
  }
}

function add(input: Input, { inputs }: Search): void {
  inputs.set(realpathSync(dirname(input.file)) + basename(input.file), input);
}

/** What a build has written is no article, wherever it lies. */
const isOfBuild = (folder: string): boolean =>
  [join('graph', 'manifest.jsonl'), join('cache', 'built.jsonl')].some((file) =>
    existsSync(join(folder, file)),
  );

/** The folder in which a browser puts the images and frames of a page that it saves. */
const isAsset = (name: string, names: ReadonlySet<string>): boolean =>
  ['_files', '_data'].some((end) => {
    const page = name.endsWith(end) ? name.slice(0, -end.length) : null;
    return page !== null && (names.has(`${page}.html`) || names.has(`${page}.htm`));
  });

/** A coding whose article is not there was likely misnamed. */
function checkBeside(
  folder: string,
  name: string,
  names: ReadonlySet<string>,
  report: Report,
): void {
  const [, stem] = /^(.+)\.(?:annotations|expectations)\.(?:ya?ml|json)$/i.exec(name) ?? [];
  if (stem === undefined || Object.keys(KINDS).some((end) => names.has(stem + end))) return;
  report.warn(
    'source:coding-without-article',
    'no article of this name lies beside this coding',
    { file: join(folder, name) },
    { actual: 'no such file', expected: `${stem}.md, ${stem}.txt or ${stem}.html` },
  );
}
