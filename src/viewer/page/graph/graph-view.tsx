import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Room } from '../room.ts';
import { SaveGraph } from '../save/save-graph.tsx';
import { TEXTS } from '../texts.ts';
import { type Drawing, drawGraph } from './draw-graph.ts';
import { Legend } from './legend.tsx';
import { motion } from './motion.ts';
import { aimOf, sceneOf } from './set-scene.ts';
import { DARK_QUERY, themeOf } from './theme.ts';

/** The drawing, its keys and buttons, and its legend. */
export function GraphView(room: Room) {
  const { page, state, shown, change } = room;
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  /** What was last chosen in the drawing itself. */
  const clicked = useRef<string | null>(null);
  const before = useRef<Room['shown'] | null>(null);
  const isDark = useDark();
  const scene = useMemo(
    () => sceneOf(page, shown, state.at, themeOf(isDark)),
    [page, shown, state.at, isDark],
  );

  useEffect(() => {
    if (!container.current) return;
    const made = drawGraph(container.current, page, scene);
    const choose = (at: string | null): void => {
      clicked.current = at;
      change({ at, quote: null, to: null });
    };
    made.sigma.on('clickNode', ({ node }) => choose(node));
    made.sigma.on('clickEdge', ({ edge }) => choose(edge));
    made.sigma.on('clickStage', () => choose(null));
    const overSomething = (is: boolean) => () =>
      made.sigma.getContainer().classList.toggle('over-something', is);
    for (const event of ['enterNode', 'enterEdge'] as const)
      made.sigma.on(event, overSomething(true));
    for (const event of ['leaveNode', 'leaveEdge'] as const)
      made.sigma.on(event, overSomething(false));
    drawing.current = made;
    return () => made.kill();
  }, [page]);
  useEffect(() => drawing.current?.show(scene), [scene]);
  useEffect(() => {
    const isNewlyShown = before.current !== shown;
    before.current = shown;
    const aim = aimOf(state, scene, { isClicked: clicked.current === state.at, isNewlyShown });
    if (aim) drawing.current?.fit(aim);
  }, [shown, state.at]);

  const camera = () => drawing.current?.sigma.getCamera();
  return (
    <div class="graph">
      <div
        ref={container}
        class="drawing"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keyboard.
        tabIndex={0}
        role="img"
        aria-label={`${TEXTS.graphLabel}. ${TEXTS.shown(shown.nodes.size, page.nodes.length, shown.edges.size)}. ${TEXTS.graphHelp}`}
        onKeyDown={(event) => moveByKey(event, drawing.current)}
      />
      {shown.nodes.size === 0 && <p class="empty over">{TEXTS.nothingShown}</p>}
      <div class="zoom">
        {ZOOMS.map(([sign, name, method]) => (
          <button
            key={name}
            type="button"
            title={name}
            aria-label={name}
            onClick={() => camera()?.[method](motion())}
          >
            {sign}
          </button>
        ))}
      </div>
      <div class="saving">
        <SaveGraph room={room} theme={scene.theme} drawing={() => drawing.current} />
      </div>
      <Legend page={page} />
    </div>
  );
}

const ZOOMS = [
  ['+', TEXTS.zoomIn, 'animatedZoom'],
  ['−', TEXTS.zoomOut, 'animatedUnzoom'],
  ['⤢', TEXTS.zoomAll, 'animatedReset'],
] as const;

const STEP = 0.1;
const MOVES: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

function moveByKey(event: KeyboardEvent, drawing: Drawing | null): void {
  const camera = drawing?.sigma.getCamera();
  if (!camera || event.ctrlKey || event.metaKey || event.altKey) return;
  const move = MOVES[event.key];
  const { x, y, ratio } = camera.getState();
  if (move) camera.setState({ x: x + move[0] * ratio, y: y + move[1] * ratio });
  else if (event.key === '+' || event.key === '=') camera.animatedZoom(motion());
  else if (event.key === '-') camera.animatedUnzoom(motion());
  else if (event.key === '0') camera.animatedReset(motion());
  else return;
  event.preventDefault();
}

/** Whether the reader's system is dark now. */
function useDark(): boolean {
  const query = useMemo(() => window.matchMedia(DARK_QUERY), []);
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const update = (): void => setDark(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [query]);
  return isDark;
}
