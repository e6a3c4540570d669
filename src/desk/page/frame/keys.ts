import { useLayoutEffect } from 'preact/hooks';

/** One action with its key. The page shows all that hold when somebody types `?`. */
export interface KeyAction {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  readonly words: string;
  readonly run: () => void;
}

interface Held {
  readonly actions: readonly KeyAction[];
  /** While it is there, the keys of nothing else act. */
  readonly isAlone: boolean;
}

/** The actions of everything on the page at the moment. */
const held = new Set<Held>();

export function heldKeys(): readonly KeyAction[] {
  const alone = [...held].findLast(({ isAlone }) => isAlone);
  return alone ? alone.actions : [...held].flatMap(({ actions }) => actions);
}

/** Lets these keys act while the caller is shown. */
export function useKeys(actions: readonly KeyAction[], { isAlone = false } = {}): void {
  useLayoutEffect(() => {
    const own = { actions, isAlone };
    held.add(own);
    return () => void held.delete(own);
  });
}

/** Whoever types into a field, or uses a key of the browser, means no action of ours. */
const isTyping = ({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]'));

export function listenToKeys(view: Window): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (isTyping(event)) return;
    const name = event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key;
    const action = heldKeys().findLast(({ key }) => key === name);
    if (!action) return;
    event.preventDefault();
    action.run();
  };
  view.addEventListener('keydown', onKey);
  return () => view.removeEventListener('keydown', onKey);
}
