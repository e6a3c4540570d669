import { useId, useMemo, useState } from 'preact/hooks';
import type { NodeId } from '../../../model/ids.ts';
import { NodeName } from '../evidence/node-name.tsx';
import type { Page } from '../read-page.ts';
import { CONTROL_TEXTS } from '../texts/control-texts.ts';
import { findMatches } from './find-matches.ts';

const MOST = 12;

interface Props {
  readonly page: Page;
  readonly label: string;
  readonly onPick: (key: NodeId) => void;
}

/** A field with a list below, usable by mouse and keyboard (ARIA combobox). */
export function SearchBox({ page, label, onPick }: Props) {
  const id = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const matches = useMemo(() => findMatches(page, words, MOST), [page, words]);
  const isOpen = words.trim() !== '';

  const pick = (at: number): void => {
    const match = matches[at];
    if (!match) return;
    setWords('');
    onPick(match.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = matches.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? Math.max(last, 0) : active - 1);
    else if (event.key === 'Enter') pick(active);
    else if (event.key === 'Escape') setWords('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        placeholder={CONTROL_TEXTS.searchHint}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && matches[active] ? `${id}-${active}` : undefined}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} class="search-list" role="listbox" aria-label={label} hidden={!isOpen}>
        {matches.map(({ key }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys.
          <div
            key={key}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onClick={() => pick(at)}
          >
            <NodeName page={page} id={key} />
          </div>
        ))}
      </div>
      {isOpen && matches.length === 0 && (
        <p class="search-none" role="status">
          {CONTROL_TEXTS.noResult}
        </p>
      )}
    </div>
  );
}
