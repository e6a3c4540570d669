import type { State } from '../../viewer/page/state.ts';
import type { Store } from '../../viewer/page/store.ts';
import type { DeskStatus } from '../api.ts';
import type { Bringing } from './bring-in/create-bringing.ts';
import type { DeskAsk } from './frame/ask.ts';

/** Shared by every view of the desk. */
export interface DeskRoom {
  readonly ask: DeskAsk;
  readonly status: DeskStatus;
  /** In the URL, as on the page of `attest view`; a view keeps its own fields in `own`. */
  readonly state: State;
  readonly change: Store['change'];
  readonly bringing: Bringing;
  /** Tells the reader, and a screen reader, what was done. */
  readonly say: (words: string) => void;
}

/** Changes some of the fields of one view in the URL; empty ones are left out. */
export const withOwn = (
  { own }: Pick<State, 'own'>,
  fields: Readonly<Record<string, string | null>>,
): Pick<State, 'own'> => ({
  own: Object.fromEntries(
    Object.entries({ ...own, ...fields }).filter((field): field is [string, string] =>
      Boolean(field[1]),
    ),
  ),
});
