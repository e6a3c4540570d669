import Sigma from 'sigma';
import type { Page } from '../read-page.ts';
import { createCaptions } from './captions.ts';
import { type DrawnEdge, type DrawnNode, drawnGraph } from './drawn-graph.ts';
import { moveDrawing } from './move-drawing.ts';
import { MarkProgram } from './node-program.ts';
import { reduceEdge, reduceNode, type Scene } from './scene.ts';

export interface Drawing {
  readonly sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly show: (scene: Scene) => void;
  /** Fills the view with these nodes; with all where there are none. */
  readonly fit: (keys: readonly string[]) => void;
  readonly kill: () => void;
}

/** How near the view may come to a few nodes, and what is left free around them. */
const NEAREST = 0.15;
const MARGIN = 1.3;

const FONT = 'system-ui, sans-serif';

/** The graph on WebGL: built once, then only told what to show. */
export function drawGraph(container: HTMLElement, page: Page, first: Scene): Drawing {
  let scene = first;
  const drawn = drawnGraph(page);
  const captions = createCaptions(() => scene.theme);
  const sigma = new Sigma<DrawnNode, DrawnEdge>(drawn, container, {
    nodeProgramClasses: { mark: MarkProgram },
    defaultNodeType: 'mark',
    defaultEdgeType: 'arrow',
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    labelSize: 12,
    labelFont: FONT,
    labelDensity: 1,
    labelGridCellSize: 80,
    defaultDrawNodeLabel: captions.label,
    defaultDrawNodeHover: captions.hover,
    labelRenderedSizeThreshold: 3,
    edgeLabelSize: 11,
    edgeLabelFont: FONT,
    edgeLabelColor: { color: scene.theme.ink },
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    stagePadding: 40,
    zIndex: true,
    nodeReducer: (key, data) => reduceNode(scene, key, data),
    edgeReducer: (key, data) => reduceEdge(scene, key, data, drawn.extremities(key)),
  });
  sigma.on('beforeRender', captions.clear);
  moveDrawing(sigma, () => scene.shown.nodes.size + scene.shown.edges.size);
  const show = (next: Scene): void => {
    if (next === scene) return;
    scene = next;
    // Draws anew all that the scene decides.
    sigma.setSetting('edgeLabelColor', { color: scene.theme.ink });
  };
  const fit = (keys: readonly string[]): void => {
    const places = keys.flatMap((key) => sigma.getNodeDisplayData(key) ?? []);
    if (places.length === 0) return void sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 });
    const [left, right] = rangeOf(places.map(({ x }) => x));
    const [top, bottom] = rangeOf(places.map(({ y }) => y));
    sigma.getCamera().setState({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      ratio: Math.min(1, Math.max(NEAREST, MARGIN * Math.max(right - left, bottom - top))),
    });
  };
  return { sigma, show, fit, kill: () => sigma.kill() };
}

const rangeOf = (values: readonly number[]): [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
];
