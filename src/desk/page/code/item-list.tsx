import { useState } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import { useKeys } from '../frame/keys.ts';
import { selectPlace } from '../judge/chosen-words.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';
import { ITEM_FILTERS, type ItemFilter, listedItems } from './listed-items.ts';
import { tellItem } from './tell-item.ts';

/** Everything that is coded, in the order of the text, with what the gate says. */
export function ItemList(room: CodeRoom) {
  const { coding, open, at, select, text } = room;
  const [filter, setFilter] = useState<ItemFilter>(open.pending.length > 0 ? 'pending' : 'all');
  const items = listedItems(coding, filter, open.pending, open.problems);
  const go = (step: number): void => {
    const here = items.findIndex(({ id }) => id === at);
    const next = items[Math.min(Math.max(here + step, 0), items.length - 1)];
    if (!next) return;
    select(next.id);
  };
  useKeys([
    { key: 'j', words: CODE_TEXTS.next, run: () => go(1) },
    { key: 'k', words: CODE_TEXTS.previous, run: () => go(-1) },
  ]);
  const pending = new Set(open.pending);
  const wrong = new Set(open.problems.filter(({ isError }) => isError).map(({ item }) => item));
  const whole = open.problems.filter(({ item }) => item === null);
  return (
    <section class="code-items" aria-label={CODE_TEXTS.items}>
      <label>
        {CODE_TEXTS.show}{' '}
        <select
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as ItemFilter)}
        >
          {ITEM_FILTERS.map((one) => (
            <option key={one} value={one}>
              {CODE_TEXTS.shows[one]}
            </option>
          ))}
        </select>
      </label>
      {whole.map(({ reason, expected }) => (
        <p key={reason} class="problem-words">
          {visibleText(`${reason}: ${expected}`)}
        </p>
      ))}
      {items.length === 0 && <p class="note">{CODE_TEXTS.none}</p>}
      <ul class="plain">
        {items.map(({ id, section, start, end }) => (
          <li key={id}>
            <button
              type="button"
              id={`item ${id}`}
              class={id === at ? 'code-row task-chosen' : 'code-row'}
              aria-current={id === at || undefined}
              onClick={() => {
                select(id);
                selectPlace(start, end);
              }}
            >
              <span class="kind">
                {pending.has(id) ? '? ' : ''}
                {CODE_TEXTS.sections[section]}
              </span>{' '}
              <bdi>{visibleText(tellItem(coding, id, text, room.name))}</bdi>
              {wrong.has(id) && <strong class="problem-words"> {CODE_TEXTS.problem}</strong>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
