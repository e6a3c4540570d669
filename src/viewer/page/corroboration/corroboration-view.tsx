import { useMemo, useState } from 'preact/hooks';
import { Choice, choiceOf } from '../controls/choice.tsx';
import type { Room } from '../room.ts';
import { SaveTable } from '../save/save-table.tsx';
import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { Patterns } from '../timeline/patterns.tsx';
import { FactItem } from './fact-item.tsx';
import { FACT_COLUMNS, factRow } from './fact-rows.ts';
import { findFacts, isAlone, WHATS } from './find-facts.ts';
import { GroupBars, groupHeadId } from './group-bars.tsx';
import { FACT_GROUPINGS, groupFacts, SORTINGS } from './group-facts.ts';

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
  const by = choiceOf(state.own, NAMES.by, FACT_GROUPINGS);
  const sorting = choiceOf(state.own, NAMES.sort, SORTINGS);
  const all = useMemo(() => findFacts(page, shown, what), [page, shown, what]);
  const groups = useMemo(() => groupFacts(all, by, sorting), [all, by, sorting]);
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
            columns={FACT_COLUMNS}
            rows={() => groups.flatMap(({ facts }) => facts.map((one) => factRow(page, one)))}
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
      {groups.map(({ key, title, facts }) => {
        const written = facts.slice(0, left);
        left -= written.length;
        return (
          <section key={key} class="told-group" aria-labelledby={groupHeadId(key)}>
            <h3 id={groupHeadId(key)} tabIndex={-1}>
              <bdi>{title}</bdi> <span class="number">{facts.length}</span>
            </h3>
            <ul>
              {written.map((one) => (
                <FactItem key={one.at} room={room} item={one} isOpen={isOpen} />
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
