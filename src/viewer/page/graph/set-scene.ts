import { asNodeId } from '../../../model/as-id.ts';
import type { EdgeId, FactId, NodeId } from '../../../model/ids.ts';
import { broughtOut, findChosen } from '../evidence/chosen.ts';
import type { Folding } from '../fold/find-folding.ts';
import type { Room } from '../room.ts';
import type { State } from '../state.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';

/** The scene for what is shown and selected. What the filters hide is not highlighted. */
export function sceneOf(
  { page, shown, state: { at } }: Pick<Room, 'page' | 'shown' | 'state'>,
  folding: Folding | null,
  theme: Theme,
  isAround: boolean,
): Scene {
  const chosen = [...broughtOut(page, findChosen(page, at))];
  const path = shown.path ? [...shown.path, ...edgesAlong(page, shown.path)] : [];
  const isShown = (id: FactId): boolean =>
    page.graph.hasEdge(id) ? shown.edges.has(id) : shown.nodes.has(id);
  const out = new Set([...path, ...chosen].filter(isShown));
  const hasEdgesOut = [...out].some((id) => page.graph.hasEdge(id));
  const near = nearOf(page, out).map((key) => folding?.drawnAs(key) ?? key);
  return { shown, out, near: new Set(near), hasEdgesOut, theme, isAround };
}

const edgesAlong = ({ graph }: Room['page'], path: readonly NodeId[]): EdgeId[] =>
  path.slice(1).flatMap((key, at) => graph.edges(path[at], key));

/** Neighbours of highlighted nodes; if relationships are highlighted, only their ends. */
function nearOf({ graph }: Room['page'], out: ReadonlySet<FactId>): NodeId[] {
  const edges = [...out].filter((id) => graph.hasEdge(id));
  if (edges.length > 0) return edges.flatMap((edge) => graph.extremities(edge));
  return [...out].flatMap((id) => (graph.hasNode(id) ? graph.neighbors(id) : []));
}

/** Why the view may have to move. */
export interface Cause {
  /** Selected in the drawing itself, so the reader is looking there already. */
  readonly isClicked: boolean;
  /** Other nodes are shown than before. */
  readonly isNewlyShown: boolean;
  /** Shown members of communities that the reader has just unfolded. */
  readonly unfolded: readonly string[];
}

/** The nodes that the view should fit, or `all` shown ones; null leaves it in place. */
export function aimOf(
  { at, focus }: State,
  { shown, out, near }: Scene,
  { isClicked, isNewlyShown, unfolded }: Cause,
): readonly string[] | 'all' | null {
  if (shown.path) return shown.path;
  if (focus > 0) return 'all';
  if (unfolded.length > 0) return unfolded;
  if (at !== null && out.size > 0)
    return isClicked ? null : [...out, ...near].filter((id) => shown.nodes.has(asNodeId(id)));
  return isNewlyShown ? 'all' : null;
}
