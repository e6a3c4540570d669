import type { NodeId } from '../../../model/ids.ts';
import palette from '../../../model/palette.json' with { type: 'json' };
import { shorten } from '../../../text/shorten.ts';
import { fitDisc, type Position } from '../../fit-disc.ts';
import { communityId, communityOfId, type Folding } from '../fold/find-folding.ts';
import { COMMUNITY_LOOK, SHAPES } from '../look.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';
import { FOLD_TEXTS } from '../texts/fold-texts.ts';
import { type Drawn, drawnElements, minAndMax } from './drawn-graph.ts';

/**
 * Pixels: smallest and largest radius of a community, and the assumed size of the drawing. A disc
 * shrinks if some of its members are not shown.
 */
const SMALLEST = 4;
const LARGEST = 34;
const SIZE = 450;
/** Characters of a name in the drawing. */
const CAPTION = 36;
/** Pixels: width of a line, by the number of relationships it represents. */
const widthOf = (joins: number): number => Math.min(WIDEST, 0.5 + 0.7 * Math.log2(joins));
const WIDEST = 6;

/** Each folded community as one node, and members of unfolded ones within their disc. */
export function drawnSummary(page: Page, shown: Shown, { groups, drawnAs }: Folding): Drawn {
  const open = groups.filter(({ isOpen }) => isOpen);
  const nodes = open.flatMap(({ members }) => members);
  const isDrawn = new Set(nodes);
  const edges = [...shown.edges].filter((key) =>
    page.graph.extremities(key).every((end) => isDrawn.has(end)),
  );
  const extent = extentOf(page);
  const scale = SIZE / Math.max(...[extent.x, extent.y].map(([least, most]) => most - least));
  const places = new Map(open.flatMap(({ at }) => placesIn(page, at)));
  const graph = drawnElements(page, nodes, edges, { places, among: shown.nodes.size });
  for (const { at, name, members } of groups.filter(({ isOpen }) => !isOpen)) {
    const [x = 0, y = 0] = page.data.communities[at]?.place ?? [];
    const { color, border, shape, hollow } = COMMUNITY_LOOK;
    graph.addNode(communityId(at), {
      ...{ x, y, color, border, hollow, shape: SHAPES.indexOf(shape) },
      size: Math.max(SMALLEST, Math.min(LARGEST, scale * Math.sqrt(members.length))),
      label: FOLD_TEXTS.caption(shorten(name, CAPTION), members.length),
      members: members.length,
    });
  }
  addJoins(graph, page, shown, drawnAs);
  return { graph, extent };
}

/** Positions of a community's members in its disc, shown or not. */
function placesIn({ data }: Page, at: number): (readonly [NodeId, Position])[] {
  const community = data.communities[at];
  if (!community) return [];
  const { members } = community;
  const places = fitDisc(
    members.map((key) => data.positions[key] ?? community.place),
    community,
  );
  return members.map((key, nth) => [key, places[nth] ?? community.place]);
}

/** Draws one line per pair with a folded community, for all relationships between the two. */
function addJoins(
  graph: Drawn['graph'],
  page: Page,
  shown: Shown,
  drawnAs: Folding['drawnAs'],
): void {
  const joins = new Map<string, { ends: [string, string]; count: number }>();
  for (const edge of shown.edges) {
    const [from = '', to = ''] = page.graph.extremities(edge).map(drawnAs).sort();
    if (from === to || (communityOfId(from) === null && communityOfId(to) === null)) continue;
    const key = `${from} ${to}`;
    const join = joins.get(key) ?? { ends: [from, to], count: 0 };
    join.count += 1;
    joins.set(key, join);
  }
  for (const [key, { ends, count }] of joins)
    graph.addEdgeWithKey(key, ...ends, {
      type: 'line',
      size: widthOf(count),
      color: palette.relationships.default,
      label: FOLD_TEXTS.joins(count),
      line: FOLD_TEXTS.joins(count),
      joins: count,
      order: false,
    });
}

/** Covers all discs, so that nothing moves when one is unfolded. */
function extentOf({ data: { communities } }: Page): Drawn['extent'] {
  const reach = (axis: 0 | 1): [number, number] =>
    minAndMax(
      communities.flatMap(({ place, radius }) => [place[axis] - radius, place[axis] + radius]),
    );
  return { x: reach(0), y: reach(1) };
}
