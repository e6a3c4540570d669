import { CODE_TEXTS } from '../texts/code-texts.ts';

interface Row {
  readonly label: string;
  readonly hotkey: string;
  /** What it says while nothing fills it. */
  readonly none?: string;
  /** Whether the key acts now. */
  readonly isFilling: boolean;
  readonly filled: readonly { readonly words: string; readonly onDrop: () => void }[];
  readonly onGive: () => void;
  /** Chosen words were dragged here. */
  readonly onDropWords: () => void;
}

/** A role and what fills it; chosen words are given to it by a key, a click, or dragged. */
export function RoleRow({
  label,
  hotkey,
  none = CODE_TEXTS.nobody,
  isFilling,
  filled,
  onGive,
  onDropWords,
}: Row) {
  return (
    <li
      class="role-row"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropWords();
      }}
    >
      <button
        type="button"
        aria-keyshortcuts={isFilling ? hotkey : undefined}
        title={CODE_TEXTS.dropHere}
        onClick={onGive}
      >
        {label} {isFilling && <kbd>{hotkey}</kbd>}
      </button>{' '}
      {filled.length === 0 && <span class="kind">{none}</span>}
      {filled.map(({ words, onDrop }) => (
        <span key={words} class="given-words">
          <q>
            <bdi>{words}</bdi>
          </q>{' '}
          <button type="button" aria-label={CODE_TEXTS.drop(words)} onClick={onDrop}>
            ×
          </button>{' '}
        </span>
      ))}
    </li>
  );
}
