import { asEdgeId } from '../../../model/as-id.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';
import type { State } from '../state.ts';
import { type Drawn, drawnElements } from './drawn-graph.ts';
import { type Area, FEW_ENOUGH, layOutAround } from './lay-out-around.ts';

/** Pixels that sigma leaves free on each side. */
export const PADDING = 24;

/** Pixels at the top for the buttons. */
const BUTTONS = 30;

/** Whether the surroundings of a node are drawn on their own, in columns. */
export const isAround = ({ graph }: Page, { nodes }: Shown, { at, focus, to }: State): boolean =>
  focus > 0 && to === null && graph.hasNode(at) && nodes.size > 0 && nodes.size <= FEW_ENOUGH;

/** What is shown around a node, one pixel a unit. Links of a chain carry their order. */
export function drawnAround(page: Page, shown: Shown, { width, height }: Area): Drawn {
  const area = {
    width: Math.max(200, width - 2 * PADDING),
    height: Math.max(200, height - 2 * PADDING - BUTTONS),
  };
  const { places, captions } = layOutAround(page, [...shown.nodes], area);
  const graph = drawnElements(page, [...shown.nodes], [...shown.edges], {
    places,
    among: shown.nodes.size,
  });
  for (const key of graph.edges()) {
    const { type, hop } = page.graph.getEdgeAttributes(asEdgeId(key));
    if (type === 'ATTRIBUTED_TO' && hop !== undefined)
      graph.mergeEdgeAttributes(key, { line: String(hop + 1), order: true });
  }
  return { graph, extent: { x: [0, area.width], y: [0, area.height + BUTTONS] }, captions };
}
