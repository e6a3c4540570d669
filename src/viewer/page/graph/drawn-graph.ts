import { MultiDirectedGraph } from 'graphology';
import { captionOf } from '../caption.ts';
import { edgeColorOf, lookOf, SHAPES } from '../look.ts';
import type { Page } from '../read-page.ts';
import { RELATION_WORDS, TEXTS } from '../texts.ts';

/** What the drawing knows of a node and of a relationship; types, as sigma takes no interface. */
export type DrawnNode = {
  x: number;
  y: number;
  size: number;
  color: string;
  /** Of a protected person. */
  border: string | null;
  shape: number;
  hollow: boolean;
  label: string;
};
export type DrawnEdge = { size: number; color: string; label: string };

/** Nodes that have room at full size; of more each is smaller, down to this share. */
const ROOMY = 200;
const SMALLEST = 0.5;
/** Characters of a caption in the drawing. */
const CAPTION = 44;

/** The graph without its words, as sigma draws it. */
export function drawnGraph({
  graph,
  nodes,
  edges,
  data,
}: Page): MultiDirectedGraph<DrawnNode, DrawnEdge> {
  const drawn = new MultiDirectedGraph<DrawnNode, DrawnEdge>();
  const scale = Math.max(SMALLEST, Math.min(1, Math.sqrt(ROOMY / nodes.length)));
  for (const key of nodes) {
    const { color, border, shape, hollow, size } = lookOf(graph.getNodeAttributes(key));
    const [x, y] = data.positions[key] ?? [0, 0];
    const caption = captionOf({ graph }, key, CAPTION);
    drawn.addNode(key, {
      x,
      y,
      size: size * scale,
      color,
      border,
      shape: SHAPES.indexOf(shape),
      hollow,
      label: border === null ? caption : `${caption} · ${TEXTS.protected}`,
    });
  }
  for (const key of edges) {
    const { type } = graph.getEdgeAttributes(key);
    const [source, target] = graph.extremities(key);
    drawn.addEdgeWithKey(key, source, target, {
      size: scale,
      color: edgeColorOf(type),
      label: RELATION_WORDS[type][0],
    });
  }
  return drawn;
}
