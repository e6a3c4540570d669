import { broughtOut, findChosen } from '../evidence/chosen.ts';
import type { Folding } from '../fold/find-folding.ts';
import type { Room } from '../room.ts';
import type { State } from '../state.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';

/** The scene of what is shown and chosen. What the filters leave out is not brought out. */
export function sceneOf(
  { page, shown, state: { at } }: Pick<Room, 'page' | 'shown' | 'state'>,
  folding: Folding | null,
  theme: Theme,
): Scene {
  const chosen = [...broughtOut(page, findChosen(page, at))];
  const path = shown.path ? [...shown.path, ...edgesAlong(page, shown.path)] : [];
  const out = new Set(
    [...path, ...chosen].filter((id) => shown.nodes.has(id) || shown.edges.has(id)),
  );
  const hasEdgesOut = [...out].some((id) => page.graph.hasEdge(id));
  const near = nearOf(page, out).map((key) => folding?.drawnAs(key) ?? key);
  return { shown, out, near: new Set(near), hasEdgesOut, theme };
}

const edgesAlong = ({ graph }: Room['page'], path: readonly string[]): string[] =>
  path.slice(1).flatMap((key, at) => graph.edges(path[at], key));

/** The neighbours of a node that is brought out; where relationships are, only the ends of these. */
function nearOf({ graph }: Room['page'], out: ReadonlySet<string>): string[] {
  const edges = [...out].filter((id) => graph.hasEdge(id));
  if (edges.length > 0) return edges.flatMap((edge) => graph.extremities(edge));
  return [...out].flatMap((id) => (graph.hasNode(id) ? graph.neighbors(id) : []));
}

/** Why the view may have to move. */
export interface Cause {
  /** It was chosen in the drawing itself, so the reader looks there already. */
  readonly isClicked: boolean;
  /** Other nodes are shown than before. */
  readonly isNewlyShown: boolean;
  /** Shown members of what has just been unfolded by the reader. */
  readonly unfolded: readonly string[];
}

/** The nodes to fill the view with, `all` that are shown; null leaves it where it is. */
export function aimOf(
  { at, focus }: State,
  { shown, out, near }: Scene,
  { isClicked, isNewlyShown, unfolded }: Cause,
): readonly string[] | 'all' | null {
  if (shown.path) return shown.path;
  if (focus > 0) return 'all';
  if (unfolded.length > 0) return unfolded;
  if (at !== null && out.size > 0)
    return isClicked ? null : [...out, ...near].filter((id) => shown.nodes.has(id));
  return isNewlyShown ? 'all' : null;
}
