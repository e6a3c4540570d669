import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Coder } from '../coders/coder.ts';
import { ordinaryWords } from '../coders/offline/en/lexicon/ordinary-words.ts';
import { countIn } from '../coders/offline/en/mentions/count-in.ts';
import { textOfSource } from '../coders/text-of-source.ts';
import { checkExpectations } from '../graph/check-expectations.ts';
import { checkGraph } from '../graph/check-graph.ts';
import type { Facts } from '../graph/facts.ts';
import { fileOf, type Sections, sectionsOf } from '../graph/row-lines.ts';
import { graphOf } from '../graph/serialize.ts';
import { placeOfHead } from '../ingest/head.ts';
import { type FoundSource, readInput } from '../ingest/read-input.ts';
import { codeSource } from '../ingest/read-sources.ts';
import { type Apart, withOwnId } from '../ingest/tell-apart.ts';
import { loadSource } from '../loaders/load-source.ts';
import type { SourceId } from '../model/ids.ts';
import { present } from '../model/present.ts';
import { createReport, type Report } from '../model/problem.ts';
import type { Replaced, Source } from '../model/source.ts';
import { applyToArticle } from '../resolve/decisions/apply-to-article.ts';
import {
  hashOfDecisions,
  NOTHING_DECIDED,
  type SourceDecisions,
} from '../resolve/decisions/by-source.ts';
import { recordsOf } from '../resolve/records.ts';
import { failed } from './failed.ts';
import type { HashedInput } from './hash-inputs.ts';
import type { BuiltArticle, InputResult } from './input-result.ts';
import { cachedCoder } from './state/annotation-cache.ts';
import type { Folders } from './state/folders.ts';
import { nameOfCoder, partFile } from './state/part-entry.ts';
import { writeSoon } from './write-file.ts';

/** Reviewers' decisions, by source. */
export type Decided = ReadonlyMap<SourceId, SourceDecisions>;

export interface ReadFileOptions {
  readonly coder: Coder;
  /** Folders for parts and readings; null to store nothing. */
  readonly folders: Pick<Folders, 'parts' | 'annotations'> | null;
  readonly decisions: Decided;
  /** The version that a source replaces, by the source's place. */
  readonly replaced: ReadonlyMap<string, Replaced>;
  readonly apart: Apart;
}

/**
 * Everything done for the articles of one file alone: read, annotate, load, correct, check, store.
 * Runs on the main thread or on a worker. An article with an error is left out; the others go on.
 */
export async function readArticleFile(
  input: HashedInput,
  options: ReadFileOptions,
): Promise<InputResult> {
  const report = createReport();
  const articles: BuiltArticle[] = [];
  try {
    for (const found of readInput(input, report)) {
      const own = createReport();
      const held = withOwnId(found, options.apart);
      const one = await readArticle(input, held, options, own);
      for (const problem of own.problems) report.add(problem);
      if (one) articles.push(one);
    }
    return { articles, problems: report.problems };
  } catch (error) {
    return { articles, problems: [...report.problems, failed(input, error)] };
  }
}

async function readArticle(
  input: HashedInput,
  held: FoundSource,
  { coder, folders, decisions, replaced }: ReadFileOptions,
  report: Report,
): Promise<BuiltArticle | null> {
  const replaces = replaced.get(placeOfHead(held.source));
  const source = replaces ? { ...held.source, replaces } : held.source;
  const cached = folders && cachedCoder(coder, folders.annotations);
  const read = (uncoded: Source, to: Report) => (cached ?? coder).read(textOfSource(uncoded), to);
  const coded = await codeSource({ ...held, source }, read, report);
  if (!coded || report.errors > 0) return null;
  const { expectations } = coded;
  const { id, version, updated, published, status, url } = source.front;
  const decided = decisions.get(id);
  const applying = { load: loadSource, ordinaryWords, countIn };
  const facts = applyToArticle(coded, decided ?? NOTHING_DECIDED, applying, report);
  if (expectations && !decided) checkExpectations(facts, expectations, report);
  checkGraph(graphOf(facts), 'graph', report);
  if (report.errors > 0) return null;
  const sections = sectionsOf(facts);
  const entry = {
    source: id,
    file: source.file,
    input: input.place,
    ...measure(facts, sections),
    coder: held.coding ? null : nameOfCoder(coder),
    annotations: held.coding ? null : (cached?.fileOf(textOfSource(source)) ?? null),
    decisions: hashOfDecisions(decided),
    head: {
      front: { id, ...present({ version, updated, published, status, url }) },
      sha256: source.sha256,
      file: source.file,
      textLine: source.textLine,
      ...present({ captured: source.captured }),
      naming: held.naming,
      line: held.line,
    },
    replaces: replaces ?? null,
  };
  if (folders) keepPart(join(folders.parts, partFile(entry)), sections);
  const { outline, details } = recordsOf(facts);
  return { entry, outline, details: () => details };
}

const measure = (facts: Facts, { nodes, edges }: Sections) => ({
  hash: createHash('sha256').update(nodes).update('\n').update(edges).digest('hex'),
  nodes: facts.nodes.length,
  relationships: facts.edges.length,
  nodeBytes: Buffer.byteLength(nodes),
  edgeBytes: Buffer.byteLength(edges),
});

function keepPart(file: string, sections: Sections): void {
  if (!existsSync(file)) writeSoon(file, fileOf(sections));
}
