import type { EdgeAttributes, NodeAttributes } from '../../../model/graph.ts';
import type { EdgeId, FactId, NodeId } from '../../../model/ids.ts';
import type { Page } from '../read-page.ts';
import type { Selectable, WordsId } from '../state.ts';

/** What a URL can select: a node, a relationship, or a span of an article. */
export type Chosen =
  | { readonly kind: 'node'; readonly id: NodeId; readonly attributes: NodeAttributes }
  | {
      readonly kind: 'edge';
      readonly id: EdgeId;
      readonly source: NodeId;
      readonly target: NodeId;
      readonly attributes: EdgeAttributes;
    }
  | {
      readonly kind: 'words';
      readonly article: NodeId;
      readonly start: number;
      readonly end: number;
    };

const WORDS = /^(article:[^\s/@]+)@(\d+)-(\d+)$/;

export function findChosen({ graph }: Page, at: Selectable | null): Chosen | null {
  if (at === null) return null;
  if (graph.hasNode(at)) return { kind: 'node', id: at, attributes: graph.getNodeAttributes(at) };
  if (graph.hasEdge(at)) {
    const [source, target] = graph.extremities(at);
    return { kind: 'edge', id: at, source, target, attributes: graph.getEdgeAttributes(at) };
  }
  const [, article = '', start, end] = WORDS.exec(at) ?? [];
  return graph.hasNode(article)
    ? { kind: 'words', article, start: Number(start), end: Number(end) }
    : null;
}

export const wordsId = (article: NodeId, start: number, end: number): WordsId =>
  `${article}@${start}-${end}` as WordsId;

/** The mentions that the selection rests on, in text order; none for an article. */
export function mentionsOf(page: Page, chosen: Chosen): NodeId[] {
  const { graph, words } = page;
  if (chosen.kind === 'edge') return chosen.attributes.evidence.filter((id) => graph.hasNode(id));
  if (chosen.kind === 'node') {
    if (chosen.attributes.label === 'Mention') return [chosen.id];
    return graph
      .filterInEdges(chosen.id, (_, { type }) => type === 'REFERS_TO')
      .map((edge) => graph.source(edge))
      .sort((a, b) => startOf(page, a) - startOf(page, b));
  }
  return (words.get(chosen.article) ?? []).filter((id) => {
    const mention = graph.getNodeAttributes(id);
    return mention.label === 'Mention' && mention.start < chosen.end && mention.end > chosen.start;
  });
}

function startOf({ graph }: Page, id: NodeId): number {
  const mention = graph.getNodeAttributes(id);
  return mention.label === 'Mention' ? mention.start : 0;
}

/** The nodes and relationships that rest on a mention. */
export const restingOn = ({ graph, resting }: Page, mention: NodeId): FactId[] => [
  ...graph
    .filterOutEdges(mention, (_, { type }) => type === 'REFERS_TO')
    .map((edge) => graph.target(edge)),
  ...(resting.get(mention) ?? []),
];

/** What the drawing highlights: the selection, or everything that rests on the selected words. */
export function broughtOut(page: Page, chosen: Chosen | null): Set<FactId> {
  if (!chosen) return new Set();
  if (chosen.kind === 'words')
    return new Set(mentionsOf(page, chosen).flatMap((mention) => restingOn(page, mention)));
  if (chosen.kind === 'edge') return new Set<FactId>([chosen.id, chosen.source, chosen.target]);
  return new Set<FactId>([chosen.id]);
}

/** The article to open, and the span to scroll to. */
export function articleToOpen(page: Page, chosen: Chosen | null, quote: NodeId | null) {
  if (!chosen) return null;
  if (chosen.kind === 'words')
    return { article: chosen.article, start: chosen.start, end: chosen.end };
  if (chosen.kind === 'node' && chosen.attributes.label === 'Article')
    return { article: chosen.id, start: 0, end: 0 };
  const mentions = mentionsOf(page, chosen);
  const id = quote !== null && mentions.includes(quote) ? quote : mentions[0];
  const mention = id === undefined ? undefined : page.graph.getNodeAttributes(id);
  if (id === undefined || mention?.label !== 'Mention') return null;
  const article = page.graph.findOutNeighbor(id, (_, { label }) => label === 'Article');
  if (article === undefined) return null;
  const [start, end] = mention.part === 'text' ? [mention.start, mention.end] : [0, 0];
  return { article, start, end };
}
