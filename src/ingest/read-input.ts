import { basename, dirname } from 'node:path';
import { sha256 } from '../model/ids.ts';
import type { Naming } from '../model/naming.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { fileBeside } from './files-beside.ts';
import { documentOfFile } from './files-of-documents.ts';
import { isFormat } from './formats/input-formats.ts';
import { readApart } from './formats/read-apart.ts';
import { ARTICLE, holdsMany, type Input } from './input.ts';
import { type Expected, readCoding, readExpectations } from './read-beside.ts';
import { readDocumentLines } from './read-document-lines.ts';
import { readReadings } from './read-readings.ts';
import { readSource } from './read-source.ts';
import { sourceOfDocument } from './source-of-document.ts';
import { readEventTable } from './tables/read-event-table.ts';

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
  if (input.kind === 'table') {
    for (const record of readEventTable(input.file, report))
      yield { ...record, expectations: null };
    return;
  }
  if (isFormat(input.kind) && holdsMany(input.kind)) {
    yield* readApartCoded(input, readApart(input.kind, input.file, report), report);
    return;
  }
  const before = report.errors;
  const found = readSource(input, report);
  if (!found || report.errors > before) return;
  const { source, naming } = found;
  if (input.kind === 'folder') checkFolderName(source, report);
  const coding = readCoding(input, source, report);
  const expectations = readExpectations(input, source, report);
  // A wrong coding needs a person to correct it; a machine's reading would hide it.
  if (report.errors === before) yield { source, coding, expectations, naming, line: null };
}

/** The sources that one file holds, each with the coding beside it, else with what the file says. */
function* readApartCoded(
  input: Input,
  all: Iterable<Pick<FoundSource, 'source' | 'naming'> & Partial<FoundSource>>,
  report: Report,
): Generator<FoundSource> {
  const ids = new Set<string>();
  for (const { source, naming, coding: own = null, line: stated = null } of all) {
    const before = report.errors;
    ids.add(source.front.id);
    const coding = readCoding(input, source, report) ?? own;
    const expectations = readExpectations(input, source, report);
    // The very same article in two saves of a feed or a channel is one.
    const line = stated ?? sha256(JSON.stringify([source.front, source.text]));
    if (report.errors === before) yield { source, coding, expectations, naming, line };
  }
  checkDocuments(input.beside, ids, report);
}

function* readLines(input: Input, report: Report): Generator<FoundSource> {
  const { file, beside } = input;
  const renamed: string[] = [];
  const besideIt = fileBeside(input.kind, file, 'readings.jsonl');
  const readings = beside.includes(besideIt) ? readReadings(besideIt, report) : null;
  const ids = new Set<string>();
  for (const document of readDocumentLines(file, report)) {
    const before = report.errors;
    const source = sourceOfDocument(file, document, report);
    if (!source || report.errors > before) continue;
    if (source.front.id !== document.id) renamed.push(`${document.id} → ${source.front.id}`);
    ids.add(source.front.id);
    const coding = readCoding(input, source, report);
    const expectations = readExpectations(input, source, report);
    if (report.errors > before) continue;
    const naming = { by: 'id', given: document.id, made: source.front.id } as const;
    const { line: _, ...fields } = document;
    const line = sha256(JSON.stringify(fields));
    if (coding) {
      readings?.pass(document.id, source);
      yield { source, coding, expectations, naming, line };
      continue;
    }
    const reading = readings?.of(document.id, source, report) ?? null;
    if (reading !== 'refused') yield { source, coding: reading, expectations, naming, line };
  }
  readings?.reportUnused(report);
  checkDocuments(beside, ids, report);
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

/** Warns about a coding of a document that is not in the file, which is probably misnamed. */
function checkDocuments(beside: readonly string[], ids: ReadonlySet<string>, report: Report): void {
  for (const file of beside) {
    const id = documentOfFile(basename(file));
    if (id === null || ids.has(id)) continue;
    report.warn(
      'source:coding-without-article',
      'there is no document with this id in the file',
      { file },
      { actual: id, expected: 'the id of a document' },
    );
  }
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
