import type { Facts } from '../graph/facts.ts';
import type { EdgeRow, NodeAttributes, NodeOf, NodeRow } from '../model/graph.ts';
import { type NodeId, type SourceId, sha256 } from '../model/ids.ts';
import { contextOf } from '../text/context.ts';
import { shorten } from '../text/shorten.ts';
import { DETAIL, type Redacted } from './redact.ts';
import type { Scrubber } from './scrub.ts';

/** The redacted text of each source. */
export type Texts = ReadonlyMap<string, Redacted>;

/** What the articles say whose facts are shown. */
export interface OwnWords {
  readonly texts: Texts;
  /** The mentions of the individuals who are hidden in these articles. */
  readonly individualsOf: (sources: readonly SourceId[]) => readonly NodeOf<'Mention'>[];
}

/** The same facts, with their words redacted. `quoteElsewhere`: the words, as shown, of other mentions. */
export function withoutNames(
  { nodes, edges }: Facts,
  own: OwnWords,
  scrub: Scrubber,
  quoteElsewhere: (mention: NodeId) => string | undefined,
): Facts {
  const shown = nodes.map((row) => ({ ...row, attributes: showNode(row, own, scrub) }) as NodeRow);
  const quotes = new Map<string, string>(
    shown.flatMap(({ key, attributes }) =>
      attributes.label === 'Mention' ? [[key, attributes.quote]] : [],
    ),
  );
  const contents = contentsOf(edges, shown);
  return {
    nodes: shown.map((row) => withClaimText(row, contents)),
    edges: edges.map((edge) => {
      const [first] = edge.attributes.evidence;
      const quote = first && (quotes.get(first) ?? quoteElsewhere(first));
      const attributes =
        quote === undefined
          ? scrub.edge(edge.attributes)
          : { ...scrub.edge(edge.attributes, ['quote']), quote };
      return { ...edge, attributes };
    }),
  };
}

export function showNode(
  { key, attributes }: NodeRow,
  { texts, individualsOf }: OwnWords,
  scrub: Scrubber,
): NodeAttributes {
  const redacted = texts.get(attributes.sources[0] ?? '');
  if (attributes.label === 'Article' && redacted)
    return scrub.article(
      { ...attributes, text: redacted.text, sha256: sha256(redacted.text) },
      redacted.replaced(DETAIL),
      individualsOf(attributes.sources),
    );
  if (attributes.label === 'Mention' && attributes.part === 'text' && redacted) {
    const span = [
      redacted.shift(attributes.start, 'start'),
      redacted.shift(attributes.end, 'end'),
    ] as const;
    const words = contextOf(redacted.text, [...span]);
    return scrub.node(key, {
      ...attributes,
      ...words,
      start: span[0],
      end: span[1],
      displayName: shorten(words.quote, 60),
    });
  }
  return scrub.node(key, attributes);
}

/** The mentions that make up each claim's content, in text order. */
function contentsOf(
  edges: readonly EdgeRow[],
  nodes: readonly NodeRow[],
): Map<string, NodeOf<'Mention'>[]> {
  const mentions = new Map(nodes.map(({ key, attributes }) => [key as string, attributes]));
  const contents = new Map<string, NodeOf<'Mention'>[]>();
  for (const { source, target, attributes } of edges) {
    const words = attributes.type === 'REFERS_TO' ? mentions.get(source) : undefined;
    if (words?.label !== 'Mention' || words.use !== 'content') continue;
    contents.set(
      target,
      [...(contents.get(target) ?? []), words].sort((a, b) => a.start - b.start),
    );
  }
  return contents;
}

function withClaimText(
  row: NodeRow,
  contents: ReadonlyMap<string, readonly NodeOf<'Mention'>[]>,
): NodeRow {
  const words = contents.get(row.key);
  if (row.attributes.label !== 'Claim' || !words) return row;
  const text = words.map(({ quote }) => quote).join(' … ');
  return { ...row, attributes: { ...row.attributes, text, displayName: shorten(text, 80) } };
}
