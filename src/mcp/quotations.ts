import { type AttestGraph, attributesOf } from '../graph/attest-graph.ts';
import { asNodeId } from '../model/as-id.ts';
import type { EdgeId, NodeId } from '../model/ids.ts';
import { present } from '../model/present.ts';

/** Words of an article, with what is needed to cite them. */
export interface CitedWords {
  readonly quote: string;
  /** The words before and after. */
  readonly context: string;
  readonly article: NodeId;
  readonly title?: string | undefined;
  readonly publication?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  /** UTF-16 units of the article's text. */
  readonly start: number;
  readonly end: number;
  /** Of a document with pages. */
  readonly page?: number | undefined;
}

/** Quotations of one fact at most; `more` says how many there are besides. */
const MOST = 12;

/** What an assistant gets with every fact. */
export interface QuotedEvidence {
  readonly quotations: readonly CitedWords[];
  readonly moreQuotations?: number;
}

/** The words that a node rests on: of an article its first mentions, of a mention its own. */
export const evidenceOfNode = (graph: AttestGraph, id: NodeId): QuotedEvidence =>
  evidenceOf(
    graph,
    graph.getNodeAttribute(id, 'label') === 'Mention'
      ? [id]
      : graph.filterInNeighbors(id, (_, { label }) => label === 'Mention'),
  );

export const evidenceOfEdge = (graph: AttestGraph, id: EdgeId): QuotedEvidence =>
  evidenceOf(graph, graph.getEdgeAttribute(id, 'evidence').map(asNodeId));

function evidenceOf(graph: AttestGraph, mentions: readonly NodeId[]): QuotedEvidence {
  const found = [...new Set(mentions)]
    .filter((mention) => graph.hasNode(mention))
    .flatMap((mention) => cite(graph, mention) ?? [])
    .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start));
  const quotations = found.slice(0, MOST);
  const more = found.length - quotations.length;
  return { quotations, ...(more > 0 && { moreQuotations: more }) };
}

function cite(graph: AttestGraph, mention: NodeId): CitedWords | null {
  const { quote, prefix, suffix, start, end, page } = attributesOf(graph, mention, 'Mention');
  const article = graph.findOutNeighbor(mention, (_, { label }) => label === 'Article');
  if (!article) return null;
  const { title, publication, published, url } = attributesOf(graph, article, 'Article');
  return {
    quote,
    context: `${prefix}${quote}${suffix}`,
    article,
    ...present({ title, publication, published, url }),
    start,
    end,
    ...present({ page }),
  };
}
