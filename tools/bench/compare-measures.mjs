import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { measureBetweenness } from '../../dist/analyse/projections/betweenness.js';
import { rankNodes, walkOn } from '../../dist/analyse/projections/pagerank.js';
import { seededRandom } from '../../dist/model/seeded-random.js';
import { runPython } from './python.mjs';
import { createRandom } from './random.mjs';

const NODES = 20_000;
const EDGES = 95_000;
const ROUNDS = 5;
/** How far a value may be from igraph's, as a share of the largest. */
const CLOSE = 1e-9;
/** Louvain walks at random: the share of igraph's modularity that must be reached. */
const NEARLY = 0.97;

/**
 * The same random graph measured by `attest analyse`'s measures, from the graph on, and by igraph.
 * By measure: the least processor time of each, and how far the results are apart.
 */
export function compareMeasures(folder) {
  const edges = drawEdges();
  const file = join(folder, 'edges.txt');
  writeFileSync(file, edges.map((pair) => `${pair.join(' ')}\n`).join(''));
  const { measured } = JSON.parse(
    runPython('measure_with_igraph.py', 'igraph.txt', [`${NODES}`, file, `${ROUNDS}`]),
  );
  const graph = graphOf(edges);
  const ranks = timed(() => rankNodes(walkOn(graph)), ROUNDS);
  const between = timed(() => measureBetweenness(graph), 1);
  const groups = timed(() => louvain.detailed(graph, { rng: seededRandom(1) }), ROUNDS);
  // Ours is normalised, and counts each pair from both ends.
  const perPair = 2 / ((NODES - 1) * (NODES - 2));
  const scaled = measured.betweenness.found.map((value) => value * perPair);
  const share = groups.found.modularity / measured.Louvain.found;
  return [
    rowOf('PageRank', ranks, measured, furthest(ranks.found, measured.PageRank.found)),
    rowOf('betweenness', between, measured, furthest(between.found, scaled)),
    {
      ...rowOf('Louvain', groups, measured, 0),
      apart: `modularity ${groups.found.modularity.toFixed(4)}, igraph's ${measured.Louvain.found.toFixed(4)}`,
      isSame: share >= NEARLY,
    },
  ];
}

const rowOf = (name, { seconds }, measured, apart) => ({
  name,
  ours: seconds,
  theirs: measured[name].seconds,
  apart: `${apart.toExponential(1)} of the largest value`,
  isSame: apart <= CLOSE,
});

function drawEdges() {
  const random = createRandom(1);
  const drawn = new Map();
  while (drawn.size < EDGES) {
    const ends = [random, random].map((draw) => Math.floor(draw() * NODES));
    if (ends[0] !== ends[1]) drawn.set([...ends].sort((a, b) => a - b).join(' '), ends);
  }
  return [...drawn.values()];
}

function graphOf(edges) {
  const graph = new UndirectedGraph();
  for (let node = 0; node < NODES; node += 1) graph.addNode(`${node}`);
  for (const [from, to] of edges) graph.addEdge(`${from}`, `${to}`, { weight: 1 });
  return graph;
}

function timed(measure, rounds) {
  let [seconds, found] = [Infinity, null];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    found = measure();
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { seconds, found };
}

/** The largest difference, as a share of the largest value. */
function furthest(ours, theirs) {
  let [apart, largest] = [0, 0];
  for (const [at, value] of theirs.entries()) {
    apart = Math.max(apart, Math.abs(value - ours[at]));
    largest = Math.max(largest, value);
  }
  return apart / largest;
}
