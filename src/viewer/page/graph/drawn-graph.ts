import { MultiDirectedGraph } from 'graphology';
import { asNodeId } from '../../../model/as-id.ts';
import type { EdgeId, NodeId } from '../../../model/ids.ts';
import type { Position } from '../../fit-disc.ts';
import { captionOf } from '../caption.ts';
import { edgeColorOf, lookOf, SHAPES } from '../look.ts';
import type { Page } from '../read-page.ts';
import { RELATION_WORDS } from '../texts/model-words.ts';
import { TEXTS } from '../texts/texts.ts';
import type { CaptionStyle } from './place-captions.ts';

/** Attributes of drawn nodes and edges. Types, since sigma does not accept interfaces. */
export type DrawnNode = {
  x: number;
  y: number;
  size: number;
  color: string;
  /** Border of a protected person. */
  border: string | null;
  shape: number;
  hollow: boolean;
  label: string;
  /** Shown members of a community; 0 for an ordinary node. */
  members: number;
};
export type DrawnEdge = {
  type: 'arrow' | 'line';
  size: number;
  color: string;
  label: string;
  /** The labels of all relationships between the same two nodes, on one of them. */
  line: string;
  /**
   * Number of relationships represented, if one end is a community; 0 for an ordinary relationship.
   */
  joins: number;
  /** Whether the label is the order of a link in a chain of speakers. */
  order: boolean;
};
export interface Drawn {
  readonly graph: MultiDirectedGraph<DrawnNode, DrawnEdge>;
  /** The full extent of the drawing, however much of it is shown. */
  readonly extent: { readonly x: [number, number]; readonly y: [number, number] };
  /** How captions are drawn if the surroundings of a node are drawn on their own. */
  readonly captions?: CaptionStyle;
}

/** Nodes that fit at full size. With more, nodes shrink, at most to this share. */
const ROOMY = 200;
const SMALLEST = 0.5;
/** Characters of a caption in the drawing. */
const CAPTION = 44;

type Places = ReadonlyMap<NodeId, Position>;

/** The graph without mentions, as sigma draws it. */
export function drawnGraph(page: Page): Drawn {
  const places = new Map(
    Object.entries(page.data.positions).map(([key, place]) => [asNodeId(key), place]),
  );
  const [x, y] = [0, 1].map((axis) => page.nodes.map((key) => places.get(key)?.[axis] ?? 0));
  return {
    graph: drawnElements(page, page.nodes, page.edges, { places, among: page.nodes.length }),
    extent: { x: minAndMax(x ?? []), y: minAndMax(y ?? []) },
  };
}

/** Draws these nodes and relationships at these places, sized for `among` nodes in all. */
export function drawnElements(
  { graph }: Pick<Page, 'graph'>,
  nodes: readonly NodeId[],
  edges: readonly EdgeId[],
  { places, among }: { places: Places; among: number },
): Drawn['graph'] {
  const drawn: Drawn['graph'] = new MultiDirectedGraph();
  const scale = Math.max(SMALLEST, Math.min(1, Math.sqrt(ROOMY / among)));
  for (const key of nodes) {
    const { color, border, shape, hollow, size } = lookOf(graph.getNodeAttributes(key));
    const [x, y] = places.get(key) ?? [0, 0];
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
      members: 0,
    });
  }
  const words = wordsAlong(graph, edges);
  for (const key of edges) {
    const [source, target] = graph.extremities(key);
    const { type } = graph.getEdgeAttributes(key);
    drawn.addEdgeWithKey(key, source, target, {
      type: 'arrow',
      size: scale,
      color: edgeColorOf(type),
      label: RELATION_WORDS[type][0],
      line: words.get(key) ?? '',
      joins: 0,
      order: false,
    });
  }
  return drawn;
}

/** Relationships between the same two nodes overlap, so the first carries all labels. */
function wordsAlong(graph: Page['graph'], edges: readonly EdgeId[]): Map<EdgeId, string> {
  const first = new Map<string, EdgeId>();
  const words = new Map<EdgeId, Set<string>>();
  for (const key of edges) {
    const line = graph.extremities(key).sort().join(' ');
    const carrier = first.get(line) ?? key;
    first.set(line, carrier);
    const { type } = graph.getEdgeAttributes(key);
    words.set(carrier, (words.get(carrier) ?? new Set()).add(RELATION_WORDS[type][0]));
  }
  return new Map([...words].map(([key, all]) => [key, [...all].join(', ')]));
}

export const minAndMax = (values: readonly number[]): [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
];
