import type { Facts } from '../../graph/facts.ts';
import { byText } from '../../model/by-text.ts';
import { isNodeOf } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import type { LabelOfClass } from '../../model/kinds/kinds.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import type { WorkKind } from '../../model/vocabulary.ts';
import { groupEdges } from '../group-edges.ts';
import { OPEN, type When, whenOf } from '../time/when.ts';

/**
 * What is needed to tell whether cited works, or a work and an article in the graph, are the same.
 */
export interface DocumentRecord {
  readonly id: NodeId;
  readonly source: SourceId;
  readonly label: LabelOfClass<'document'> | 'Article';
  readonly kind: WorkKind | null;
  readonly title: string | null;
  /** An article that a reviewer withdrew. */
  readonly isWithdrawn: boolean;
  /** Its publishers, named or not. */
  readonly releasers: readonly NodeId[];
  readonly when: When;
  /** Quotations from it as lower-case letters and digits; none for an article. */
  readonly quotes: readonly string[];
  /** The words that refer to a work; null for the article itself. */
  readonly evidence: Evidence | null;
}

/** The article and the works it cites, sorted by id. */
export function documentRecordsOf(facts: Facts): DocumentRecord[] {
  const nodes = new Map(facts.nodes.map((row) => [row.key, row.attributes]));
  const outgoing = groupEdges(facts.edges, 'source');
  const incoming = groupEdges(facts.edges, 'target');
  const into = (type: RelationshipType, id: NodeId) =>
    (incoming.get(id) ?? []).filter((edge) => edge.attributes.type === type);
  const from = (type: RelationshipType, id: NodeId) =>
    (outgoing.get(id) ?? []).filter((edge) => edge.attributes.type === type);
  return facts.nodes
    .flatMap(({ key, attributes }) =>
      attributes.label === 'Article' || isNodeOf(attributes, 'document')
        ? [{ key, attributes }]
        : [],
    )
    .sort((a, b) => byText(a.key, b.key))
    .map(({ key, attributes }) => {
      const isWork = attributes.label !== 'Article';
      const [words] = into('REFERS_TO', key);
      const date = from('PUBLISHED_ON', key)
        .map(({ target }) => nodes.get(target))
        .find((node) => node?.label === 'Date');
      const stated = isWork ? from('STATES', key).map(({ target }) => nodes.get(target)) : [];
      return {
        id: key,
        source: sourceOfNode(key),
        label: attributes.label,
        kind: isWork ? (attributes.kind ?? null) : null,
        title: attributes.title ?? null,
        isWithdrawn: attributes.label === 'Article' && attributes.status === 'retracted',
        releasers: into('PUBLISHED', key).map(({ source }) => source),
        when: date?.label === 'Date' ? whenOf(date) : OPEN,
        quotes: stated.flatMap((claim) =>
          claim?.label === 'Claim' && claim.speech !== 'indirect' ? [plain(claim.text)] : [],
        ),
        evidence: words ? { mention: words.source, quote: words.attributes.quote } : null,
      };
    });
}

/** All words of an article, in the same form as quotations. */
export function articleWords({ nodes }: Facts): string {
  const article = nodes.find(({ attributes }) => attributes.label === 'Article')?.attributes;
  return article?.label === 'Article' ? plain(article.text) : '';
}

/**
 * Lower-case letters and digits, so that quotation marks, cuts and capitals do not prevent a match.
 */
export const plain = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
