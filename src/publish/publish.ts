import type { AttestGraph } from '../graph/attest-graph.ts';
import { onePortion } from '../graph/portions.ts';
import { type FigureNames, figureNames } from '../graph/protected/public-figures.ts';
import { graphOf } from '../graph/serialize.ts';
import type { EdgeId, NodeId } from '../model/ids.ts';
import type { OrdinaryWords } from '../model/ordinary-words.ts';
import type { ProfileName } from '../model/profile.ts';
import { markPublished } from './mark-published.ts';
import type { NameSearch } from './name-search.ts';
import {
  type AmountLeftOut,
  publishPortions,
  type ShownPortions,
} from './passes/publish-portions.ts';
import type { ForOthers } from './published.ts';

/** A graph that may be shown to the profile's audience, and how much was left out of it. */
export type Published = ForOthers<{
  readonly profile: ProfileName;
  readonly graph: AttestGraph;
  /** New id of each node and relationship of the whole graph. Ones left out are missing. */
  readonly ids: NewIds;
  /** Checks words that belong to no article, such as a title or an answer. */
  readonly mayName: NameSearch;
  /** Names that nobody read as anything; they are withheld. */
  readonly unread: number;
  readonly leftOut: AmountLeftOut;
}>;

/** The new id of a node is a node's, that of a relationship a relationship's. */
export interface NewIds {
  get<I extends NodeId | EdgeId>(id: I): I | undefined;
  has(id: NodeId | EdgeId): boolean;
}

/**
 * Every output goes through this function, or through `publishParts`, which does the same for a graph
 * that is not in memory. What it protects against, and what it does not: docs/protection.md.
 */
export function publish(
  whole: AttestGraph,
  profile: ProfileName,
  ordinary: OrdinaryWords,
  figures: FigureNames = figureNames(),
): Published {
  const made = publishPortions(onePortion(whole), profile, ordinary, figures);
  const { mayName, unread, leftOut } = made;
  return markPublished({ profile, ...gathered(made), mayName, unread, leftOut });
}

function gathered(made: ShownPortions): Pick<Published, 'graph' | 'ids'> {
  const [portion] = made.portions();
  const { shown, renamed } = portion ?? { shown: NOTHING, renamed: NOTHING };
  return {
    graph: graphOf(renamed),
    ids: new Map<NodeId | EdgeId, NodeId | EdgeId>([
      ...idsAfter(shown.nodes, renamed.nodes),
      ...idsAfter(shown.edges, renamed.edges),
    ]) as NewIds,
  };
}

const NOTHING = { nodes: [], edges: [] };

interface Row<I> {
  readonly key: I;
}

/** Renaming keeps the order of rows. */
const idsAfter = <I>(before: readonly Row<I>[], after: readonly Row<I>[]): (readonly [I, I])[] =>
  before.map(({ key }, at) => [key, after[at]?.key ?? key]);
