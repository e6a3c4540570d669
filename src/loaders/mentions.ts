import type { Facts } from '../graph/facts.ts';
import type { NodeRow } from '../model/graph.ts';
import type { Mention } from '../model/standoff.ts';
import { contextOf } from '../text/context.ts';
import { shorten } from '../text/shorten.ts';
import type { LoadContext } from './context.ts';

/** The words that refer to entities. An unresolved mention refers to nothing. */
export function loadMentions(context: LoadContext): Facts {
  const { annotations, article, node, edge } = context;
  return {
    nodes: annotations.mentions.map((mention) => mentionRow(context, mention)),
    edges: annotations.mentions.flatMap((mention) => {
      const words = context.mention(mention.id);
      const inArticle = edge('IN', words.mention, article, [words], {});
      if (mention.entity == null) return [inArticle];
      return [inArticle, edge('REFERS_TO', words.mention, node(mention.entity), [words], mention)];
    }),
  };
}

function mentionRow(context: LoadContext, mention: Mention): NodeRow<'Mention'> {
  const { start, end, kind, form, metonym } = mention;
  const words = contextOf(context.source.text, [start, end]);
  return {
    key: context.mention(mention.id).mention,
    attributes: {
      label: 'Mention',
      displayName: shorten(words.quote, 60),
      ...context.reading(mention),
      ...words,
      part: 'text',
      start,
      end,
      use: 'mention',
      kind,
      form,
      metonym,
      ...context.page([start, end]),
    },
  };
}
