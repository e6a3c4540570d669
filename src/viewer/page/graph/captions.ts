import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts';
import type { Theme } from './theme.ts';

/** Captions of one frame. They do not overlap, except those that must be drawn. */
export interface Captions {
  readonly label: NodeLabelDrawingFunction<DrawnNode, DrawnEdge>;
  readonly hover: NodeHoverDrawingFunction<DrawnNode, DrawnEdge>;
  /** Call before each frame. */
  readonly clear: () => void;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pixels between a node and its caption. */
const GAP = 4;

export function createCaptions(theme: () => Theme): Captions {
  let taken: Box[] = [];
  const label: Captions['label'] = (context, data, settings) => {
    if (!data.label) return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const box = placeCaption(context, data.label, data, settings.labelSize);
    if (!data['forceLabel'] && taken.some((other) => overlap(box, other))) return;
    taken.push(box);
    write(context, data.label, box, theme());
  };
  const hover: Captions['hover'] = (context, data, settings) => {
    const { paper, ink } = theme();
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = ink;
    context.stroke();
    if (!data.label) return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const box = placeCaption(context, data.label, data, settings.labelSize);
    const [left, top, right, bottom] = box;
    context.fillStyle = paper;
    context.fillRect(left - GAP, top - GAP, right - left + 2 * GAP, bottom - top + 2 * GAP);
    context.strokeRect(left - GAP, top - GAP, right - left + 2 * GAP, bottom - top + 2 * GAP);
    write(context, data.label, box, theme());
  };
  return {
    label,
    hover,
    clear: () => {
      taken = [];
    },
  };
}

/** Draws an outline in the paper colour, so that text stays readable over anything. */
function write(
  context: CanvasRenderingContext2D,
  caption: string,
  [left, top, , bottom]: Box,
  { paper, ink }: Theme,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  const line = bottom - (bottom - top) / 5;
  context.strokeText(caption, left, line);
  context.fillText(caption, left, line);
}

/** To the right of the node, or to the left if there is no room. */
function placeCaption(
  context: CanvasRenderingContext2D,
  caption: string,
  { x, y, size }: { x: number; y: number; size: number },
  height: number,
): Box {
  const { width } = context.measureText(caption);
  const right = x + size + GAP;
  const other = x - size - GAP - width;
  const left = right + width > context.canvas.clientWidth && other > 0 ? other : right;
  return [left, y - height / 2, left + width, y + height / 2];
}

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
