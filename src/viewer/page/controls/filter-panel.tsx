import { useMemo } from 'preact/hooks';
import { articleId } from '../../../model/article-id.ts';
import { asSourceId } from '../../../model/as-id.ts';
import { articleName } from '../caption.ts';
import type { Room } from '../room.ts';
import { type Filters, LISTS, type ListName, NO_FILTERS } from '../state.ts';
import { CONTROL_TEXTS } from '../texts/control-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { countValues } from './count-values.ts';
import { isUntouched } from './is-untouched.ts';
import { usePortion } from './use-portion.tsx';

/** Values shown at once per filter. */
const PORTION = 50;

/** The filters; collapsed at first on a narrow screen. */
export function FilterPanel(room: Room) {
  const { page, state, shown, change } = room;
  const { filters } = state;
  const set = (changes: Partial<Filters>, how?: { replace: boolean }): void =>
    change({ filters: { ...filters, ...changes } }, how);
  return (
    <aside class="filters" aria-label={CONTROL_TEXTS.filters}>
      <details open={window.innerWidth > 900}>
        <summary>{CONTROL_TEXTS.filters}</summary>
        <p class="shown" role="status">
          {TEXTS.shown(shown.nodes.size, page.nodes.length, shown.edges.size)}
        </p>
        <button type="button" onClick={() => set(NO_FILTERS)} disabled={isUntouched(filters)}>
          {CONTROL_TEXTS.clearFilters}
        </button>
        <label class="field">
          {CONTROL_TEXTS.words}
          <input
            type="text"
            value={filters.words}
            onInput={(event) => set({ words: event.currentTarget.value }, { replace: true })}
          />
        </label>
        <label class="field">
          {CONTROL_TEXTS.origins}
          <input
            type="number"
            min="0"
            max="99"
            value={filters.origins}
            onInput={(event) =>
              set({ origins: event.currentTarget.valueAsNumber || 0 }, { replace: true })
            }
          />
        </label>
        <fieldset>
          <legend>{CONTROL_TEXTS.happened}</legend>
          <DayField
            name={CONTROL_TEXTS.from}
            value={filters.from}
            onChange={(from) => set({ from })}
          />
          <DayField
            name={CONTROL_TEXTS.until}
            value={filters.until}
            onChange={(until) => set({ until })}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={filters.undated}
              onChange={(event) => set({ undated: event.currentTarget.checked })}
            />
            {CONTROL_TEXTS.undated}
          </label>
        </fieldset>
        {LISTS.map((list) => (
          <Choices
            key={list}
            {...room}
            list={list}
            onChange={(values) => set({ [list]: values })}
          />
        ))}
      </details>
    </aside>
  );
}

interface DayProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}
const DayField = ({ name, value, onChange }: DayProps) => (
  <label class="field">
    {name}
    <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  </label>
);

interface ChoicesProps extends Room {
  readonly list: ListName;
  readonly onChange: (values: string[]) => void;
}
function Choices({ page, state, list, onChange }: ChoicesProps) {
  const values = useMemo(() => countValues(page, list), [page, list]);
  const { few, more } = usePortion(values, PORTION);
  const chosen = state.filters[list];
  if (values.length < 2) return null;
  return (
    <fieldset>
      <legend>{CONTROL_TEXTS.filter[list]}</legend>
      {list === 'label' && <p class="note">{CONTROL_TEXTS.labelNote}</p>}
      {few.map(([value, count]) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, value]
                  : chosen.filter((one) => one !== value),
              )
            }
          />
          <bdi>{list === 'source' ? articleName(page, articleId(asSourceId(value))) : value}</bdi>
          <span class="number">{count}</span>
        </label>
      ))}
      {more}
    </fieldset>
  );
}
