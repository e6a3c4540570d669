import type { NodeId } from '../../../model/ids.ts';
import { broughtOut, findChosen } from '../evidence/chosen.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';
import type { State } from '../state.ts';
import { FOLD_TEXTS } from '../texts/fold-texts.ts';

/** A community in the drawing. */
export interface Group {
  /** Its index in the page's communities. */
  readonly at: number;
  readonly name: string;
  /** Ids of the members that are shown. */
  readonly members: readonly NodeId[];
  /** Shown relationships to other communities. */
  readonly links: number;
  readonly isOpen: boolean;
}

/** How the drawing is folded: the communities with shown members, largest first. */
export interface Folding {
  readonly groups: readonly Group[];
  /** The id under which a node is drawn: its own, or its community's. */
  readonly drawnAs: (key: NodeId) => string;
}

interface Part {
  readonly page: Page;
  readonly shown: Shown;
  readonly state: State;
}

/** Null if nothing is folded. */
export function findFolding(part: Part): Folding | null {
  const { page, shown, state } = part;
  if (!isFolded(part)) return null;
  const communityOf = (key: NodeId): number => page.communityOf.get(key) ?? 0;
  const open = new Set([...state.open, ...neededOf(part).map(communityOf)]);
  const members = page.data.communities.map((): NodeId[] => []);
  const links = page.data.communities.map(() => 0);
  for (const key of shown.nodes) members[communityOf(key)]?.push(key);
  for (const edge of shown.edges) {
    const ends = page.graph.extremities(edge).map(communityOf);
    if (ends[0] !== ends[1]) for (const at of ends) links[at] = (links[at] ?? 0) + 1;
  }
  const groups = members.map((own, at) => ({
    at,
    name: page.names[at] ?? '',
    members: own,
    links: links[at] ?? 0,
    isOpen: open.has(at),
  }));
  return {
    groups: groups
      .filter((group) => group.members.length > 0)
      .sort((a, b) => b.members.length - a.members.length || a.at - b.at),
    drawnAs: (key) => (open.has(communityOf(key)) ? key : communityId(communityOf(key))),
  };
}

/** Number of communities and of unfolded ones, in words. */
export const sumOf = ({ groups }: Folding): string =>
  FOLD_TEXTS.sum(groups.length, groups.filter(({ isOpen }) => isOpen).length);

/** The URL decides; without it, the size of the page. */
export const isFolded = ({ page, state }: Pick<Part, 'page' | 'state'>): boolean =>
  page.data.communities.length > 1 && (state.summary ?? page.data.isLarge);

/** Nodes that must not be folded: the selection, the path, the requested surroundings. */
function neededOf({ page, shown, state }: Part): NodeId[] {
  const chosen = [...broughtOut(page, findChosen(page, state.at))].flatMap((id) =>
    page.graph.hasEdge(id) ? page.graph.extremities(id) : [id],
  );
  const around = state.focus > 0 ? [...shown.nodes] : [];
  return [...chosen, ...around, ...(shown.path ?? [])].filter((key) => shown.nodes.has(key));
}

/** Prefix of community ids; no node id starts with it. */
const MARK = 'community:';
export const communityId = (at: number): string => `${MARK}${at}`;
/** The index of a community, by id; null for other ids. */
export const communityOfId = (id: string): number | null =>
  id.startsWith(MARK) ? Number(id.slice(MARK.length)) : null;

type Change = Partial<State>;

export const unfoldCommunity = ({ open }: State, at: number): Change => ({
  open: [...open.filter((one) => one !== at), at],
});

/** Also clears a selection, path or focus inside it, which would keep the community unfolded. */
export const foldCommunity = (part: Part, at: number): Change => ({
  open: part.state.open.filter((one) => one !== at),
  ...(neededOf(part).some((key) => part.page.communityOf.get(key) === at) ? LET_GO : {}),
});

/** Folds or unfolds everything. */
export const foldAll = (): Change => ({ summary: true, open: [], ...LET_GO });
export const unfoldAll = (): Change => ({ summary: false, open: [] });

const LET_GO = { at: null, quote: null, to: null, focus: 0 };
