import type Sigma from 'sigma';
import type { DrawnEdge, DrawnNode } from '../graph/drawn-graph.ts';

/** Sigma's canvases, bottom first. */
const LAYERS = ['edges', 'edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes'];

/** The drawing at its own resolution, on paper. */
export function pngOf(sigma: Sigma<DrawnNode, DrawnEdge>, paper: string): Promise<Blob | null> {
  // The browser clears WebGL's content after showing it, so the drawing is redrawn and copied at
  // once.
  sigma.refresh();
  const layers = sigma.getCanvases();
  const picture = document.createElement('canvas');
  const { width = 0, height = 0 } = layers['nodes'] ?? {};
  Object.assign(picture, { width, height });
  const context = picture.getContext('2d');
  if (context) {
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
    for (const layer of LAYERS) if (layers[layer]) context.drawImage(layers[layer], 0, 0);
  }
  return new Promise((done) => picture.toBlob(done, 'image/png'));
}
