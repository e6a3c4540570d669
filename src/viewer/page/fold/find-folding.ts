import { broughtOut, findChosen } from '../evidence/chosen.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';
import type { State } from '../state.ts';
import { FOLD_TEXTS } from '../texts/fold-texts.ts';

/** A community as the drawing has it. */
export interface Group {
  /** Its place in the page's communities. */
  readonly at: number;
  readonly name: string;
  /** Ids of its members that are shown. */
  readonly members: readonly string[];
  /** Relationships that join it to others, of those shown. */
  readonly links: number;
  readonly isOpen: boolean;
}

/** How the drawing is folded: each community of which anything is shown, the largest first. */
export interface Folding {
  readonly groups: readonly Group[];
  /** The id by which a node is drawn: its own, or that of its community. */
  readonly drawnAs: (key: string) => string;
}

interface Part {
  readonly page: Page;
  readonly shown: Shown;
  readonly state: State;
}

/** Null where everything is drawn by itself. */
export function findFolding(part: Part): Folding | null {
  const { page, shown, state } = part;
  if (!isFolded(part)) return null;
  const communityOf = (key: string): number => page.communityOf.get(key) ?? 0;
  const open = new Set([...state.open, ...neededOf(part).map(communityOf)]);
  const members = page.data.communities.map((): string[] => []);
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

/** How many there are, and how many of them are unfolded, in words. */
export const sumOf = ({ groups }: Folding): string =>
  FOLD_TEXTS.sum(groups.length, groups.filter(({ isOpen }) => isOpen).length);

/** What the address says, else how large the page is. */
export const isFolded = ({ page, state }: Pick<Part, 'page' | 'state'>): boolean =>
  page.data.communities.length > 1 && (state.summary ?? page.data.isLarge);

/** What must be seen by itself: the chosen, the path, the surroundings that were asked for. */
function neededOf({ page, shown, state }: Part): string[] {
  const chosen = [...broughtOut(page, findChosen(page, state.at))].flatMap((id) =>
    page.graph.hasEdge(id) ? page.graph.extremities(id) : [id],
  );
  const around = state.focus > 0 ? [...shown.nodes] : [];
  return [...chosen, ...around, ...(shown.path ?? [])].filter((key) => shown.nodes.has(key));
}

/** No node of a graph has such an id. */
const MARK = 'community:';
export const communityId = (at: number): string => `${MARK}${at}`;
/** Its place; null for what is no community. */
export const communityOfId = (id: string): number | null =>
  id.startsWith(MARK) ? Number(id.slice(MARK.length)) : null;

type Change = Partial<State>;

export const unfoldCommunity = ({ open }: State, at: number): Change => ({
  open: [...open.filter((one) => one !== at), at],
});

/** Gives up the selection, path and surroundings in it: they would keep the community unfolded. */
export const foldCommunity = (part: Part, at: number): Change => ({
  open: part.state.open.filter((one) => one !== at),
  ...(neededOf(part).some((key) => part.page.communityOf.get(key) === at) ? LET_GO : {}),
});

/** All of it, or nothing. */
export const foldAll = (): Change => ({ summary: true, open: [], ...LET_GO });
export const unfoldAll = (): Change => ({ summary: false, open: [] });

const LET_GO = { at: null, quote: null, to: null, focus: 0 };
