import { useLayoutEffect, useState } from 'preact/hooks';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** The state of a store, as it is now and after every change. */
export function useStoreState(store: Store): State {
  const [state, setState] = useState(store.get());
  useLayoutEffect(() => {
    // A view may have changed it before: effects of the views run first.
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
