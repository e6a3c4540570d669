import type Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { DrawnEdge, DrawnNode } from '../graph/drawn-graph.ts';
import type { MarkData } from '../graph/node-program.ts';
import type { Theme } from '../graph/theme.ts';
import { SHAPES } from '../look.ts';
import type { Picture, PictureEdge, PictureNode } from './picture.ts';

type Drawn = Sigma<DrawnNode, DrawnEdge>;

/** The drawing as it is now, from sigma's display data. */
export function pictureOf(sigma: Drawn, { paper, ink }: Pick<Theme, 'paper' | 'ink'>): Picture {
  const { width, height } = sigma.getDimensions();
  const nodes = nodesOf(sigma);
  const inOrder = [...nodes.values()].sort((a, b) => a.zIndex - b.zIndex);
  return { width, height, paper, ink, nodes: inOrder, edges: edgesOf(sigma, nodes) };
}

type Placed = PictureNode & { readonly zIndex: number };

function nodesOf(sigma: Drawn): Map<string, Placed> {
  const labelled = sigma.getNodeDisplayedLabels();
  const nodes = new Map<string, Placed>();
  for (const key of sigma.getGraph().nodes()) {
    const data = sigma.getNodeDisplayData(key) as (NodeDisplayData & MarkData) | undefined;
    if (!data || data.hidden) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    nodes.set(key, {
      ...{ x, y },
      radius: sigma.scaleSize(data.size),
      color: data.color,
      border: data.border,
      borderWidth: data.borderWidth,
      shape: SHAPES[data.shape] ?? 'circle',
      hollow: data.hollow,
      label: data.label && (data.forceLabel || labelled.has(key)) ? data.label : null,
      isForced: data.forceLabel,
      zIndex: data.zIndex,
    });
  }
  return nodes;
}

function edgesOf(sigma: Drawn, nodes: ReadonlyMap<string, PictureNode>): PictureEdge[] {
  const graph = sigma.getGraph();
  const labelled = sigma.getEdgeDisplayedLabels();
  const edges = graph.edges().flatMap((key) => {
    const data = sigma.getEdgeDisplayData(key) as EdgeDisplayData | undefined;
    const [from, to] = [nodes.get(graph.source(key)), nodes.get(graph.target(key))];
    if (!data || data.hidden || !from || !to) return [];
    return [
      {
        from: [from.x, from.y] as const,
        to: [to.x, to.y] as const,
        gap: to.radius,
        width: sigma.scaleSize(data.size),
        color: data.color,
        hasHead: graph.getEdgeAttribute(key, 'type') === 'arrow',
        label: data.label && (data.forceLabel || labelled.has(key)) ? data.label : null,
        zIndex: data.zIndex,
      },
    ];
  });
  return edges.sort((a, b) => a.zIndex - b.zIndex);
}
