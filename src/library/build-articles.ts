import type { z } from 'zod';
import { coderNamed, DEFAULT_CODER } from '../coders/coders.ts';
import { textOfSource } from '../coders/text-of-source.ts';
import { checkGraph } from '../graph/check-graph.ts';
import { type Facts, mergeFacts } from '../graph/facts.ts';
import { sectionsOf } from '../graph/row-lines.ts';
import { graphOf } from '../graph/serialize.ts';
import { codeSource } from '../ingest/read-sources.ts';
import { loadSource } from '../loaders/load-source.ts';
import { sha256 } from '../model/ids.ts';
import { memoize } from '../model/memoize.ts';
import { createReport, type Problem, type Report } from '../model/problem.ts';
import { Source } from '../model/source.ts';
import { Annotations } from '../model/standoff.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { versionOfCoder } from '../pipeline/state/code-version.ts';
import { recordsOf, type SourceRecords } from '../resolve/records.ts';
import { resolveAcross } from '../resolve/resolve-across.ts';
import { checkAnnotations } from '../text/gate/check-annotations.ts';
import { gazetteer } from '../text/names/gazetteer.ts';
import { dataOf } from './convert-graph.ts';
import type { GraphData } from './graph-data.ts';
import type { LibraryArticle } from './read-articles.ts';

/**
 * The graph of these articles, in memory: codings as they are, what nobody has coded as the offline
 * coder reads it, and what is the same across articles. An article with an error is left out. For
 * decisions of reviewers, versions and many articles: `buildFolder`.
 */
export async function buildArticles(articles: readonly LibraryArticle[]): Promise<{
  graph: GraphData | null;
  problems: Problem[];
}> {
  const report = createReport();
  const facts: Facts[] = [];
  const held: SourceRecords[] = [];
  for (const article of articles) {
    const own = createReport();
    const checked = checkArticle(article, own);
    const read = checked && own.errors === 0 ? await factsOf(checked, own) : null;
    if (read && held.some(({ source }) => source === read.records.source))
      own.error('source:duplicate-id', 'two articles have one id', { file: article.source.file });
    for (const problem of own.problems) report.add(problem);
    if (!read || own.errors > 0) continue;
    facts.push(read.facts);
    held.push(read.records);
  }
  if (facts.length === 0) return { graph: null, problems: [...report.problems] };
  const across = resolveAcross(held, { gazetteer: gazetteer() });
  const edges = across.edgesFrom(new Set(held.map(({ source }) => source)));
  const graph = graphOf(mergeFacts([...facts, { nodes: [], edges }]));
  const checking = createReport();
  checkGraph(graph, 'graph', checking);
  for (const problem of checking.problems) report.add(problem);
  return {
    graph: checking.errors > 0 ? null : dataOf(graph),
    problems: [...report.problems],
  };
}

/** Parses what may come from anybody, and holds a coding against the text. */
function checkArticle({ source, coding }: LibraryArticle, report: Report): LibraryArticle | null {
  const text = parseAs(Source, source, 'source', report);
  const annotations = coding && parseAs(Annotations, coding, 'coding', report);
  if (!text || (coding && !annotations)) return null;
  if (annotations) {
    const place = (section: string, at: number) => ({ file: text.file, path: `${section}[${at}]` });
    checkAnnotations(annotations, { ...text, id: text.front.id }, place, report);
  }
  return { source: text, coding: annotations };
}

function parseAs<T>(schema: z.ZodType<T>, value: unknown, file: string, report: Report): T | null {
  const { data, flaws } = parseBySchema(schema, value);
  for (const { path, reason, expected } of flaws ?? [])
    report.error(
      'source:line',
      reason,
      { file, path: path.join('.') },
      expected ? { expected } : {},
    );
  return data;
}

const loadCoder = memoize((_: 'once') => coderNamed(DEFAULT_CODER, versionOfCoder).load());

async function factsOf({ source, coding }: LibraryArticle, report: Report) {
  const coded = await codeSource(
    { source, coding, expectations: null },
    async (uncoded, to) => (await loadCoder('once')).read(textOfSource(uncoded), to),
    report,
  );
  if (!coded) return null;
  const facts = loadSource(coded.source, coded.annotations);
  const { nodes, edges } = sectionsOf(facts);
  const { outline, details } = recordsOf(facts);
  const records: SourceRecords = {
    source: source.front.id,
    hash: sha256(`${nodes}\n${edges}`),
    outline,
    details: () => details,
  };
  return { facts, records };
}
