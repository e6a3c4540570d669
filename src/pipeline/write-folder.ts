import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { hashOfFile } from './hash-of-file.ts';
import { createFiles } from './write-files.ts';

/** In every folder that is written here: the hash of each file, by its path in the folder. */
export const LIST = '.attest-files.json';
const Listed = z.strictObject({ files: z.record(z.string(), z.string()) });

type Write = (piece: string | Uint8Array) => void;

/**
 * Writes a folder completely or not at all: beside it first, then renamed. It takes the place of an
 * empty folder and of one that was written here and not changed since; anything else is somebody's
 * work, and is refused.
 */
export async function writeFolder(
  folder: string,
  work: (open: (path: string) => Write) => void | Promise<void>,
): Promise<void> {
  const path = await placeFor(folder);
  const beside = `${path}.${process.pid}.part`;
  const earlier = `${path}.${process.pid}.earlier`;
  try {
    mkdirSync(beside, { recursive: true });
    const files = await writeFiles(beside, work);
    writeFileSync(join(beside, LIST), `${JSON.stringify({ files }, null, 1)}\n`);
    if (existsSync(path)) renameSync(path, earlier);
    renameSync(beside, path);
  } finally {
    if (existsSync(path)) rmSync(earlier, { recursive: true, force: true });
    else if (existsSync(earlier)) renameSync(earlier, path);
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Returns the hash of each file. */
async function writeFiles(
  folder: string,
  work: (open: (path: string) => Write) => void | Promise<void>,
): Promise<Record<string, string>> {
  const taken = new Set<string>();
  const files = createFiles();
  await work((path) => {
    checkPath(path, taken);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return files.open(path, join(folder, path));
  });
  return files.end();
}

/** A path that leaves the folder, or is another's on some system, is a bug of the format. */
function checkPath(path: string, taken: Set<string>): void {
  if (path.split(/[/\\]/).some((part) => part === '' || /^\.+$/.test(part)) || path === LIST)
    throw new Error(`no file of a folder can be called ${path}`);
  const folded = path.normalize('NFKC').toLowerCase();
  if (taken.has(folded)) throw new Error(`two files are called ${path}`);
  taken.add(folded);
}

/** Where the folder is to be, with links followed, if nothing of anybody's would be lost there. */
async function placeFor(folder: string): Promise<string> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) {
    if (lstatSync(folder, { throwIfNoEntry: false }))
      throw refused('ENOENT', `${folder} is a link to nothing`);
    mkdirSync(dirname(resolve(folder)), { recursive: true });
    return resolve(folder);
  }
  if (!found.isDirectory())
    throw refused('ENOTDIR', `${folder} is a file; this format writes a folder`);
  const path = realpathSync(folder);
  const others = await changedIn(path);
  if (others.length === 0) return path;
  throw refused(
    'ENOTEMPTY',
    `${folder} holds what attest did not write there, or what was changed since (${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}): name a folder that does not exist yet`,
  );
}

/** Files that were not written here or are not as they were written. */
async function changedIn(folder: string): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== LIST)
    .sort();
  const listed = readList(join(folder, LIST));
  const changed: string[] = [];
  for (const path of files) {
    const hash = Object.hasOwn(listed, path) ? listed[path] : undefined;
    if (hash === undefined || (await hashOfFile(join(folder, path))) !== hash) changed.push(path);
  }
  return changed;
}

function readList(file: string): Readonly<Record<string, string>> {
  try {
    return Listed.parse(JSON.parse(readFileSync(file, 'utf8'))).files;
  } catch {
    return {};
  }
}

const refused = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code });
