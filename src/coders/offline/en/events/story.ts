import type { Tree } from '../../language/tree.ts';
import type { EventDraft } from './event-draft.ts';
import type { Fillers } from './fillers.ts';
import type { Placed } from './links.ts';
import type { DatesBySentence } from './time.ts';

/** What the rules have read of a text, before the likeliest dates and places are chosen. */
export interface Story {
  readonly tree: Tree;
  readonly fillers: Fillers;
  readonly dates: DatesBySentence;
  readonly placed: readonly Placed[];
  /** In the order of `placed`. */
  readonly events: readonly EventDraft[];
}
