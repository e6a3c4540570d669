import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileBeside } from '../../ingest/files-beside.ts';
import { fileOfDocument } from '../../ingest/files-of-documents.ts';
import { holdsMany, type Input } from '../../ingest/input.ts';
import { stemOf } from '../../ingest/name-of-file.ts';
import { idOfName } from '../../ingest/source-ids.ts';
import { sha256 } from '../../model/ids.ts';
import type { Codable } from './find-codable.ts';

/** Where the codings of one article are. */
export interface CodingFiles {
  /** What a build uses; the first of them that is there. */
  readonly yaml: string;
  readonly json: string;
  /** Everything else that somebody coded; no build reads it. */
  readonly folder: string;
  /** Folders above these that hold codings only. */
  readonly above: readonly string[];
}

export function codingFilesOf({ input: { kind, file }, made }: Coded): CodingFiles {
  if (holdsMany(kind)) {
    const yaml = fileOfDocument(file, made, 'annotations.yaml');
    const json = fileOfDocument(file, made, 'annotations.json');
    const above = [dirname(json), codingsOf(file)];
    return { yaml, json, folder: join(codingsOf(file), made), above };
  }
  return {
    yaml: fileBeside(kind, file, 'annotations.yaml'),
    json: fileBeside(kind, file, 'annotations.json'),
    folder: kind === 'folder' ? join(dirname(file), 'codings') : codingsOf(file),
    above: [],
  };
}

type Coded = Pick<Codable, 'made'> & { readonly input: Pick<Input, 'kind' | 'file'> };

const codingsOf = (file: string): string => join(dirname(file), `${stemOf(file)}.codings`);

/** Whether one of them is a link: whatever it leads to, nothing is written through it. */
export function isLinked({ yaml, json, folder, above }: CodingFiles): boolean {
  const isLink = (file: string): boolean =>
    lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if ([...above, yaml, json, folder].some(isLink)) return true;
  return existsSync(folder) && readdirSync(folder).some((name) => isLink(join(folder, name)));
}

const HASH = 8;

/** A name for files of a coder, which no other coder's files have. */
export function fileNameOf(coder: string): string {
  const slug = idOfName(coder);
  return slug === coder ? slug : `${slug}-${sha256(coder).slice(0, HASH)}`;
}

const DRAFT = '.draft.json';
const SETTLED = '.settled.json';

export const draftFile = ({ folder }: CodingFiles, coder: string): string =>
  join(folder, `${fileNameOf(coder)}${DRAFT}`);
export const settledFile = ({ folder }: CodingFiles, coder: string): string =>
  join(folder, `${fileNameOf(coder)}${SETTLED}`);
export const finishedFile = ({ folder }: CodingFiles, coder: string): string =>
  join(folder, `${fileNameOf(coder)}.json`);

/** Whether a name in the folder is that of a coding that was finished. */
export const isFinished = (name: string): boolean =>
  /\.(?:json|yaml)$/.test(name) && !/\.(?:draft(?:-\w+)?|settled)\.json$/.test(name);

/** A name under which a file can be kept where `taken` are there: another one if it differs. */
export function nameToKeep(file: string, content: string, taken: readonly string[]): string {
  const name = basename(file);
  if (!taken.includes(name)) return name;
  return name.replace(/(\.\w+)$/, `-${sha256(content).slice(0, HASH)}$1`);
}
