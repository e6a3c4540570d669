import { LABEL_OF_KIND, type NodeLabel } from './kinds/kinds.ts';
import {
  type Annotations,
  ARTICLE_ITSELF,
  type DateExpression,
  type Entity,
  type Mention,
} from './standoff.ts';

/** Look-ups in one article's annotations; of items with the same id, the first one counts. */
export interface AnnotationIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly dates: ReadonlyMap<string, DateExpression>;
  /** The mentions of each entity, in text order. */
  readonly mentionsOf: ReadonlyMap<string, readonly Mention[]>;
  /** The label of the node that an entity, date, claim, event or the article itself becomes. */
  readonly labels: ReadonlyMap<string, NodeLabel>;
}

export function indexAnnotations(annotations: Annotations): AnnotationIndex {
  const mentionsOf = new Map<string, Mention[]>();
  const inOrder = [...annotations.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const mention of inOrder) {
    if (mention.entity == null) continue;
    mentionsOf.set(mention.entity, [...(mentionsOf.get(mention.entity) ?? []), mention]);
  }
  const labels: [string, NodeLabel][] = [
    [ARTICLE_ITSELF, 'Article'],
    ...annotations.entities.map(({ id, kind }): [string, NodeLabel] => [id, LABEL_OF_KIND[kind]]),
    ...annotations.dates.map(({ id }): [string, NodeLabel] => [id, 'Date']),
    ...annotations.claims.map(({ id }): [string, NodeLabel] => [id, 'Claim']),
    ...annotations.events.map(({ id }): [string, NodeLabel] => [id, 'Event']),
  ];
  return {
    entities: byId(annotations.entities),
    mentions: byId(annotations.mentions),
    dates: byId(annotations.dates),
    mentionsOf,
    labels: new Map(labels.reverse()),
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map([...items].reverse().map((item) => [item.id, item]));
