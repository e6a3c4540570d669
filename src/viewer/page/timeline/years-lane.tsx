import { useMemo } from 'preact/hooks';
import type { Room } from '../room.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import { createAxis, type DayRange, findTicks } from './axis.ts';
import { AxisTools, moveByKey } from './axis-tools.tsx';
import { firstRange, formatRange, fullRange, parseRange, zoomed } from './choose-range.ts';
import { isoDay } from './days.ts';
import type { TimelineRow } from './find-timeline-rows.ts';
import { type Grouping, groupRows } from './group-rows.ts';
import { Overview } from './overview.tsx';
import type { PlacedDate } from './place-date.ts';
import { Rows } from './rows.tsx';
import { Ruler, rangeInWords } from './ruler.tsx';

interface Props {
  readonly room: Room;
  readonly rows: readonly TimelineRow[];
  readonly by: Grouping;
  /** Width of the axis in pixels. */
  readonly width: number;
}
const NAME = 'timeline.days';

/** Events with a year, on a zoomable axis that starts where most dates are. */
export function YearsLane({ room, rows, by, width }: Props) {
  const { state, change } = room;
  const dates = useMemo(() => rows.flatMap(({ told }) => told.map(({ placed }) => placed)), [rows]);
  const groups = useMemo(() => groupRows(rows, by), [rows, by]);
  const [full, first] = useMemo(() => [fullRange(dates), firstRange(dates)], [dates]);
  if (!full || !first) return null;
  // Clamped like every other range: a URL may hold any days.
  const range = zoomed(parseRange(state.own[NAME]) ?? first, 1, full);
  const axis = createAxis(range, width);
  const ticks = findTicks(axis);
  const choose = (to: DayRange): void =>
    change({ own: { ...state.own, [NAME]: formatRange(zoomed(to, 1, full)) } }, { replace: true });
  const filter = (): void =>
    change({
      filters: {
        ...state.filters,
        from: isoDay(Math.floor(range[0])),
        until: isoDay(Math.ceil(range[1]) - 1),
      },
    });
  const outside = dates.filter((placed) => isOutside(placed, range)).length;
  return (
    <section class="lane" aria-labelledby="lane-years">
      <h3 id="lane-years">
        {TIMELINE_TEXTS.years} <span class="number">{TIMELINE_TEXTS.events(rows.length)}</span>
      </h3>
      <AxisTools {...{ range, full, first }} onChoose={choose} onFilter={filter} />
      <div class="axis-head">
        <p class="note" role="status">
          {rangeInWords(range)}. {TIMELINE_TEXTS.outside(outside)}
        </p>
        <Overview axis={createAxis(full, width)} {...{ dates, range }} onChoose={choose} />
      </div>
      <div class="ruler">
        <div class="ruler-words" />
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves it.
          tabIndex={0}
          role="img"
          aria-label={`${TIMELINE_TEXTS.tools}: ${rangeInWords(range)}. ${TIMELINE_TEXTS.toolsHelp}`}
          onKeyDown={(event) => moveByKey(event, range, full, choose)}
        >
          <Ruler axis={axis} ticks={ticks} />
        </div>
      </div>
      <Rows room={room} groups={groups} by={by} plot={{ axis, full, ticks }} />
    </section>
  );
}

const isOutside = ({ from, to }: PlacedDate, [start, end]: DayRange): boolean =>
  (to !== null && to <= start) || (from !== null && from >= end);
