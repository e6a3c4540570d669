import { formatState, parseState, type State } from './state.ts';

/** The state of the page, kept in its URL. */
export interface Store {
  readonly get: () => State;
  /** `replace` adds no history entry, for example while typing. */
  readonly change: (changes: Partial<State>, how?: { replace: boolean }) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(view: Window): Store {
  const listeners = new Set<() => void>();
  let state = parseState(view.location.hash);
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  view.addEventListener('hashchange', () => {
    state = parseState(view.location.hash);
    notify();
  });
  return {
    get: () => state,
    change: (changes, { replace } = { replace: false }) => {
      state = { ...state, ...changes };
      const address = formatState(state);
      if (replace) view.history.replaceState(null, '', address);
      else view.history.pushState(null, '', address);
      notify();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
