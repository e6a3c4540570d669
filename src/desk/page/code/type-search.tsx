import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventType } from '../../../model/vocabulary.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { findTypes } from './find-types.ts';

interface Search {
  /** The words that tell the event: what they suggest comes first. */
  readonly words: string;
  readonly onType: (type: EventType) => void;
  readonly onCancel: () => void;
}

/** The types of events as a list that is searched as one types. */
export function TypeSearch({ words, onType, onCancel }: Search) {
  const [sought, seek] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = findTypes(sought, words);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const type = found[at]?.type;
    if (step !== undefined) setAt(Math.min(Math.max(at + step, 0), found.length - 1));
    else if (event.key === 'Enter' && type !== undefined) onType(type);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <div class="type-search">
      <label class="field">
        {CODE_TEXTS.typeFind}
        <input
          ref={field}
          role="combobox"
          aria-expanded="true"
          aria-controls="event-types"
          aria-activedescendant={found[at] && `event-type-${found[at].type}`}
          value={sought}
          onInput={(event) => {
            seek(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div role="listbox" id="event-types" aria-label={CODE_TEXTS.type} class="type-list">
        {found.map(({ type, noun }, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above chooses with the keyboard.
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus.
          <div
            key={type}
            role="option"
            id={`event-type-${type}`}
            aria-selected={row === at}
            onClick={() => onType(type)}
          >
            <strong>{type}</strong> <span class="kind">{noun}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
