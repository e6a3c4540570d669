import type { DirectedGraph } from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';
import { asNodeId } from '../../model/as-id.ts';
import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Circle } from '../../model/origins.ts';

/**
 * Rings of sources, each of which has it from the next, sorted; a source citing itself is a ring of
 * one. `speaking`: those who also say it in their own voice.
 */
export function findCircles(
  graph: DirectedGraph,
  speaking: ReadonlySet<NodeId> = new Set(),
): Circle[] {
  if (graph.order === 0) return [];
  const leavesRing = (member: NodeId, ring: readonly NodeId[]): boolean =>
    speaking.has(member) || graph.outNeighbors(member).some((to) => !ring.includes(asNodeId(to)));
  return stronglyConnectedComponents(graph)
    .map((members) => members.map(asNodeId).sort())
    .filter((ring) => ring.length > 1 || ring.some((one) => graph.hasDirectedEdge(one, one)))
    .map((members) => ({
      members,
      grounded: members.some((member) => leavesRing(member, members)),
    }))
    .sort((a, b) => byText(a.members.join(' '), b.members.join(' ')));
}
