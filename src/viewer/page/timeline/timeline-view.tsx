import { useMemo, useRef } from 'preact/hooks';
import type { Factuality } from '../../../model/vocabulary.ts';
import { Choice, choiceOf } from '../controls/choice.tsx';
import type { Room } from '../room.ts';
import { SaveTable } from '../save/save-table.tsx';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import { createAxis, monthsOf, monthTicks } from './axis.ts';
import { DATE_COLUMNS, dateRows } from './date-rows.ts';
import { findTimelineRows, type TimelineRow } from './find-timeline-rows.ts';
import { GROUPINGS, groupRows } from './group-rows.ts';
import { TimelineLegend } from './legend.tsx';
import { FACTUALITIES, Patterns } from './patterns.tsx';
import { Rows } from './rows.tsx';
import { Ruler } from './ruler.tsx';
import { useWidth } from './use-width.ts';
import { YearsLane } from './years-lane.tsx';

/** Name of the grouping setting in the URL. */
const GROUPING = 'timeline.by';
/** Pixels of the axis before it is measured. */
const UNMEASURED = 320;

/** Events over time: with a year, with an unknown year, and without a known day. */
export function TimelineView(room: Room) {
  const { page, shown, state } = room;
  const lanes = useMemo(() => findTimelineRows(page, shown), [page, shown]);
  const measured = useRef<HTMLDivElement>(null);
  const width = useWidth(measured) || UNMEASURED;
  const by = choiceOf(state.own, GROUPING, GROUPINGS);
  const texts = TIMELINE_TEXTS;
  const months = useMemo(
    () => monthsOf(lanes['unknown-year'].flatMap(({ told }) => told.map(({ placed }) => placed))),
    [lanes],
  );
  const unknown = createAxis(months, width);
  const undated = useMemo(() => groupRows(lanes.nowhere, by), [lanes, by]);
  return (
    <div class="timeline">
      <Patterns />
      <div class="view-head">
        <h2>{texts.title}</h2>
        <p>{texts.lead}</p>
        <TimelineLegend told={toldIn(Object.values(lanes).flat())} />
        <Choice {...room} name={GROUPING} title={texts.rowsBy} words={texts.by} value={by} />
        <SaveTable
          name="timeline"
          columns={DATE_COLUMNS}
          rows={() =>
            Object.values(lanes).flatMap((rows) => rows.flatMap((row) => dateRows(page, row)))
          }
        />
      </div>
      <div class="trow measure" aria-hidden="true">
        <div class="trow-words" />
        <div ref={measured} />
      </div>
      {Object.values(lanes).every((rows) => rows.length === 0) && (
        <p class="empty">{texts.nothing}</p>
      )}
      {lanes.years.length > 0 && <YearsLane {...{ room, by, width }} rows={lanes.years} />}
      {lanes['unknown-year'].length > 0 && (
        <section class="lane" aria-labelledby="lane-unknown-year">
          <h3 id="lane-unknown-year">
            {texts.unknownYear} <EventCount rows={lanes['unknown-year']} />
          </h3>
          <p class="note">{texts.unknownYearLead}</p>
          <div class="ruler">
            <div class="ruler-words" />
            <Ruler axis={unknown} ticks={monthTicks(unknown)} />
          </div>
          {/* In calendar order, even if other lanes are grouped. */}
          <Rows
            room={room}
            groups={groupRows(lanes['unknown-year'], 'time')}
            by="time"
            plot={{ axis: unknown, full: months, ticks: monthTicks(unknown) }}
          />
        </section>
      )}
      {lanes.nowhere.length > 0 && (
        <section class="lane" aria-labelledby="lane-nowhere">
          <h3 id="lane-nowhere">
            {texts.undated} <EventCount rows={lanes.nowhere} />
          </h3>
          <p class="note">{texts.undatedLead}</p>
          <Rows room={room} groups={undated} by={by} plot={null} />
        </section>
      )}
    </div>
  );
}

export const EventCount = ({ rows }: { rows: readonly TimelineRow[] }) => (
  <span class="number">{TIMELINE_TEXTS.events(rows.length)}</span>
);

/** In palette order. */
function toldIn(rows: readonly TimelineRow[]): Factuality[] {
  const found = new Set(rows.flatMap(({ told }) => told.map(({ factuality }) => factuality)));
  return FACTUALITIES.filter((one) => found.has(one));
}
