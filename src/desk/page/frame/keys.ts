import { useLayoutEffect } from 'preact/hooks';

/** One action with its key. The page shows all that hold when somebody types `?`. */
export interface KeyAction {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  readonly words: string;
  readonly run: () => void;
}

/** The actions of everything on the page at the moment. */
const held = new Set<readonly KeyAction[]>();

export const heldKeys = (): readonly KeyAction[] => [...held].flat();

/** Lets these keys act while the caller is shown. */
export function useKeys(actions: readonly KeyAction[]): void {
  useLayoutEffect(() => {
    held.add(actions);
    return () => void held.delete(actions);
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
    const action = heldKeys().findLast(({ key }) => key === event.key);
    if (!action) return;
    event.preventDefault();
    action.run();
  };
  view.addEventListener('keydown', onKey);
  return () => view.removeEventListener('keydown', onKey);
}
