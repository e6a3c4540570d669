import type { NodeAttributes } from '../../model/graph.ts';
import palette from '../../model/palette.json' with { type: 'json' };
import type { RelationshipType } from '../../model/relationships.ts';

/** A node's appearance, in the drawing and beside its name. */
export interface Look {
  readonly color: string;
  /** Border of a protected person. */
  readonly border: string | null;
  /** Events are squares, claims diamonds, articles and works pages, everything else circles. */
  readonly shape: Shape;
  /** An event that is not asserted is a ring: the difference must show even without colours. */
  readonly hollow: boolean;
  /** Radius in pixels. */
  readonly size: number;
}
export type Shape = 'circle' | 'square' | 'diamond' | 'page';
export const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'page'];

const SHAPE_OF: Partial<Record<NodeAttributes['label'], Shape>> = {
  Event: 'square',
  Claim: 'diamond',
  Article: 'page',
  Work: 'page',
};

/** Pixels: the largest radius. The palette defines the others relative to it. */
const LARGEST = 10;
const SCALE = LARGEST / Math.max(...Object.values(palette.nodes).map(({ size }) => size));

export function lookOf(attributes: NodeAttributes): Look {
  const { label } = attributes;
  const { color, size } = palette.nodes[label];
  return {
    color: label === 'Event' ? palette.events[attributes.factuality].color : color,
    border: 'protected' in attributes && attributes.protected ? palette.protected.border : null,
    shape: SHAPE_OF[label] ?? 'circle',
    hollow: label === 'Event' && attributes.factuality !== 'asserted',
    size: size * SCALE,
  };
}

/** A folded community has no kind, so it has none of their colours. */
export const COMMUNITY_LOOK: Look = {
  color: palette.outline,
  border: null,
  shape: 'circle',
  hollow: false,
  size: LARGEST,
};

const EDGE_COLORS: Partial<Record<string, string>> = palette.relationships;

export const edgeColorOf = (type: RelationshipType): string =>
  EDGE_COLORS[type] ?? palette.relationships.default;

/**
 * 0 to 255. A colour whose brightest channel is below this is hardly visible on dark paper, so it
 * is raised to `BRIGHT`.
 */
const DARKEST = 130;
const BRIGHT = 230;

/** A palette colour on dark paper. Without this, a filled black square would look empty. */
export function onDarkPaper(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const brightest = Math.max(...parts);
  if (brightest > DARKEST) return color;
  return `#${parts.map((part) => (part + BRIGHT - brightest).toString(16).padStart(2, '0')).join('')}`;
}
