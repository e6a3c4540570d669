import type { NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Carried } from '../../model/origins.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { sorted } from '../collect.ts';
import type { AttributionIndex } from './attribution.ts';

type Bounds = Carried['reported'];

/** The articles, their outlets, and the days of the first and last of them. */
export function carriedBy(articles: readonly NodeId[], attribution: AttributionIndex): Carried {
  const { graph, outletOf } = attribution;
  const published = articles.map((article) => {
    const { published: edtf } = graph.attributesOf(article, 'Article');
    const bounds = edtf === undefined ? null : boundsOfEdtf(edtf);
    return { first: bounds?.earliest ?? null, latest: bounds?.latest ?? null };
  });
  return {
    articles: sorted(articles),
    publications: sorted(articles.map(outletOf)),
    reported: spanOf(published),
  };
}

/** The days between which these events happened, according to the articles that date them. */
export const happenedOf = (
  events: readonly NodeId[],
  datesOf: (event: NodeId) => readonly NodeOf<'Date'>[],
): Bounds =>
  spanOf(
    events.flatMap((event) =>
      datesOf(event).map(({ earliest = null, latest = null, relation }) => ({
        first: relation === 'before' || relation === 'until' ? null : earliest,
        latest: relation === 'after' || relation === 'since' ? null : latest,
      })),
    ),
  );

export const datesByEvent =
  ({ graph }: Pick<AttributionIndex, 'graph'>) =>
  (event: NodeId): NodeOf<'Date'>[] =>
    graph.edgesFrom(event, 'OCCURRED_ON').map(({ target }) => graph.attributesOf(target, 'Date'));

function spanOf(bounds: readonly Bounds[]): Bounds {
  const first = sorted(bounds.flatMap((each) => each.first ?? []));
  const latest = sorted(bounds.flatMap((each) => each.latest ?? []));
  return { first: first[0] ?? null, latest: latest.at(-1) ?? null };
}
