import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceId } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { NAMES_BESIDE, type NameBeside } from './files-beside.ts';
import { holdsMany, KIND_BY_ENDING } from './input.ts';
import { stemOf } from './name-of-file.ts';
import { kindOfEntry, openFolder, realPathOf } from './open-folder.ts';

/** The codings of the documents of `x.jsonl`, or of another file of many, are in `x.annotations`, each named after its document. */
const FOLDER = '.annotations';

/** How the names of files end that hold many documents. */
const OF_MANY = Object.entries(KIND_BY_ENDING).flatMap(([ending, kind]) =>
  holdsMany(kind) ? [ending, `${ending}.gz`] : [],
);

const folderOf = (file: string): string => join(dirname(file), `${stemOf(file)}${FOLDER}`);

/** `.yaml` for `annotations.yaml`, `.expectations.yaml` for `expectations.yaml`. */
const endingOf = (name: NameBeside): string => `.${name.replace(/^annotations\./, '')}`;
const ENDINGS = NAMES_BESIDE.map(endingOf).sort((a, b) => b.length - a.length);

/** `annotations.yaml` of one document of `x.jsonl` is `x.annotations/ID.yaml`. */
export const fileOfDocument = (file: string, id: SourceId, name: NameBeside): string =>
  join(folderOf(file), `${id}${endingOf(name)}`);

/** The id of the document that such a file is of; null if it is no file that is read. */
export function documentOfFile(name: string): string | null {
  const ending = ENDINGS.find((one) => name.endsWith(one) && name.length > one.length);
  return ending === undefined ? null : name.slice(0, -ending.length);
}

/** All such files of a file of documents, sorted. */
export function filesOfDocuments(file: string, report: Report): string[] {
  const path = folderOf(file);
  const real = existsSync(path) ? realPathOf(path, report) : null;
  const folder = real === null ? null : openFolder(path, real, report);
  if (!folder) return [];
  return [...folder.entries]
    .filter(([name]) => documentOfFile(name) !== null)
    .filter(([, entry]) => kindOfEntry(entry, folder, report) === 'file')
    .map(([name]) => join(path, name));
}

/** Whether a folder of this name is one of codings of documents, by what lies beside it. */
export function isFolderOfDocuments(name: string, isThere: (name: string) => boolean): boolean {
  const stem = name.endsWith(FOLDER) ? name.slice(0, -FOLDER.length) : null;
  return stem !== null && OF_MANY.some((end) => isThere(stem + end));
}
