import type Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { DrawnEdge, DrawnNode } from '../graph/drawn-graph.ts';
import type { MarkData } from '../graph/node-program.ts';
import type { PlacedCaption } from '../graph/place-captions.ts';
import type { Theme } from '../graph/theme.ts';
import { SHAPES } from '../look.ts';
import type { Picture, PictureCaption, PictureEdge, PictureNode } from './picture.ts';

type Drawn = Sigma<DrawnNode, DrawnEdge>;

/** The drawing as it is now, from sigma's display data and the captions as they were placed. */
export function pictureOf(
  sigma: Drawn,
  { paper, ink }: Pick<Theme, 'paper' | 'ink'>,
  placed: readonly PlacedCaption[],
): Picture {
  const { width, height } = sigma.getDimensions();
  const nodes = nodesOf(sigma);
  const inOrder = [...nodes.values()].sort((a, b) => a.zIndex - b.zIndex);
  // Below their marks, captions of relationships are among those that were placed.
  const isBelow = placed.some(({ isCentred }) => isCentred);
  const edges = edgesOf(sigma, nodes).map((edge) => (isBelow ? { ...edge, label: null } : edge));
  return { width, height, paper, ink, nodes: inOrder, edges, captions: placed.flatMap(linesOf) };
}

/** Pixels of a letter, about. */
const LETTER = 6.6;

/** A line in the middle starts where it does with letters of mean width. */
const linesOf = ({ lines, box, isCentred }: PlacedCaption): PictureCaption[] => {
  const [left, top, right, bottom] = box;
  const height = (bottom - top) / lines.length;
  return lines.map((words, at) => ({
    words,
    x: isCentred ? Math.max(left, (left + right - words.length * LETTER) / 2) : left,
    y: top + (at + 0.8) * height,
  }));
};

type Placed = PictureNode & { readonly zIndex: number };

function nodesOf(sigma: Drawn): Map<string, Placed> {
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
