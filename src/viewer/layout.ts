import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';

// This package is CommonJS whose only export is the function, while its types say `default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Rounds of the layout; large graphs settle their outline in fewer. */
const ROUNDS = { small: 600, large: 150, largeFrom: 2_000 };

export type Position = [x: number, y: number];

/**
 * Where each node stands that is drawn; words are not. ForceAtlas2 from a spiral in the order of ids: there is
 * no chance in it, so the same graph is drawn the same each time.
 */
export function layOut(graph: AttestGraph): Record<string, Position> {
  const drawn = drawnPart(graph);
  if (drawn.order === 0) return {};
  const iterations = drawn.order < ROUNDS.largeFrom ? ROUNDS.small : ROUNDS.large;
  const settings = {
    ...forceAtlas2.inferSettings(drawn),
    barnesHutOptimize: drawn.order > 500,
    linLogMode: true,
    outboundAttractionDistribution: true,
    adjustSizes: drawn.order < ROUNDS.largeFrom,
    gravity: 0.6,
  };
  const found = forceAtlas2(drawn, { iterations, settings });
  return Object.fromEntries(
    drawn.nodes().map((key) => [key, [rounded(found[key]?.x ?? 0), rounded(found[key]?.y ?? 0)]]),
  );
}

function drawnPart(graph: AttestGraph): UndirectedGraph {
  const drawn = new UndirectedGraph();
  nodeRows(graph)
    .filter(({ attributes }) => attributes.label !== 'Mention')
    .forEach(({ key }, at) => {
      const [angle, radius] = [at * GOLDEN_ANGLE, Math.sqrt(at + 1)];
      drawn.addNode(key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 1 });
    });
  for (const { source, target } of edgeRows(graph)) {
    if (source !== target && drawn.hasNode(source) && drawn.hasNode(target))
      drawn.mergeEdge(source, target);
  }
  return drawn;
}

/** Radians; of a sunflower's seeds: no two nodes start at one place. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const rounded = (value: number): number => Math.round(value * 100) / 100;
