import { type AnnotationIndex, indexAnnotations } from '../model/annotation-index.ts';
import { articleId } from '../model/article-id.ts';
import type { EdgeAttributes, EdgeOf, EdgeRow } from '../model/graph.ts';
import { edgeId, type NodeId, nodeId } from '../model/ids.ts';
import type { Alternative } from '../model/item.ts';
import type { Evidence } from '../model/judgement.ts';
import { present } from '../model/present.ts';
import type { PropertyOfType, RelationshipType } from '../model/relationships.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { type Annotations, ARTICLE_ITSELF } from '../model/standoff.ts';
import type { MentionUse } from '../model/vocabulary.ts';
import { pageAt } from '../text/page-at.ts';

/**
 * What every loader gets: one article, its annotations, and functions that make ids and evidence.
 */
export interface LoadContext {
  readonly source: Source;
  readonly annotations: Annotations;
  readonly index: AnnotationIndex;
  readonly article: NodeId;
  /** The node of an entity, date, claim, event or the article, by its id in the annotations. */
  node(id: string): NodeId;
  /** The words of a span, used in one way; `loadSpanMentions` makes the node. */
  span(use: MentionUse, span: Span): Evidence;
  /** The words of an entity's mention. */
  mention(id: string): Evidence;
  quote(span: Span): string;
  /** The page on which a span begins; no property if the article has no pages. */
  page(span: Span): { page?: number };
  /** Who read it, how confidently, by which rule: common to nodes and relationships. */
  reading(item: Item): Reading;
  /** Other readings the coder considered, one sentence each; no property if there are none. */
  alternatives(item: Item): Pick<EdgeAttributes, 'alternatives'>;
  edge<T extends RelationshipType>(
    type: T,
    from: NodeId,
    to: NodeId,
    evidence: readonly Evidence[],
    item: Item,
    more?: EdgeExtras<T>,
  ): EdgeRow<T>;
}

/** What every item of the annotations may carry. */
export interface Item {
  readonly confidence?: number | undefined;
  readonly rule?: string | undefined;
  readonly alternatives?: readonly Alternative[] | undefined;
}
type Reading = Pick<EdgeAttributes, 'coder' | 'confidence' | 'sources' | 'rule' | 'alternatives'>;
/** `key` tells parallel relationships of one type apart. */
export type EdgeExtras<T extends RelationshipType> = Pick<
  EdgeOf<T>,
  'alternatives' | PropertyOfType<T>
> & {
  key?: string;
};

export function createContext(source: Source, annotations: Annotations): LoadContext {
  const index = indexAnnotations(annotations);
  const id = source.front.id;
  const article = articleId(id);
  const quote = ([start, end]: Span) => source.text.slice(start, end);
  const reading = ({ confidence, rule, alternatives }: Item): Reading => ({
    coder: annotations.coder.name,
    confidence: confidence ?? 1,
    sources: [id],
    ...present({ rule }),
    ...alternativesOf({ alternatives }),
  });
  return {
    source,
    annotations,
    index,
    article,
    quote,
    page: ([start]) => present({ page: pageAt(source.pages, start) }),
    reading,
    alternatives: alternativesOf,
    node: (local) =>
      local === ARTICLE_ITSELF ? article : nodeId(known(index.labels, local), id, local),
    span: (use, span) => ({
      // Local ids contain no @, so the id of a span's mention never equals that of an entity's
      // mention.
      mention: nodeId('Mention', id, `${use}@${span[0]}-${span[1]}`),
      quote: quote(span),
    }),
    mention: (local) => {
      const { start, end } = known(index.mentions, local);
      return { mention: nodeId('Mention', id, local), quote: quote([start, end]) };
    },
    edge: <T extends RelationshipType>(
      type: T,
      from: NodeId,
      to: NodeId,
      evidence: readonly Evidence[],
      item: Item,
      { key, ...more }: Partial<EdgeExtras<T>> = {},
    ): EdgeRow<T> => ({
      key: edgeId(type, from, to, key),
      source: from,
      target: to,
      attributes: {
        type,
        evidence: evidence.map((words) => words.mention),
        quote: evidence[0]?.quote ?? '',
        // An item's alternative readings are stored on its node only, not on its relationships.
        ...reading({ confidence: item.confidence, rule: item.rule }),
        ...more,
        // The properties depend on the type, which the compiler cannot follow here.
      } as unknown as EdgeOf<T>,
    }),
  };
}

/** Gated annotations have no dangling references, so a missing id is a bug. */
export function known<V>(map: ReadonlyMap<string, V>, id: string): V {
  const value = map.get(id);
  if (value === undefined) throw new Error(`no ${id}: these annotations did not pass the gate`);
  return value;
}

const alternativesOf = ({ alternatives }: Item): Pick<EdgeAttributes, 'alternatives'> =>
  present({ alternatives: alternatives?.map(sentence) });

const sentence = ({ field, value, confidence, why }: Alternative): string =>
  `${field}: ${value}${confidence === undefined ? '' : ` (${confidence})`}${why ? `, ${why}` : ''}`;
