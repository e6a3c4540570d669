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
export type DrawnEdge = {
  size: number;
  color: string;
  label: string;
  /** Words of all that join the same two nodes, on one of them. */
  line: string;
};

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
  const words = wordsAlong({ graph, edges });
  for (const key of edges) {
    const [source, target] = graph.extremities(key);
    const { type } = graph.getEdgeAttributes(key);
    drawn.addEdgeWithKey(key, source, target, {
      size: scale,
      color: edgeColorOf(type),
      label: RELATION_WORDS[type][0],
      line: words.get(key) ?? '',
    });
  }
  return drawn;
}

/** Relationships between the same two lie on one line: the first carries the words of all. */
function wordsAlong({ graph, edges }: Pick<Page, 'graph' | 'edges'>): Map<string, string> {
  const first = new Map<string, string>();
  const words = new Map<string, Set<string>>();
  for (const key of edges) {
    const line = graph.extremities(key).sort().join(' ');
    const carrier = first.get(line) ?? key;
    first.set(line, carrier);
    const { type } = graph.getEdgeAttributes(key);
    words.set(carrier, (words.get(carrier) ?? new Set()).add(RELATION_WORDS[type][0]));
  }
  return new Map([...words].map(([key, all]) => [key, [...all].join(', ')]));
}
