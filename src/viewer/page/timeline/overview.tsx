import { useRef } from 'preact/hooks';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import { type Axis, type DayRange, findTicks } from './axis.ts';
import type { PlacedDate } from './place-date.ts';

/** Pixels. */
const HEIGHT = 40;
const LINE = 26;
/** Pixels. A shorter drag is a click. */
const CLICK = 4;

interface Props {
  readonly axis: Axis;
  readonly dates: readonly PlacedDate[];
  readonly range: DayRange;
  readonly onChoose: (range: DayRange) => void;
}

/**
 * The whole axis with all dates, and a window on what is shown below. Dragging selects another
 * range.
 */
export function Overview({ axis, dates, range, onChoose }: Props) {
  const start = useRef<number | null>(null);
  const dayOf = (event: PointerEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return axis.dayAt(((event.clientX - box.left) / box.width) * axis.width);
  };
  const chooseTo = (event: PointerEvent, isDone: boolean): void => {
    if (start.current === null) return;
    const [from, to] = [start.current, dayOf(event)].sort((a, b) => a - b) as [number, number];
    const isClick = axis.xOf(to) - axis.xOf(from) < CLICK;
    if (!isClick) onChoose([from, to]);
    else if (isDone) onChoose(around(from, range));
  };
  const [left, right] = range.map(axis.xOf) as [number, number];
  return (
    <svg
      class="overview"
      viewBox={`0 0 ${axis.width} ${HEIGHT}`}
      width={axis.width}
      height={HEIGHT}
      aria-hidden="true"
      onPointerDown={(event) => {
        start.current = dayOf(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => chooseTo(event, false)}
      onPointerUp={(event) => {
        chooseTo(event, true);
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    >
      <title>{TIMELINE_TEXTS.overview}</title>
      <rect class="overview-ground" width={axis.width} height={LINE} />
      {xsOf(dates, axis).map((x) => (
        <path key={x} class="overview-date" d={`M${x} 6V${LINE - 6}`} />
      ))}
      <rect class="overview-window" x={left} width={Math.max(right - left, 3)} height={LINE} />
      {findTicks(axis).map(({ day, label }) => (
        <text key={day} class="tick" x={axis.xOf(day)} y={HEIGHT - 2}>
          {label}
        </text>
      ))}
    </svg>
  );
}

/** One line per pixel for all dates on it. */
const xsOf = (dates: readonly PlacedDate[], axis: Axis): number[] => [
  ...new Set(
    dates.flatMap(({ from, to }) => {
      const day = from === null || to === null ? (from ?? to) : (from + to) / 2;
      return day === null ? [] : [Math.round(axis.xOf(day))];
    }),
  ),
];

const around = (day: number, [from, to]: DayRange): DayRange => [
  day - (to - from) / 2,
  day + (to - from) / 2,
];
