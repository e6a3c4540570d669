import type { Facts } from '../../graph/facts.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { articleId, edgeId, nodeId } from '../../model/ids.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { contextOf } from '../../text/context.ts';
import { shorten } from '../../text/shorten.ts';
import type { Basis } from './direction.ts';
import type { CopyPair } from './find-copies.ts';
import { findSharedPassage } from './shared-passage.ts';

type Held = Pick<Source, 'front' | 'text'>;

const CODER = 'copies';
/** How sure it is which of the two is the copy; that they share their text is counted, not guessed. */
const CONFIDENCE: Record<Basis, number> = {
  credit: 1,
  'own-dateline': 0.9,
  'published-later': 0.9,
  cut: 0.7,
  id: 0.5,
};
const REASON: Record<Basis, string> = {
  credit: 'the copy credits the other outlet',
  'own-dateline': 'the other is signed by its own outlet',
  'published-later': 'the other was published on an earlier day',
  cut: 'of two of one day, or of unknown days, nearly all of it stands in the longer one',
  id: 'nothing tells which was first; the order of ids decides',
};

/** COPIES from article to article, each with the credit and the passage that it rests on. */
export function copyFacts(pairs: readonly CopyPair[], held: ReadonlyMap<string, Held>): Facts {
  const nodes = new Map<string, NodeRow<'Mention'>>();
  const edges = new Map<string, EdgeRow>();
  for (const pair of pairs) {
    const [copy, original] = [held.get(pair.copy), held.get(pair.original)];
    const passage = copy && original ? findSharedPassage(copy.text, original.text) : null;
    if (!copy || !original || !passage) continue;
    const words = [
      ...(pair.credit ? [mentionOf(copy, [pair.credit.start, pair.credit.end])] : []),
      mentionOf(copy, passage[0]),
      mentionOf(original, passage[1]),
    ];
    for (const { node, edge } of words) {
      nodes.set(node.key, node);
      edges.set(edge.key, edge);
    }
    const edge = copies(
      pair,
      words.map(({ node }) => node),
    );
    edges.set(edge.key, edge);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function copies(pair: CopyPair, evidence: readonly NodeRow<'Mention'>[]): EdgeRow {
  const [from, to] = [articleId(pair.copy), articleId(pair.original)];
  return {
    key: edgeId('COPIES', from, to),
    source: from,
    target: to,
    attributes: {
      type: 'COPIES',
      evidence: evidence.map(({ key }) => key),
      quote: evidence[0]?.attributes.quote ?? '',
      coder: CODER,
      confidence: CONFIDENCE[pair.basis],
      sources: [pair.copy, pair.original].sort(),
      rule: pair.basis,
      reason: REASON[pair.basis],
      share: pair.share,
      credited: pair.credited,
    },
  };
}

function mentionOf({ front, text }: Held, span: Span) {
  const reading = { coder: CODER, confidence: 1, sources: [front.id] };
  const words = contextOf(text, span);
  const node: NodeRow<'Mention'> = {
    key: nodeId('Mention', front.id, `copy@${span[0]}-${span[1]}`),
    attributes: {
      label: 'Mention',
      displayName: shorten(words.quote, 60),
      ...reading,
      ...words,
      part: 'text',
      start: span[0],
      end: span[1],
      use: 'copy',
    },
  };
  const article = articleId(front.id);
  const edge: EdgeRow = {
    key: edgeId('IN', node.key, article),
    source: node.key,
    target: article,
    attributes: { type: 'IN', evidence: [node.key], quote: words.quote, ...reading },
  };
  return { node, edge };
}
