import type { Room } from '../room.ts';
import type { State } from '../state.ts';
import { TIMELINE_TEXTS } from '../texts.ts';
import { GROUPINGS, type Grouping } from './group-rows.ts';

const NAME = 'timeline.by';

export const groupingOf = (own: State['own']): Grouping =>
  GROUPINGS.find((one) => one === own[NAME]) ?? 'type';

export const GroupingChoice = ({ state, change, by }: Room & { by: Grouping }) => (
  <label class="choose-one">
    {TIMELINE_TEXTS.rowsBy}{' '}
    <select
      value={by}
      onChange={(event) => change({ own: { ...state.own, [NAME]: event.currentTarget.value } })}
    >
      {GROUPINGS.map((one) => (
        <option key={one} value={one}>
          {TIMELINE_TEXTS.by[one]}
        </option>
      ))}
    </select>
  </label>
);
