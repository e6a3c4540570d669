import type { Facts } from '../graph/facts.ts';
import { type Parts, partsOfGraph } from '../graph/parts.ts';
import { type Portions, portionsOf } from '../graph/portions.ts';
import type { NotNames } from '../graph/protected/name-parts.ts';
import type { FigureNames } from '../graph/protected/public-figures.ts';
import type { NodeId } from '../model/ids.ts';
import type { OrdinaryWords } from '../model/ordinary-words.ts';
import type { ProfileName } from '../model/profile.ts';
import { markPublished } from './mark-published.ts';
import { publishPortions } from './passes/publish-portions.ts';
import type { Published } from './publish.ts';
import type { ForOthers } from './published.ts';

/** A graph of any size that may be shown: `Published` without what must be in memory as a whole. */
export type PublishedParts = ForOthers<
  Pick<Published, 'profile' | 'mayName' | 'unread' | 'leftOut'> & {
    readonly portions: ForOthers<Portions>;
    /** The same as parts, to be checked. */
    readonly parts: Parts;
    /** Who is named on a reviewer's word, although protected people have the name. */
    readonly overruled: readonly NodeId[];
    /** Whole names of people whom somebody marked as protected. */
    readonly marked: ReadonlySet<string>;
    readonly notNames: NotNames;
  }
>;

/** `store` keeps the facts that may be shown, which come article by article, and reads them back. */
export function publishParts(
  parts: Parts,
  profile: ProfileName,
  { ordinary, figures }: { readonly ordinary: OrdinaryWords; readonly figures: FigureNames },
  store: (facts: Iterable<Facts>) => Parts,
): PublishedParts {
  const { portions, ...made } = publishPortions(portionsOf(parts), profile, ordinary, figures);
  const stored = store(renamedOf(portions()));
  return markPublished({
    profile,
    ...made,
    parts: stored,
    portions: markPublished(portionsOf(stored)),
  });
}

function* renamedOf(portions: Iterable<{ readonly renamed: Facts }>): Generator<Facts> {
  for (const { renamed } of portions) yield renamed;
}

/** The portions of a published graph. */
export const portionsOfPublished = ({ graph }: Published): ForOthers<Portions> =>
  markPublished(portionsOf(partsOfGraph(graph)));
