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
import { type CodedSource, type Coder, readSource } from '../../ingest/read-sources.ts';
import { loadSource } from '../../loaders/load-source.ts';
import { createReport, type Problem, type Report } from '../../model/problem.ts';
import { applyReviews, withdraw } from '../../resolve/decisions/apply-reviews.ts';
import {
  hashOfDecisions,
  NOTHING_DECIDED,
  type SourceDecisions,
} from '../../resolve/decisions/by-source.ts';
import { correctAnnotations } from '../../resolve/decisions/correct-annotations.ts';
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

/** What reviewers decided, by source. */
export type Decided = ReadonlyMap<string, SourceDecisions>;

export interface ReadInputOptions {
  readonly stores: Stores | null;
  readonly decisions: Decided;
  readonly steps: readonly AcrossStep[];
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
  { stores, decisions, steps }: ReadInputOptions,
): InputResult {
  const report = createReport();
  try {
    const annotations = { file: null as string | null };
    const coded = readSource(input.place, report, coderOf(stores, annotations));
    if (!coded || report.errors > 0) return { built: [], problems: report.problems };
    const { source, expectations } = coded;
    const decided = decisions.get(source.front.id);
    const facts = decide(coded, decided, report);
    if (expectations && !decided) checkExpectations(facts, expectations, report);
    checkGraph(graphOf(facts), 'graph', report);
    if (report.errors > 0) return { built: [], problems: report.problems };
    const sections = sectionsOf(facts);
    const entry = {
      source: source.front.id,
      file: source.file,
      input: input.place,
      ...measure(facts, sections),
      annotations: annotations.file,
      decisions: hashOfDecisions(decided),
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

/** The facts of an article as reviewers left them; what of their decisions is about nothing is named. */
function decide(
  { source, annotations }: CodedSource,
  { retracted, reviews }: SourceDecisions = NOTHING_DECIDED,
  report: Report,
): Facts {
  const byId = new Map(reviews);
  const loaded = loadSource(source, correctAnnotations(annotations, byId, report));
  if (retracted) return withdraw(loaded);
  const known = new Set<string>([...loaded.nodes, ...loaded.edges].map(({ key }) => key));
  for (const [id] of reviews.filter(([id]) => !known.has(id)))
    report.warn(
      'decision:unknown-id',
      'a decision about what is not there, or not there any more; it is kept',
      { file: source.file, path: id },
    );
  return applyReviews(loaded, byId);
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
