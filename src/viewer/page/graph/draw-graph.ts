import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { createNormalizationFunction } from 'sigma/utils';
import { type Captions, createCaptions } from './captions.ts';
import { PADDING } from './drawn-around.ts';
import { type Drawn, type DrawnEdge, type DrawnNode, minAndMax } from './drawn-graph.ts';
import { moveDrawing } from './move-drawing.ts';
import { MarkProgram } from './node-program.ts';
import { reduceEdge, reduceNode, type Scene } from './scene.ts';

export interface Drawing {
  readonly sigma: Sigma<DrawnNode, DrawnEdge>;
  /** Draws a scene. The view moves to fit the `aim` nodes; null leaves it in place. */
  readonly show: (drawn: Drawn, scene: Scene, aim: readonly string[] | null) => void;
  /** The captions of the last frame. */
  readonly captions: Captions['placed'];
  readonly kill: () => void;
}

/** The closest zoom on a few nodes, and the margin around them. */
const NEAREST = 0.15;
const MARGIN = 1.3;

/** Pixels around the drawing. */
const ROOMY = 40;
const WHOLE = { x: 0.5, y: 0.5, ratio: 1 };
const BESIDE = { width: null, lines: 1 };

const FONT = 'system-ui, sans-serif';

/** An empty WebGL drawing. */
export function drawGraph(container: HTMLElement, first: Scene): Drawing {
  let scene = first;
  let drawn: Drawn = { graph: new MultiDirectedGraph(), extent: { x: [0, 1], y: [0, 1] } };
  const captions = createCaptions(
    () => scene.theme,
    () => drawn.captions ?? BESIDE,
  );
  const sigma = new Sigma<DrawnNode, DrawnEdge>(drawn.graph, container, {
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
    defaultDrawEdgeLabel: captions.edge,
    labelRenderedSizeThreshold: 3,
    edgeLabelSize: 11,
    edgeLabelFont: FONT,
    edgeLabelColor: { color: scene.theme.ink },
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    stagePadding: ROOMY,
    zIndex: true,
    nodeReducer: (key, data) => reduceNode(scene, key, data),
    edgeReducer: (key, data) => reduceEdge(scene, key, data, drawn.graph.extremities(key)),
  });
  sigma.on('beforeRender', captions.clear);
  sigma.on('afterRender', captions.flush);
  moveDrawing(sigma, () => scene.shown.nodes.size + scene.shown.edges.size);
  const show: Drawing['show'] = (next, nextScene, aim) => {
    const isSame = next === drawn && nextScene === scene;
    const isOtherTheme = nextScene.theme !== scene.theme;
    drawn = next;
    scene = nextScene;
    sigma.setCustomBBox(drawn.extent);
    if (drawn.captions && !isSame) sigma.getCamera().setState(WHOLE);
    else if (aim) sigma.getCamera().setState(viewOf(drawn, aim));
    if (isOtherTheme) sigma.setSetting('edgeLabelColor', { color: scene.theme.ink });
    if (sigma.getGraph() !== drawn.graph) sigma.setGraph(drawn.graph);
    else if (!isSame) sigma.refresh();
    const padding = drawn.captions ? PADDING : ROOMY;
    if (sigma.getSetting('stagePadding') !== padding) sigma.setSetting('stagePadding', padding);
  };
  return { sigma, show, captions: captions.placed, kill: () => sigma.kill() };
}

/** The camera state that fits these nodes. */
function viewOf({ graph, extent }: Drawn, keys: readonly string[]) {
  const normalize = createNormalizationFunction(extent);
  const places = keys.flatMap((key) =>
    graph.hasNode(key) ? normalize(graph.getNodeAttributes(key)) : [],
  );
  if (places.length === 0) return WHOLE;
  const [left, right] = minAndMax(places.map(({ x }) => x));
  const [top, bottom] = minAndMax(places.map(({ y }) => y));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    ratio: Math.min(1, Math.max(NEAREST, MARGIN * Math.max(right - left, bottom - top))),
  };
}
