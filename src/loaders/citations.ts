import type { Facts } from '../graph/facts.ts';
import { isOfClass, LABEL_OF_KIND } from '../model/kinds/kinds.ts';
import { known, type LoadContext } from './context.ts';

/** The article cites every document it mentions; the mentions are the evidence. */
export const loadCitations = (context: LoadContext): Facts => ({
  nodes: [],
  edges: context.annotations.entities
    .filter(({ kind }) => isOfClass(LABEL_OF_KIND[kind], 'document'))
    .map((document) => {
      const mentions = known(context.index.mentionsOf, document.id).map(({ id }) =>
        context.mention(id),
      );
      return context.edge('CITES', context.article, context.node(document.id), mentions, document);
    }),
});
