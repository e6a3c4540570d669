import { edtfInWords } from '../../../text/edtf-in-words.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import type { Axis, DayRange, Tick } from './axis.ts';
import { isoDay } from './days.ts';

const HEIGHT = 22;

/** The ticks of an axis; stays at the top while the rows scroll. */
export const Ruler = ({ axis, ticks }: { axis: Axis; ticks: readonly Tick[] }) => (
  <svg
    class="ruler-plot"
    aria-hidden="true"
    viewBox={`0 0 ${axis.width} ${HEIGHT}`}
    width={axis.width}
    height={HEIGHT}
  >
    {ticks.map(({ day, label }) => (
      <g key={day}>
        <path class="grid" d={`M${axis.xOf(day)} ${HEIGHT - 6}V${HEIGHT}`} />
        <text class="tick" x={axis.xOf(day)} y={HEIGHT - 8}>
          {label}
        </text>
      </g>
    ))}
  </svg>
);

/** `6 March 2024 to 20 March 2024`. */
export const rangeInWords = ([from, to]: DayRange): string =>
  TIMELINE_TEXTS.range(
    edtfInWords(isoDay(Math.floor(from))),
    edtfInWords(isoDay(Math.ceil(to) - 1)),
  );
