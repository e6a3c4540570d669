import { useMemo, useState } from 'preact/hooks';
import { Choice, choiceOf } from '../controls/choice.tsx';
import type { Room } from '../room.ts';
import { SaveTable } from '../save/save-table.tsx';
import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { Patterns } from '../timeline/patterns.tsx';
import { findTold, isAlone, WHATS } from './find-told.ts';
import { GroupBars, groupHeadId } from './group-bars.tsx';
import { orderTold, SORTINGS, TOLD_GROUPINGS } from './order-told.ts';
import { ToldItem } from './told-item.tsx';
import { TOLD_COLUMNS, toldRow } from './told-rows.ts';

/** Names of this view's settings in the URL. */
const NAMES = {
  what: 'corroboration.what',
  by: 'corroboration.by',
  sort: 'corroboration.sort',
};
/** Facts shown at once. */
const STEP = 150;

/** Facts grouped by number of independent origins, status, type or side. */
export function CorroborationView(room: Room) {
  const { page, shown, state } = room;
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(STEP);
  const texts = CORROBORATION_TEXTS;
  const what = choiceOf(state.own, NAMES.what, WHATS);
  const by = choiceOf(state.own, NAMES.by, TOLD_GROUPINGS);
  const sorting = choiceOf(state.own, NAMES.sort, SORTINGS);
  const all = useMemo(() => findTold(page, shown, what), [page, shown, what]);
  const groups = useMemo(() => orderTold(all, by, sorting), [all, by, sorting]);
  let left = most;
  return (
    <div class="corroboration">
      <Patterns />
      <div class="view-head">
        <h2>{texts.title}</h2>
        <p>{texts.lead}</p>
        <div class="told-tools">
          <Choice {...room} name={NAMES.what} title={texts.what} words={texts.whats} value={what} />
          <Choice
            {...room}
            name={NAMES.by}
            title={texts.groupBy}
            words={texts.groupings}
            value={by}
          />
          <Choice
            {...room}
            name={NAMES.sort}
            title={texts.sortBy}
            words={texts.sortings}
            value={sorting}
          />
          <button type="button" onClick={() => setOpen(!isOpen)}>
            {isOpen ? texts.closeAll : texts.openAll}
          </button>
          <SaveTable
            name={`corroboration-${what}`}
            columns={TOLD_COLUMNS}
            rows={() => groups.flatMap(({ told }) => told.map((one) => toldRow(page, one)))}
          />
        </div>
        <p class="told-sum" role="status">
          <span class="alone-mark" aria-hidden="true" />{' '}
          {all.length === 0
            ? texts.nothing
            : texts.found(all.length, all.filter(isAlone).length, what)}
        </p>
        <GroupBars groups={groups} />
      </div>
      {groups.map(({ key, title, told }) => {
        const written = told.slice(0, left);
        left -= written.length;
        return (
          <section key={key} class="told-group" aria-labelledby={groupHeadId(key)}>
            <h3 id={groupHeadId(key)} tabIndex={-1}>
              <bdi>{title}</bdi> <span class="number">{told.length}</span>
            </h3>
            <ul>
              {written.map((one) => (
                <ToldItem key={one.at} room={room} told={one} isOpen={isOpen} />
              ))}
            </ul>
          </section>
        );
      })}
      {all.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {TEXTS.more(Math.min(STEP, all.length - most))}
        </button>
      )}
    </div>
  );
}
