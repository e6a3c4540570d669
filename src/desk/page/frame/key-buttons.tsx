import type { KeyAction } from './keys.ts';

interface KeyButton extends KeyAction {
  readonly class?: string;
}

/** Each action as a button that shows its key. */
export function KeyButtons({ actions }: { actions: readonly KeyButton[] }) {
  return (
    <>
      {actions.map(({ key, words, run, class: look }) => (
        <button type="button" key={key} class={look} aria-keyshortcuts={key} onClick={run}>
          {words} <kbd>{key}</kbd>
        </button>
      ))}
    </>
  );
}
