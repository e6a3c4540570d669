import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseCoding } from '../../ingest/parse-coding.ts';
import { parseStandoff } from '../../ingest/parse-standoff.ts';
import { readText } from '../../ingest/read-text.ts';
import { sha256 } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';
import { CodeDraft } from './code-api.ts';
import { type CodingFiles, codingFilesOf, draftFile, isFinished } from './coding-files.ts';
import { type Codable, readCodable } from './find-codable.ts';

/** One coding that lies beside an article. */
export interface FoundCoding {
  /** `standing` for the one that a build uses, else its name in the folder of codings. */
  readonly handle: string;
  readonly file: string;
  readonly content: string;
  readonly coder: string;
  /** Null, with the reason in `flaw`, if a build would refuse it. */
  readonly annotations: Annotations | null;
  readonly flaw: string | null;
}

export interface CodedArticle {
  readonly source: Source;
  readonly files: CodingFiles;
  readonly standing: FoundCoding | null;
  readonly others: readonly FoundCoding[];
}

/** An article and everything that was coded of it; null if it cannot be read. */
export function readCodings(codable: Codable): CodedArticle | null {
  // By the id that its file gives it, as a coding beside the file names it.
  const source = readCodable(codable);
  if (!source) return null;
  const files = codingFilesOf(codable);
  const [standing] = [files.yaml, files.json].filter(existsSync);
  const names = existsSync(files.folder) ? readdirSync(files.folder).sort() : [];
  return {
    source,
    files,
    standing: standing === undefined ? null : readOne('standing', standing, source),
    others: names.filter(isFinished).map((name) => readOne(name, join(files.folder, name), source)),
  };
}

function readOne(handle: string, file: string, source: Source): FoundCoding {
  const report = createReport();
  const content = readText(file, report) ?? '';
  const parse = file.endsWith('.yaml') ? parseCoding : parseStandoff;
  const annotations = content === '' ? null : parse(file, content, source, report);
  const [problem] = report.problems.filter(({ severity }) => severity === 'error');
  return {
    handle,
    file,
    content,
    coder: annotations?.coder.name ?? basename(file),
    annotations,
    flaw: problem ? [problem.reason, problem.actual].filter(Boolean).join(': ') : null,
  };
}

/** A draft as it is on the disk; why it is none of this text, if it is not. */
export function readDraft(
  files: CodingFiles,
  coder: string,
  source: Source,
): { readonly draft: CodeDraft | null; readonly unread: string | null } {
  const file = draftFile(files, coder);
  if (!existsSync(file)) return { draft: null, unread: null };
  try {
    const draft = CodeDraft.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (draft.coding.source.sha256 === source.sha256) return { draft, unread: null };
    return { draft: null, unread: 'it is of another text: the article has changed since' };
  } catch {
    return { draft: null, unread: 'it cannot be read' };
  }
}

export const hashOfCoding = (found: FoundCoding | null): string | null =>
  found && sha256(found.content);
