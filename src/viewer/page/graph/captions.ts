import {
  drawStraightEdgeLabel,
  type EdgeLabelDrawingFunction,
  type NodeHoverDrawingFunction,
  type NodeLabelDrawingFunction,
} from 'sigma/rendering';
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts';
import {
  type Box,
  type CaptionRequest,
  type CaptionStyle,
  GAP,
  type PlacedCaption,
  placeCaptions,
  wrapWords,
} from './place-captions.ts';
import type { Theme } from './theme.ts';

/** Captions of one frame: collected while sigma draws, and placed once it has drawn. */
export interface Captions {
  readonly label: NodeLabelDrawingFunction<DrawnNode, DrawnEdge>;
  readonly edge: EdgeLabelDrawingFunction<DrawnNode, DrawnEdge>;
  readonly hover: NodeHoverDrawingFunction<DrawnNode, DrawnEdge>;
  /** Call before each frame. */
  readonly clear: () => void;
  /** Call after each frame. */
  readonly flush: () => void;
  /** Those of the last frame. */
  readonly placed: () => readonly PlacedCaption[];
}

/** Pixels: height of a line, as a share of the letters. */
const LEADING = 1.2;
/** The layer that `reduceNode` puts chosen nodes on. */
const CHOSEN = 2;
/** Above the captions of nodes that are not chosen. */
const RANK_OF_ORDER = 1_000;

export function createCaptions(theme: () => Theme, style: () => CaptionStyle): Captions {
  let requests: CaptionRequest[] = [];
  let marks: Box[] = [];
  let placed: readonly PlacedCaption[] = [];
  let canvas: CanvasRenderingContext2D | null = null;
  let size = 12;
  let font = '';
  const measure = (words: string): number => canvas?.measureText(words).width ?? 0;
  const label: Captions['label'] = (context, data, settings) => {
    canvas = context;
    size = settings.labelSize;
    font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    context.font = font;
    const { width, lines } = style();
    const { x, y, size: radius } = data;
    if (width !== null) marks.push([x - radius, y - radius, x + radius, y + radius]);
    if (!data.label) return;
    const wrapped =
      width === null ? [data.label] : wrapWords(data.label, { width, most: lines, measure });
    requests.push({
      ...{ x, y, radius },
      lines: wrapped,
      width: Math.max(...wrapped.map(measure)),
      where: width === null ? 'beside' : 'below',
      rank:
        (data['zIndex'] === CHOSEN ? 2 * RANK_OF_ORDER : 0) +
        (data['forceLabel'] ? RANK_OF_ORDER / 2 : 0) +
        radius,
    });
  };
  const edge: Captions['edge'] = (context, data, from, to, settings) => {
    if (style().width === null) return drawStraightEdgeLabel(context, data, from, to, settings);
    if (!data.label || !canvas) return;
    requests.push({
      x: (from.x + to.x) / 2,
      y: (from.y + to.y) / 2,
      radius: 0,
      lines: [data.label],
      width: measure(data.label),
      where: 'on',
      rank: data['order'] ? RANK_OF_ORDER : -1,
    });
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
    const box = boxBeside(context, data.label, data, settings.labelSize);
    const [left, top, right, bottom] = box;
    context.fillStyle = paper;
    context.fillRect(left - GAP, top - GAP, right - left + 2 * GAP, bottom - top + 2 * GAP);
    context.strokeRect(left - GAP, top - GAP, right - left + 2 * GAP, bottom - top + 2 * GAP);
    write(context, { lines: [data.label], box, isCentred: false }, theme());
  };
  return {
    label,
    edge,
    hover,
    clear: () => {
      requests = [];
      marks = [];
    },
    flush: () => {
      if (!canvas) return;
      canvas.font = font;
      const width = canvas.canvas.clientWidth;
      placed = placeCaptions(requests, { line: size * LEADING, width, marks });
      for (const caption of placed) write(canvas, caption, theme());
    },
    placed: () => placed,
  };
}

/** Draws an outline in the paper colour, so that text stays readable over anything. */
function write(
  context: CanvasRenderingContext2D,
  { lines, box: [left, top, right, bottom], isCentred }: PlacedCaption,
  { paper, ink }: Theme,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  const height = (bottom - top) / lines.length;
  for (const [at, line] of lines.entries()) {
    const free = right - left - context.measureText(line).width;
    const x = isCentred ? left + free / 2 : left;
    const y = top + (at + 0.8) * height;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  }
}

/** To the right of the node, or to the left if there is no room. */
function boxBeside(
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
