import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { asNodeId } from '../../../model/as-id.ts';
import type { FactId } from '../../../model/ids.ts';
import { Communities } from '../fold/communities.tsx';
import { communityOfId, type Folding, sumOf, unfoldCommunity } from '../fold/find-folding.ts';
import { useFolding } from '../fold/use-folding.ts';
import type { Room } from '../room.ts';
import { SaveGraph } from '../save/save-graph.tsx';
import type { State } from '../state.ts';
import { GRAPH_TEXTS } from '../texts/graph-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { type Drawing, drawGraph } from './draw-graph.ts';
import { drawnAround, isAround } from './drawn-around.ts';
import { type Drawn, drawnGraph } from './drawn-graph.ts';
import { drawnSummary } from './drawn-summary.ts';
import { Legend } from './legend.tsx';
import { motion } from './motion.ts';
import { useOpening, WholeGraph } from './opening.tsx';
import type { Scene } from './scene.ts';
import { aimOf, sceneOf } from './set-scene.ts';
import { DARK_QUERY, themeOf } from './theme.ts';
import { useArea } from './use-area.ts';

/** The drawing with its keys and buttons, the communities and the legend. */
export function GraphView(room: Room) {
  const { page, state, shown, change } = room;
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  /** The last selection made in the drawing itself. */
  const clicked = useRef<FactId | null>(null);
  const before = useRef<Pick<Room, 'shown' | 'state'> | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const isDark = useDark();
  useOpening(room);
  const around = isAround(page, shown, state);
  const folded = useFolding(room);
  const folding = around ? null : folded;
  const area = useArea(container);
  const drawn = useMemo(() => {
    if (around) return drawnAround(page, shown, area);
    return folding ? drawnSummary(page, shown, folding) : drawnGraph(page);
  }, [page, folding, around, ...(around ? [shown, area.width, area.height] : [])]);
  const scene = useMemo(
    () => sceneOf({ page, shown, state }, folding, themeOf(isDark), around),
    [page, shown, state.at, folding, isDark, around],
  );

  useEffect(() => {
    if (!container.current) return;
    const made = drawGraph(container.current, scene);
    const choose = (at: FactId | null): void => {
      clicked.current = at;
      change({ at, quote: null, to: null });
    };
    made.sigma.on('clickNode', ({ node }) => {
      const community = communityOfId(node);
      if (community === null) choose(asNodeId(node));
      else change(unfoldCommunity(latest.current, community));
    });
    made.sigma.on('clickEdge', ({ edge }) => {
      if (page.graph.hasEdge(edge)) choose(edge);
    });
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
  useEffect(() => {
    const last = before.current;
    before.current = { shown, state };
    const isNewlyShown = last?.shown !== shown || last.state.summary !== state.summary;
    const isClicked = clicked.current === state.at;
    const unfolded = last ? unfoldedSince(folding, last.state, state) : [];
    const aim = aimOf(state, scene, { isClicked, isNewlyShown, unfolded });
    drawing.current?.show(drawn, scene, aim === 'all' ? allOf(drawn, scene) : aim);
  }, [drawn, scene, state.at]);

  const camera = () => drawing.current?.sigma.getCamera();
  return (
    <div class="graph">
      {state.focus > 0 && <WholeGraph {...room} />}
      <div class="stage">
        <div
          ref={container}
          class="drawing"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves it.
          tabIndex={0}
          role="img"
          aria-label={`${GRAPH_TEXTS.graphLabel}. ${TEXTS.shown(shown.nodes.size, page.nodes.length, shown.edges.size)}. ${folding ? `${sumOf(folding)}. ` : ''}${GRAPH_TEXTS.graphHelp}`}
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
          <SaveGraph
            room={room}
            theme={scene.theme}
            isFolded={folding !== null}
            drawing={() => drawing.current}
          />
        </div>
      </div>
      <Communities room={room} folding={folded} />
      <Legend page={page} isFolded={folding !== null} />
    </div>
  );
}

/** Ids of visible nodes in the drawing. */
const allOf = ({ graph }: Drawn, { shown }: Scene): string[] =>
  graph.filterNodes((key, { members }) => members > 0 || shown.nodes.has(asNodeId(key)));

/** Shown members of communities unfolded since the last state. */
const unfoldedSince = (folding: Folding | null, last: State, { open }: State): string[] =>
  (folding?.groups ?? [])
    .filter(({ at }) => open.includes(at) && !last.open.includes(at))
    .flatMap(({ members }) => members);

const ZOOMS = [
  ['+', TEXTS.zoomIn, 'animatedZoom'],
  ['−', TEXTS.zoomOut, 'animatedUnzoom'],
  ['⤢', GRAPH_TEXTS.zoomAll, 'animatedReset'],
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

/** Whether the system uses a dark theme at the moment. */
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
