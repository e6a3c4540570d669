import { sourceOfNode } from '../../model/ids.ts';
import { LocalId } from '../../model/local-id.ts';
import { present } from '../../model/present.ts';
import { StatedRelationshipType } from '../../model/relationships.ts';
import { Annotations } from '../../model/standoff.ts';
import { type ArticleLook, createArticleLook, readingOf, spanOfMention } from './article-look.ts';
import { claimsIn } from './claims-in.ts';
import { datesIn, entitiesIn, mentionsIn } from './entities-in.ts';
import { eventsIn } from './events-in.ts';
import type { ArticleFacts } from './facts-by-article.ts';

/**
 * The annotations that an article's facts were made of, as far as the graph has them. Their spans
 * are in its text as published.
 */
export function annotationsOfArticle(facts: ArticleFacts): Annotations {
  const { article } = facts;
  const look = createArticleLook(facts);
  const coder = facts.nodes.find(({ attributes }) => 'coder' in attributes)?.attributes;
  return Annotations.parse({
    source: {
      id: sourceOfNode(article.key),
      sha256: article.attributes.sha256,
      ...present({
        published: article.attributes.published,
        language: article.attributes.language,
      }),
    },
    coder: { name: coder && 'coder' in coder ? coder.coder : 'unknown' },
    entities: entitiesIn(look),
    mentions: mentionsIn(look),
    dates: datesIn(look),
    claims: claimsIn(look),
    events: eventsIn(look),
    relations: statedIn(look, 'relation').map(({ key, edge, spans }) => ({
      id: key,
      type: edge.attributes.type,
      from: look.local(edge.source),
      to: look.local(edge.target),
      span: spans,
      ...present({ reason: edge.attributes.reason }),
      ...readingOf(edge.attributes),
    })),
    assessments: statedIn(look, 'assessment').map(({ key, edge, spans }) => ({
      id: key,
      by: look.local(edge.source),
      of: look.local(edge.target),
      status: edge.attributes.status,
      ...present({ aspect: edge.attributes.aspect }),
      span: spans,
      ...readingOf(edge.attributes),
    })),
  });
}

/** Relationships that the coder stated, with their words and an id of their own. */
function statedIn(look: ArticleLook, use: 'relation' | 'assessment') {
  const taken = new Set<string>();
  return look.edges.flatMap((edge) => {
    const spans = edge.attributes.evidence.flatMap((key) => {
      const mention = look.mention(key);
      return mention?.use === use ? [spanOfMention(mention)] : [];
    });
    const isItsOwn =
      use === 'assessment'
        ? edge.attributes.type === 'ASSESSED'
        : StatedRelationshipType.safeParse(edge.attributes.type).success;
    if (spans.length === 0 || !isItsOwn) return [];
    const asked = edge.key.split(' ')[3] ?? '';
    const isFree = LocalId.safeParse(asked).success && !/^\d+$/.test(asked) && !taken.has(asked);
    const key = isFree ? asked : `${use}-${taken.size + 1}`;
    taken.add(key);
    return [{ key, edge, spans }];
  });
}
