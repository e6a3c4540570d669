import type { GraphRows } from '../../graph/graph-rows.ts';
import { byText } from '../../model/by-text.ts';
import { isDeath } from '../../model/deaths.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { AttributionIndex } from './attribution.ts';
import crowds from './crowds.json' with { type: 'json' };
import { UNKNOWN_ORIGIN } from './find-anchor.ts';
import type { Telling } from './find-tellings.ts';

/**
 * The tellings of one event with its speakers as they count there: who was killed in it tells
 * nothing of it, and residents heard in three articles are one anonymous origin.
 */
export const settleSpeakers = (
  tellings: readonly Telling[],
  attribution: AttributionIndex,
): Telling[] => joinCrowds(withoutKilled(tellings, attribution), attribution);

function withoutKilled(tellings: readonly Telling[], { graph, same }: AttributionIndex): Telling[] {
  const killed = new Set(
    [...new Set(tellings.map(({ event }) => event))].flatMap((event) => killedIn(graph, event)),
  );
  const dead = new Set([...killed].map(same));
  return tellings.map((telling) =>
    telling.anchor.speaker !== null && dead.has(telling.anchor.speaker)
      ? { ...telling, anchor: UNKNOWN_ORIGIN }
      : telling,
  );
}

function killedIn(graph: GraphRows, event: NodeId): NodeId[] {
  const attributes = graph.attributesOf(event);
  if (attributes.label !== 'Event' || !isDeath(attributes.type)) return [];
  if (attributes.polarity !== 'positive') return [];
  return graph.edgesFrom(event, 'AFFECTED').map(({ target }) => target);
}

const CROWD_OF = new Map(
  Object.entries(crowds).flatMap(([crowd, words]) =>
    typeof words === 'string' ? [] : words.map((word) => [word, crowd] as const),
  ),
);

/**
 * Two residents in one article stay two; those of another article may be the same two. So the first
 * of each article count as one, the second of each as one, and so on.
 */
function joinCrowds(tellings: readonly Telling[], attribution: AttributionIndex): Telling[] {
  const speaking = tellings.flatMap(({ article, anchor: { kind, origin } }) => {
    const crowd = kind === 'anonymous' && origin !== null ? crowdOf(origin, attribution) : null;
    return crowd === null || origin === null ? [] : [{ article, crowd, origin }];
  });
  const one = new Map<NodeId, NodeId>();
  for (const own of groupBy(speaking, ({ crowd }) => crowd).values()) {
    const ranked = [...groupBy(own, ({ article }) => article).values()].map((inArticle) =>
      [...new Set(inArticle.map(({ origin }) => origin))].sort(byText),
    );
    const most = Math.max(...ranked.map(({ length }) => length));
    for (let rank = 0; rank < most; rank += 1) {
      const alike = ranked.flatMap((ids) => ids[rank] ?? []).sort(byText);
      for (const id of alike) if (!one.has(id)) one.set(id, alike[0] as NodeId);
    }
  }
  return tellings.map((telling) => {
    const { anchor } = telling;
    const origin = anchor.origin === null ? undefined : one.get(anchor.origin);
    return origin === undefined ? telling : { ...telling, anchor: { ...anchor, origin } };
  });
}

/** Null unless they are described as one, and as nothing more: "residents of Temra". */
function crowdOf(id: NodeId, { graph, sideOf }: AttributionIndex): string | null {
  const attributes = graph.attributesOf(id);
  const said = 'displayName' in attributes ? attributes.displayName.toLowerCase() : '';
  const [described = ''] = said.split(/\s(?:of|in|from|near|at|who|whom|whose)\s/u);
  const crowd = CROWD_OF.get(described.match(/\p{L}+/gu)?.at(-1) ?? '');
  return crowd === undefined ? null : `${crowd} ${sideOf(id)}`;
}
