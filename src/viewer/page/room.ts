import type { Page } from './read-page.ts';
import type { Shown } from './shown.ts';
import { formatState, type State } from './state.ts';
import type { Store } from './store.ts';

/** What every part of the page is given. */
export interface Room {
  readonly page: Page;
  readonly state: State;
  /** What the filters, the focus and the path leave. */
  readonly shown: Shown;
  readonly change: Store['change'];
}

/** The address of the same page at another node, relationship or words. */
export const linkTo = (
  { state }: Pick<Room, 'state'>,
  at: string,
  quote: string | null = null,
): string => formatState({ ...state, at, quote, to: null });
