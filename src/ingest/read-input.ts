import { basename, dirname } from 'node:path';
import { sha256 } from '../model/ids.ts';
import type { Naming } from '../model/naming.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { fileBeside } from './files-beside.ts';
import { isFormat } from './formats/input-formats.ts';
import { readApart } from './formats/read-apart.ts';
import { ARTICLE, holdsMany, type Input } from './input.ts';
import { type Expected, readCoding, readExpectations } from './read-beside.ts';
import { readDocumentLines } from './read-document-lines.ts';
import { readReadings } from './read-readings.ts';
import { readSource } from './read-source.ts';
import { sourceOfDocument } from './source-of-document.ts';

/** An article as found on disk, not yet read by a machine. */
export interface FoundSource {
  readonly source: Source;
  /** The coding beside it, by a person or another coder; null if there is none. */
  readonly coding: Annotations | null;
  readonly expectations: Expected | null;
  readonly naming: Naming;
  /** See `Head`. */
  readonly line: string | null;
}

/** The sources in one file, one at a time. A source with an error is reported and left out. */
export function* readInput(input: Input, report: Report): Generator<FoundSource> {
  if (input.kind === 'jsonl') {
    yield* readLines(input, report);
    return;
  }
  if (isFormat(input.kind) && holdsMany(input.kind)) {
    for (const found of readApart(input.kind, input.file, report)) yield { ...found, ...UNCODED };
    return;
  }
  const before = report.errors;
  const found = readSource(input, report);
  if (!found || report.errors > before) return;
  const { source, naming } = found;
  if (input.kind === 'folder') checkFolderName(source, report);
  const coding = readCoding(input, source, report);
  const expectations = readExpectations(input, report);
  // A wrong coding needs a person to correct it; a machine's reading would hide it.
  if (report.errors === before) yield { source, coding, expectations, naming, line: null };
}

/** What a source has that is one of many in a file. */
const UNCODED = { coding: null, expectations: null, line: null } as const;

function* readLines(input: Input, report: Report): Generator<FoundSource> {
  const { file } = input;
  const renamed: string[] = [];
  const besideIt = fileBeside(input.kind, file, 'readings.jsonl');
  const readings = input.beside.includes(besideIt) ? readReadings(besideIt, report) : null;
  for (const document of readDocumentLines(file, report)) {
    const before = report.errors;
    const source = sourceOfDocument(file, document, report);
    if (!source || report.errors > before) continue;
    if (source.front.id !== document.id) renamed.push(`${document.id} → ${source.front.id}`);
    const naming = { by: 'id', given: document.id, made: source.front.id } as const;
    const { line: _, ...fields } = document;
    const line = sha256(JSON.stringify(fields));
    const coding = readings?.of(document.id, source, report) ?? null;
    if (coding !== 'refused') yield { source, coding, expectations: null, naming, line };
  }
  readings?.reportUnused(report);
  if (renamed.length === 0) return;
  report.warn(
    'source:renamed',
    'ids that are not valid in a graph were replaced',
    { file },
    {
      actual: `${renamed.length}: ${renamed.slice(0, 3).join(', ')}${renamed.length > 3 ? ', …' : ''}`,
      expected: 'lower-case words and digits joined by - or .',
    },
  );
}

/**
 * Warns if a folder is not named after its source. Folders of older versions are named after the
 * version.
 */
function checkFolderName({ front, file }: Source, report: Report): void {
  const folder = dirname(file);
  const isOlder = basename(dirname(folder)) === 'versions';
  if (front.id === basename(folder) || folder === '.' || isOlder) return;
  report.warn(
    'source:folder-name',
    `the folder of this ${ARTICLE} is not named after its source`,
    { file },
    { actual: basename(folder), expected: front.id },
  );
}
