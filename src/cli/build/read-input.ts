import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { annotate } from '../../extract/annotate.ts';
import type { SourceText } from '../../extract/document.ts';
import { checkExpectations } from '../../graph/check-expectations.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import type { Facts } from '../../graph/facts.ts';
import { fileOf, type Sections, sectionsOf } from '../../graph/row-lines.ts';
import { graphOf } from '../../graph/serialize.ts';
import { type Coder, readSource } from '../../ingest/read-sources.ts';
import { loadSource } from '../../loaders/load-source.ts';
import { createReport, type Problem } from '../../model/problem.ts';
import { toReadable } from '../to-readable.ts';
import { writeWhole } from '../write-file.ts';
import type { AcrossStep } from './across-step.ts';
import { annotateOnce, annotationFile } from './annotation-cache.ts';
import { type Built, partFile } from './entry.ts';
import type { Input } from './find-inputs.ts';

/** Where a build keeps what it makes; null where it only checks. */
export interface Stores {
  /** One file a source. */
  readonly parts: string;
  readonly annotations: string;
  readonly coderVersion: string;
}

export interface InputResult {
  readonly built: readonly Built[];
  /** Everything that reading it gave, in order; what is built has its warnings too. */
  readonly problems: readonly Problem[];
}

/**
 * All that is done for an article alone: read, annotate, load, check, keep. It is the same on the
 * main thread and on a worker. An article with an error is left out; the others go on.
 */
export function readInput(
  input: Input,
  stores: Stores | null,
  steps: readonly AcrossStep[],
): InputResult {
  const report = createReport();
  try {
    const annotations = { file: null as string | null };
    const coded = readSource(input.place, report, coderOf(stores, annotations));
    if (!coded || report.errors > 0) return { built: [], problems: report.problems };
    const { source, expectations } = coded;
    const facts = loadSource(source, coded.annotations);
    if (expectations) checkExpectations(facts, expectations, report);
    checkGraph(graphOf(facts), 'graph', report);
    if (report.errors > 0) return { built: [], problems: report.problems };
    const sections = sectionsOf(facts);
    const entry = {
      source: source.front.id,
      file: source.file,
      input: input.place,
      ...measure(facts, sections),
      annotations: annotations.file,
      problems: [...report.problems],
    };
    if (stores) keepPart(join(stores.parts, partFile(entry)), sections);
    const records = Object.fromEntries(
      steps.map((step) => [step.name, [...step.recordsOf(facts)]]),
    );
    return { built: [{ entry, records }], problems: report.problems };
  } catch (error) {
    return { built: [], problems: [...report.problems, failed(input, error)] };
  }
}

/** What went wrong with one article must not take the others with it. */
export function failed({ place }: Input, error: unknown): Problem {
  const { code, path = place, message } = error as NodeJS.ErrnoException;
  const isOfSystem = error instanceof Error && /^E[A-Z]+$/.test(code ?? '');
  return isOfSystem
    ? {
        rule: 'build:unreadable',
        severity: 'error',
        reason: 'the system does not let this be read',
        place: { file: path },
        actual: message,
        expected: 'a file that may be read',
      }
    : {
        rule: 'build:failed',
        severity: 'error',
        reason: 'the program failed on this',
        place: { file: place },
        actual: error instanceof Error ? (error.stack ?? message) : String(error),
        expected: 'a report of this as a bug, with the file',
      };
}

function coderOf(stores: Stores | null, found: { file: string | null }): Coder {
  return (source, report) => {
    const readable: SourceText = toReadable(source);
    if (!stores) return annotate(readable, report);
    const cache = { folder: stores.annotations, coderVersion: stores.coderVersion };
    found.file = relative(cache.folder, annotationFile(cache, readable));
    return annotateOnce(cache, readable, report);
  };
}

const measure = (facts: Facts, { nodes, edges }: Sections) => ({
  hash: createHash('sha256').update(nodes).update('\n').update(edges).digest('hex'),
  nodes: facts.nodes.length,
  relationships: facts.edges.length,
  nodeBytes: Buffer.byteLength(nodes),
  edgeBytes: Buffer.byteLength(edges),
});

function keepPart(file: string, sections: Sections): void {
  if (!existsSync(file)) writeWhole(file, fileOf(sections));
}
