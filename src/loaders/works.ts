import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import { known, type LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** Works that the article cites and we do not hold, each with every mention as evidence of citing. */
export function loadWorks(context: LoadContext): Facts {
  const { nodes } = loadEntities(context, 'work', ({ workKind, title, published }) =>
    present({ kind: workKind, title, published }),
  );
  const edges = context.annotations.entities
    .filter(({ kind }) => kind === 'work')
    .map((work) => {
      const mentions = known(context.index.mentionsOf, work.id).map(({ id }) =>
        context.mention(id),
      );
      return context.edge('CITES', context.article, context.node(work.id), mentions, work);
    });
  return { nodes, edges };
}
