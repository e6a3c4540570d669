import { type AttestGraph, attributesOf } from '../../graph/attest-graph.ts';
import { firstPageOf, onPage } from '../../graph/telling/page-of.ts';
import { articlesOfNode, readSayings } from '../../graph/telling/read-sayings.ts';
import type { NodeId } from '../../model/ids.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { lineAt } from '../../text/line-at.ts';
import type { ReportedEvent } from './choose-events.ts';
import { plainRun, type ReportBlock } from './question-report.ts';
import type { ReportSources } from './report-sources.ts';

/** The words of whoever says it; of an article's own voice the sentence. */
export function quoteEvent(
  graph: AttestGraph,
  { events }: ReportedEvent,
  sources: ReportSources,
): ReportBlock[] {
  const blocks = new Map<string, ReportBlock>();
  for (const event of events) {
    const mention = firstMentionOf(graph, event);
    const [article] = articlesOfNode(graph, event);
    if (!mention || article === undefined) continue;
    const { text } = attributesOf(graph, article, 'Article');
    const words = excerptOf(text, [mention.start, mention.end]);
    const { line } = lineAt(text, mention.start);
    const from = [...sources.cite(article), plainRun(`${onPage(mention.page)}, line ${line}`)];
    blocks.set(`${article} ${words}`, { is: 'quotation', words, from });
  }
  for (const claim of events
    .flatMap((event) => readSayings(graph, event))
    .map((one) => one.claim)) {
    const [article] = articlesOfNode(graph, claim);
    const { text: words } = attributesOf(graph, claim, 'Claim');
    if (article === undefined || isAmong(words, article, blocks)) continue;
    const page = onPage(firstPageOf(graph, claim));
    const from = [...sources.cite(article), ...(page === '' ? [] : [plainRun(page)])];
    blocks.set(`${article} ${words}`, { is: 'quotation', words, from });
  }
  return [...blocks.values()];
}

const isAmong = (words: string, article: NodeId, among: ReadonlyMap<string, ReportBlock>) =>
  [...among.keys()].some(
    (key) => key.startsWith(`${article} `) && key.includes(words.replace(/\s+/g, ' ').trim()),
  );

function firstMentionOf(graph: AttestGraph, node: NodeId) {
  return graph
    .filterInNeighbors(node, (_, { label }) => label === 'Mention')
    .map((key) => attributesOf(graph, key, 'Mention'))
    .filter(({ part }) => part === 'text')
    .sort((a, b) => a.start - b.start)[0];
}
