import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import type { RelationshipType } from '../model/relationships.ts';

// This package is CommonJS whose only export is the function, while its types say `default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Rounds of the layout; large graphs settle their outline in fewer. */
const ROUNDS = { small: 600, large: 150, largeFrom: 2_000 };

export type Position = [x: number, y: number];

/**
 * Where each node stands that is drawn; words are not. ForceAtlas2 from a spiral of
 * articles and in each a spiral in the order of ids: there is no chance in it, so the same graph is drawn the same
 * each time.
 */
export function layOut(graph: AttestGraph): Record<string, Position> {
  const drawn = drawnPart(graph);
  if (drawn.order === 0) return {};
  const iterations = drawn.order < ROUNDS.largeFrom ? ROUNDS.small : ROUNDS.large;
  const settings = {
    ...forceAtlas2.inferSettings(drawn),
    barnesHutOptimize: drawn.order > 500,
    edgeWeightInfluence: 1,
    scalingRatio: 4,
    gravity: 0.5,
  };
  const found = forceAtlas2(drawn, { iterations, settings });
  return Object.fromEntries(
    drawn.nodes().map((key) => [key, [rounded(found[key]?.x ?? 0), rounded(found[key]?.y ?? 0)]]),
  );
}

function drawnPart(graph: AttestGraph): UndirectedGraph {
  const drawn = new UndirectedGraph();
  const nodes = nodeRows(graph).filter(({ attributes }) => attributes.label !== 'Mention');
  const sources = [...new Set(nodes.map(({ attributes }) => attributes.sources[0]))].sort();
  const places = new Map(
    sources.map((source, at) => [source, spiral(at, APART * Math.sqrt(nodes.length))]),
  );
  for (const [at, { key, attributes }] of nodes.entries()) {
    const { x = 0, y = 0 } = places.get(attributes.sources[0]) ?? {};
    const within = spiral(at, 1);
    drawn.addNode(key, { x: x + within.x, y: y + within.y, size: 1 });
  }
  for (const { source, target, attributes } of edgeRows(graph)) {
    if (source !== target && drawn.hasNode(source) && drawn.hasNode(target))
      drawn.mergeEdge(source, target, { weight: PULL[attributes.type] ?? 1 });
  }
  return drawn;
}

/** What joins nearly everything to one country, article or day would draw all of it together. */
const PULL: Partial<Record<RelationshipType, number>> = {
  SERVES: 0.05,
  PUBLISHED_ON: 0.1,
  OCCURRED_ON: 0.2,
  STATES: 0.2,
  ATTRIBUTED_TO: 0.5,
};

const spiral = (at: number, step: number) => ({
  x: step * Math.sqrt(at) * Math.cos(at * GOLDEN_ANGLE),
  y: step * Math.sqrt(at) * Math.sin(at * GOLDEN_ANGLE),
});

/** How far apart two articles start, as a share of the whole. */
const APART = 1;

/** Radians; of a sunflower's seeds: no two start at one place. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const rounded = (value: number): number => Math.round(value * 100) / 100;
