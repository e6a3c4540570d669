import type Sigma from 'sigma';
import type { CameraState, Coordinates } from 'sigma/types';

/** Milliseconds without movement, and with the mouse button up, before the drawing is redrawn. */
const REST = 120;
/** Nodes and relationships that no machine without a graphics card draws 30 times a second. */
const MANY = 2_000;
/** Milliseconds. A longer frame during a move counts as slow. */
const SLOW = 40;

/** Sigma's canvases copied into the picture, bottom first. */
const LAYERS = ['edges', 'edgeLabels', 'nodes', 'labels'];

/**
 * Moves the drawing with the camera. While frames are fast, each is redrawn. Otherwise a picture of
 * the drawing is moved, and the drawing is redrawn when it comes to rest.
 */
export function moveDrawing(sigma: Sigma, things: () => number): void {
  const camera = sigma.getCamera();
  const picture = sigma.createCanvas('picture', { beforeLayer: 'mouse' });
  let wasSlow = false;
  /** Camera state when the picture was taken; null if there is none. */
  let takenAt: CameraState | null = null;
  let rest: number | undefined;
  const drawAtRest = (): void => {
    window.clearTimeout(rest);
    rest = window.setTimeout(
      () => (sigma.getMouseCaptor().isMouseDown ? drawAtRest() : sigma.scheduleRender()),
      REST,
    );
  };
  const drawAnew = (): void => {
    const start = performance.now();
    sigma.scheduleRender();
    // The drawing work happens outside this thread, so a slow one shows as late frames.
    afterFrames(3, () => {
      wasSlow ||= performance.now() - start > 3 * SLOW;
    });
  };
  // Replaces sigma's own handler, which redraws at every step.
  camera.removeAllListeners('updated');
  camera.on('updated', () => {
    if (!takenAt) return drawAnew();
    swap(sigma, picture, true);
    picture.style.transform = transformOf(sigma, takenAt, camera.getState());
    drawAtRest();
  });
  sigma.on('afterRender', () => {
    swap(sigma, picture, false);
    takenAt = null;
    if (!wasSlow && things() <= MANY) return;
    takePicture(sigma, picture);
    takenAt = camera.getState();
  });
  sigma.on('kill', () => window.clearTimeout(rest));
}

function afterFrames(count: number, then: () => void): void {
  if (count === 0) then();
  else requestAnimationFrame(() => afterFrames(count - 1, then));
}

/** Must run right after drawing: WebGL discards its content later. */
function takePicture(sigma: Sigma, picture: HTMLCanvasElement): void {
  const all = sigma.getCanvases();
  const { width, height, style } = sigma.getCanvases()['nodes'] ?? picture;
  Object.assign(picture, { width, height });
  Object.assign(picture.style, { width: style.width, height: style.height });
  const context = picture.getContext('2d');
  for (const layer of LAYERS) if (all[layer]) context?.drawImage(all[layer], 0, 0);
}

/** Shows either the picture or the drawing. */
function swap(sigma: Sigma, picture: HTMLCanvasElement, isMoving: boolean): void {
  for (const [name, canvas] of Object.entries(sigma.getCanvases()))
    if (name !== 'mouse') canvas.hidden = (canvas === picture) !== isMoving;
  // While dragging, the pointer must not hover over anything else.
  const isDragged = isMoving && sigma.getMouseCaptor().isMouseDown;
  sigma.getCanvases()['mouse']?.classList.toggle('dragging', isDragged);
}

/** CSS transform that takes the drawing from one camera state to another. */
function transformOf(sigma: Sigma, before: CameraState, now: CameraState): string {
  const at = (corner: Coordinates, cameraState: CameraState) =>
    sigma.framedGraphToViewport(corner, { cameraState });
  const [from, to] = [at(ORIGIN, before), at(ORIGIN, now)];
  const scale = (at(UNIT, now).x - to.x) / (at(UNIT, before).x - from.x);
  return `translate(${to.x - scale * from.x}px, ${to.y - scale * from.y}px) scale(${scale})`;
}

/** Two reference points of the drawing. */
const ORIGIN = { x: 0, y: 0 };
const UNIT = { x: 1, y: 1 };
