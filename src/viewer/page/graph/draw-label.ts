import type { NodeLabelDrawingFunction } from 'sigma/rendering';
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts';
import type { Theme } from './theme.ts';

/** A caption beside its node, readable over whatever lies under it. */
export const drawLabel =
  (theme: Theme): NodeLabelDrawingFunction<DrawnNode, DrawnEdge> =>
  (context, { x, y, size, label }, settings) => {
    if (!label) return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = theme.paper;
    context.fillStyle = theme.ink;
    const at = [x + size + 4, y + settings.labelSize / 3] as const;
    context.strokeText(label, ...at);
    context.fillText(label, ...at);
  };

/** The same in a box, for what the pointer is on. */
export const drawHover =
  (theme: Theme): NodeLabelDrawingFunction<DrawnNode, DrawnEdge> =>
  (context, data, settings) => {
    const { x, y, size, label } = data;
    context.beginPath();
    context.arc(x, y, size + 3, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = theme.ink;
    context.stroke();
    if (!label) return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const [height, width] = [settings.labelSize + 8, context.measureText(label).width + 8];
    context.fillStyle = theme.paper;
    context.fillRect(x + size + 1, y - height / 2, width, height);
    context.strokeRect(x + size + 1, y - height / 2, width, height);
    drawLabel(theme)(context, data, settings);
  };
