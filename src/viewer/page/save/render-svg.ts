import { round } from '../../../model/round.ts';
import { escapeHtml } from '../../../text/escape-html.ts';
import { visibleText } from '../../visible-text.ts';
import type { Shape } from '../look.ts';
import type { Picture, PictureEdge, PictureFrame, PictureNode } from './picture.ts';

/** Pixels. */
const FONT = 12;
const LINE = 18;
const MARGIN = 12;
/** Average width of a letter, as a share of the font size. */
const LETTER = 0.56;

/**
 * The drawing as an SVG file with title, legend and notes. Only shapes and text: no style, script,
 * link or image.
 */
export function renderSvg(picture: Picture, frame: PictureFrame): string {
  const { width, height, paper, ink } = picture;
  const legend = placeLegend(frame, width);
  const top = MARGIN + LINE + MARGIN;
  const bottom = top + height + MARGIN;
  const notes = bottom + legend.height + LINE;
  const total = notes + frame.notes.length * LINE;
  const text = (x: number, y: number, words: string, more = ''): string =>
    `<text x="${px(x)}" y="${px(y)}"${more}>${textOf(words)}</text>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" font-family="system-ui, sans-serif" font-size="${FONT}" fill="${ink}">`,
    `<title>${textOf(frame.title)}</title>`,
    `<desc>${textOf(frame.notes.join(' '))}</desc>`,
    `<defs><clipPath id="drawing"><rect width="${width}" height="${height}"/></clipPath></defs>`,
    `<rect width="${width}" height="${total}" fill="${paper}"/>`,
    text(MARGIN, MARGIN + FONT, frame.title, ' font-size="15" font-weight="bold"'),
    `<g transform="translate(0 ${top})" clip-path="url(#drawing)">`,
    ...picture.edges.map(edgeOf),
    ...picture.nodes.map((node) => nodeOf(node, paper)),
    ...picture.captions.map(({ words, x, y }) =>
      text(
        x,
        y,
        words,
        ` stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`,
      ),
    ),
    '</g>',
    `<g transform="translate(0 ${bottom})">`,
    ...legend.entries.flatMap(({ x, y, look, words }) => [
      nodeOf(
        {
          ...look,
          ...{ x: x + 6, y: y - 4, radius: 6 },
          border: look.border ?? ink,
          borderWidth: look.border === null ? 1 : 2,
        },
        paper,
      ),
      text(x + 16, y, words),
    ]),
    '</g>',
    ...frame.notes.map((note, at) => text(MARGIN, notes + at * LINE, note)),
    '</svg>',
    '',
  ].join('\n');
}

/** As in the drawing. Characters that XML does not allow are replaced. */
const textOf = (words: string): string =>
  escapeHtml(
    visibleText(words).replace(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g,
      '\uFFFD',
    ),
  );

const px = (value: number): string => String(round(value, 1));

/** The shapes of the drawing's shader, around 0 0 with radius 1. */
const CORNERS: Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]> = {
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  page: [
    [-0.74, -1],
    [0.74, -1],
    [0.74, 1],
    [-0.74, 1],
  ],
};

function shapeOf({ x, y, shape }: PictureNode, radius: number, look: string): string {
  if (shape === 'circle') return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" ${look}/>`;
  const points = CORNERS[shape].map(([a, b]) => `${px(x + a * radius)},${px(y + b * radius)}`);
  return `<polygon points="${points.join(' ')}" ${look}/>`;
}

/** A ring shows the paper inside. */
const nodeOf = (node: PictureNode, paper: string): string =>
  shapeOf(
    node,
    node.radius - node.borderWidth / 2,
    `fill="${node.color}" stroke="${node.border}" stroke-width="${px(node.borderWidth)}"`,
  ) + (node.hollow ? shapeOf(node, node.radius * 0.5, `fill="${paper}"`) : '');

/** A line with its arrow head at the node's border and its label along the middle. */
function edgeOf({ from, to, gap, width, color, hasHead, label }: PictureEdge): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length <= gap) return '';
  const [ux, uy] = [dx / length, dy / length];
  const head = hasHead ? Math.min(2.5 * width + 2, length - gap) : 0;
  const at = (along: number, beside: number): string =>
    `${px(to[0] - ux * along - uy * beside)},${px(to[1] - uy * along + ux * beside)}`;
  const [middleX, middleY] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
  const upright = Math.abs(turn) > 90 ? turn + 180 : turn;
  return [
    `<path d="M${px(from[0])},${px(from[1])}L${at(gap + head, 0)}" stroke="${color}" stroke-width="${px(width)}"/>`,
    hasHead
      ? `<polygon points="${at(gap, 0)} ${at(gap + head, width + 1)} ${at(gap + head, -width - 1)}" fill="${color}"/>`
      : '',
    label === null
      ? ''
      : `<text x="${px(middleX)}" y="${px(middleY - 3)}" font-size="11" text-anchor="middle" transform="rotate(${px(upright)} ${px(middleX)} ${px(middleY)})">${textOf(label)}</text>`,
  ].join('');
}

/** Places entries side by side as long as there is room. */
function placeLegend({ legend }: PictureFrame, width: number) {
  let [x, y] = [MARGIN, LINE];
  const entries = legend.map((entry) => {
    const length = 16 + entry.words.length * FONT * LETTER + 16;
    if (x > MARGIN && x + length > width) [x, y] = [MARGIN, y + LINE];
    const place = { ...entry, x, y };
    x += length;
    return place;
  });
  return { entries, height: y + MARGIN };
}
