import type Sigma from 'sigma';
import type { CameraState, Coordinates } from 'sigma/types';

/** Milliseconds without a move, and without a hand on it, after which it is drawn anew where it has been moved to. */
const REST = 120;
/** Nodes and relationships that no machine without a graphics card draws 30 times a second. */
const MANY = 2_000;
/** Milliseconds: a frame that took longer while the drawing was moved is a slow one. */
const SLOW = 40;

/** The canvases of sigma that are copied into the picture, from the lowest. */
const LAYERS = ['edges', 'edgeLabels', 'nodes', 'labels'];

/**
 * Moves the drawing with its camera. As long as frames are drawn in time, it is drawn anew in each; else what is
 * drawn is moved as one picture, and drawn anew when it comes to rest.
 */
export function moveDrawing(sigma: Sigma, things: () => number): void {
  const camera = sigma.getCamera();
  const picture = sigma.createCanvas('picture', { beforeLayer: 'mouse' });
  let wasSlow = false;
  /** Where the camera was when the picture was taken; null where there is none. */
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
    // Where the drawing takes long elsewhere, later frames come late.
    afterFrames(3, () => {
      wasSlow ||= performance.now() - start > 3 * SLOW;
    });
  };
  // Instead of sigma's own, which draws at each step.
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

/** Of what has just been drawn: later WebGL no longer has it. */
function takePicture(sigma: Sigma, picture: HTMLCanvasElement): void {
  const all = sigma.getCanvases();
  const { width, height, style } = sigma.getCanvases()['nodes'] ?? picture;
  Object.assign(picture, { width, height });
  Object.assign(picture.style, { width: style.width, height: style.height });
  const context = picture.getContext('2d');
  for (const layer of LAYERS) if (all[layer]) context?.drawImage(all[layer], 0, 0);
}

/** Shows the picture instead of the drawing, or the drawing. */
function swap(sigma: Sigma, picture: HTMLCanvasElement, isMoving: boolean): void {
  for (const [name, canvas] of Object.entries(sigma.getCanvases()))
    if (name !== 'mouse') canvas.hidden = (canvas === picture) !== isMoving;
  // What lies under the pointer while it drags is what it drags, and nothing else is to be found there.
  const isDragged = isMoving && sigma.getMouseCaptor().isMouseDown;
  sigma.getCanvases()['mouse']?.classList.toggle('dragging', isDragged);
}

/** From where the drawing stands by one state of the camera to where it stands by another. */
function transformOf(sigma: Sigma, before: CameraState, now: CameraState): string {
  const at = (corner: Coordinates, cameraState: CameraState) =>
    sigma.framedGraphToViewport(corner, { cameraState });
  const [from, to] = [at(ORIGIN, before), at(ORIGIN, now)];
  const scale = (at(UNIT, now).x - to.x) / (at(UNIT, before).x - from.x);
  return `translate(${to.x - scale * from.x}px, ${to.y - scale * from.y}px) scale(${scale})`;
}

/** Two places of the drawing. */
const ORIGIN = { x: 0, y: 0 };
const UNIT = { x: 1, y: 1 };
