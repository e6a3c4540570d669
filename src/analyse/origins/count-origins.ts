import { DirectedGraph } from 'graphology';
import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Circle, OriginCount, OriginShare } from '../../model/origins.ts';
import { sorted } from '../collect.ts';
import { findCircles } from '../projections/find-circles.ts';
import { type AttributionIndex, displayNameOf } from './attribution.ts';
import { findPassing, type Passing } from './find-passing.ts';
import type { Telling } from './find-tellings.ts';
import { settleSpeakers } from './settle-speakers.ts';

/**
 * The independent origins of one fact. Its tellers form a graph: each outlet points to whoever it
 * has the fact from. The sinks are the origins; whoever only points onward adds none, and neither
 * does a circle with no way out.
 */
export function countOrigins(
  told: { readonly tellings: readonly Telling[]; readonly denials: readonly Telling[] },
  attribution: AttributionIndex,
): OriginCount {
  const tellings = settleSpeakers(withoutCopies(told.tellings, attribution), attribution);
  const passing = findPassing(tellings, attribution);
  const notRelayed = tellings.filter(
    ({ anchor: { origin } }) => origin === null || !passing.relays.has(origin),
  );
  return sumOrigins(sharesOf(notRelayed, attribution), {
    unknown: tellings.filter(({ anchor }) => anchor.kind === 'unknown').length,
    deniedBy: sharesOf(told.denials, attribution)
      .filter(({ kind }) => kind === 'named')
      .map(({ id }) => id),
    circles: circlesIn(passing),
  });
}

/** Most facts are passed on by nobody, or by one, and a graph takes long to make. */
function circlesIn({ links, speaking }: Passing): Circle[] {
  if (links.length < 2) return [];
  const graph = new DirectedGraph();
  for (const [from, to] of links) graph.mergeEdge(from, to);
  return findCircles(graph, speaking);
}

/** The numbers that are always shown together, and the ones shown beside them. */
export function sumOrigins(
  shares: readonly OriginShare[],
  rest: { readonly unknown: number; readonly deniedBy: NodeId[]; readonly circles: Circle[] },
): OriginCount {
  const of = (kind: OriginShare['kind']) => shares.filter((share) => share.kind === kind);
  const sides = of('named').map(({ side }) => side);
  return {
    origins: sides.length,
    sides: new Set(sides.filter((side) => side !== null)).size,
    withoutSide: sides.filter((side) => side === null).length,
    anonymous: of('anonymous').length,
    ownVoice: of('own-voice').length,
    ...rest,
    shares: [...shares],
  };
}

/**
 * A copy adds no origin. If several copies tell what the original does not, one of them is kept.
 */
export function withoutCopies(
  tellings: readonly Telling[],
  { originalOf }: Pick<AttributionIndex, 'originalOf'>,
): Telling[] {
  const kept = new Map<NodeId, NodeId>();
  for (const { article } of tellings) {
    const original = originalOf(article);
    const other = kept.get(original);
    if (other === undefined || article === original || (other !== original && article < other))
      kept.set(original, article);
  }
  return tellings.filter(({ article }) => kept.get(originalOf(article)) === article);
}

function sharesOf(tellings: readonly Telling[], attribution: AttributionIndex): OriginShare[] {
  const named = tellings.filter(({ anchor }) => anchor.kind !== 'unknown');
  return [...groupBy(named, ({ anchor }) => anchor.origin)]
    .flatMap(([id, own]) => (id === null ? [] : shareOf(id, own, attribution)))
    .sort((a, b) => byText(a.id, b.id));
}

function shareOf(
  id: NodeId,
  tellings: readonly Telling[],
  attribution: AttributionIndex,
): OriginShare {
  const { graph, sideOf } = attribution;
  const kinds = new Set(tellings.map(({ anchor }) => anchor.kind));
  return {
    id,
    displayName: displayNameOf(graph, id),
    label: graph.attributesOf(id).label,
    kind: kinds.has('named') ? 'named' : kinds.has('anonymous') ? 'anonymous' : 'own-voice',
    side: sideOf(id),
    claims: sorted(tellings.flatMap(({ claim }) => claim ?? [])),
    works: sorted(tellings.flatMap(({ anchor }) => anchor.work ?? [])),
    articles: sorted(tellings.map(({ article }) => article)),
    statuses: sorted(tellings.flatMap(({ statuses }) => statuses)),
  };
}
