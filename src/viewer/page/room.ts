import type { NodeId } from '../../model/ids.ts';
import type { Page } from './read-page.ts';
import type { Shown } from './shown.ts';
import { formatState, type Selectable, type State } from './state.ts';
import type { Store } from './store.ts';

/** Shared by every part of the page. */
export interface Room {
  readonly page: Page;
  readonly state: State;
  /** What the filters, the focus and the path leave visible. */
  readonly shown: Shown;
  readonly change: Store['change'];
}

/** The URL of the same page with another node, relationship or words selected. */
export const linkTo = (
  { state }: Pick<Room, 'state'>,
  at: Selectable,
  quote: NodeId | null = null,
): string => formatState({ ...state, at, quote, to: null });
