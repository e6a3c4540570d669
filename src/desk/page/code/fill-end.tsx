import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';

/** Ends the filling of a form. */
export function FillEnd({ isFilling, fill }: Pick<CodeRoom, 'isFilling' | 'fill'>) {
  if (!isFilling) return null;
  return (
    <p>
      <button type="button" aria-keyshortcuts="Enter" onClick={() => fill(false)}>
        {CODE_TEXTS.close} <kbd>Enter</kbd>
      </button>
    </p>
  );
}
