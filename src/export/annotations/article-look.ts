import type { EdgeRow, NodeOf, NodeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import type { Span } from '../../model/span.ts';
import { ARTICLE_ITSELF } from '../../model/standoff.ts';
import type { ArticleFacts } from './facts-by-article.ts';

/** ArticleLook-ups in the facts of one article. */
export interface ArticleLook extends ArticleFacts {
  readonly node: ReadonlyMap<NodeId, NodeRow['attributes']>;
  readonly from: ReadonlyMap<NodeId, readonly EdgeRow[]>;
  /** The mentions of a thing, in the order of the text. */
  readonly words: (thing: NodeId, use: NodeOf<'Mention'>['use']) => NodeRow<'Mention'>[];
  readonly mention: (key: NodeId) => NodeOf<'Mention'> | null;
  readonly local: (key: NodeId) => string;
}

export function createArticleLook(facts: ArticleFacts): ArticleLook {
  const node = new Map(facts.nodes.map(({ key, attributes }) => [key, attributes]));
  const from = new Map<NodeId, EdgeRow[]>();
  const into = new Map<NodeId, EdgeRow[]>();
  for (const edge of facts.edges) {
    from.set(edge.source, [...(from.get(edge.source) ?? []), edge]);
    if (edge.attributes.type === 'REFERS_TO')
      into.set(edge.target, [...(into.get(edge.target) ?? []), edge]);
  }
  const mention = (key: NodeId): NodeOf<'Mention'> | null => {
    const found = node.get(key);
    return found?.label === 'Mention' && found.part === 'text' ? found : null;
  };
  return {
    ...facts,
    node,
    from,
    mention,
    words: (thing, use) =>
      (into.get(thing) ?? [])
        .flatMap(({ source }) => {
          const attributes = mention(source);
          return attributes?.use === use ? [{ key: source, attributes }] : [];
        })
        .sort(({ attributes: a }, { attributes: b }) => a.start - b.start || a.end - b.end),
    local: (key) => (node.get(key)?.label === 'Article' ? ARTICLE_ITSELF : localId(key)),
  };
}

/** Unique in the article: those of a published graph are numbers, the same for each label. */
function localId(key: NodeId): string {
  const local = key.slice(key.indexOf('/') + 1);
  return /^\d+$/.test(local) ? `${key.slice(0, key.indexOf(':'))}-${local}` : local;
}

export const spanOfMention = ({ start, end }: NodeOf<'Mention'>): Span => [start, end];
export const spansOfMentions = (rows: readonly NodeRow<'Mention'>[]): Span[] =>
  rows.map(({ attributes }) => spanOfMention(attributes));

export const readingOf = ({
  confidence,
  rule,
}: {
  confidence: number;
  rule?: string | undefined;
}) => present({ confidence: confidence === 1 ? null : confidence, rule });

export const targetsOf = (
  look: ArticleLook,
  key: NodeId,
  type: EdgeRow['attributes']['type'],
): EdgeRow[] => (look.from.get(key) ?? []).filter(({ attributes }) => attributes.type === type);

/** Whether the words of a relationship are stated for it, and not those of a thing. */
export const isStated = (look: ArticleLook, { attributes: { evidence } }: EdgeRow): boolean =>
  evidence.some((key) => look.mention(key)?.use === 'relation');
