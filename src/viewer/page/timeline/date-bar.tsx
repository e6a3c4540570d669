import type { Factuality } from '../../../model/vocabulary.ts';
import type { Axis, DayRange } from './axis.ts';
import { type BarSegment, cutSegments } from './cut-segments.ts';
import type { DatedTelling } from './find-timeline-rows.ts';
import { fillOf, strokeOf } from './patterns.tsx';

/** Pixels. */
export const BAR = 11;
const NARROWEST = 4;

interface Props {
  readonly told: Pick<DatedTelling, 'placed' | 'factuality' | 'polarity'>;
  readonly axis: Axis;
  /** All days of the lane. Open ends fade out by its ends. */
  readonly full: DayRange;
  /** Middle of the bar. */
  readonly y: number;
}

/** A date: a square for a day, a bar for a range, an arrow at the edge for what lies outside. */
export function DateBar({ told, axis, full, y }: Props) {
  const { placed, factuality, polarity } = told;
  const [start, end] = axis.range;
  const wraps = placed.from !== null && placed.to !== null && placed.to <= placed.from;
  const isBefore = placed.to !== null && placed.to <= start && !wraps;
  const isAfter = placed.from !== null && placed.from >= end && !wraps;
  if (isBefore || isAfter) return <Arrow axis={axis} y={y} way={isBefore ? 'past' : 'future'} />;
  const segments = cutSegments(placed, full);
  const shapes = placed.isPoint ? (
    <Point x={axis.xOf((placed.from ?? 0) + 0.5)} y={y} factuality={factuality} />
  ) : (
    segments.map((segment) => <Part key={segment.from} {...{ segment, axis, y, factuality }} />)
  );
  const [left, right] = edgesOf(placed.isPoint ? null : segments, told, axis);
  return (
    <g class={`bar bar-${factuality}`}>
      {shapes}
      {polarity === 'negative' && (
        <path class="bar-negative" d={`M${left} ${y + 7} ${right} ${y - 7}`} />
      )}
      {placed.isApproximate && (
        <text class="bar-about" x={right + 3} y={y + 4}>
          ≈
        </text>
      )}
      {(placed.from ?? Number.NEGATIVE_INFINITY) < start && <Arrow axis={axis} y={y} way="past" />}
      {(placed.to ?? Number.POSITIVE_INFINITY) > end && <Arrow axis={axis} y={y} way="future" />}
    </g>
  );
}

/** Its visible extent in pixels. */
function edgesOf(segments: readonly BarSegment[] | null, { placed }: Props['told'], axis: Axis) {
  if (segments === null) {
    const middle = axis.xOf((placed.from ?? 0) + 0.5);
    return [middle - 7, middle + 7] as const;
  }
  const known = segments.filter(({ kind }) => !kind.startsWith('open'));
  const from = axis.xOf(Math.min(...(known.length > 0 ? known : segments).map((one) => one.from)));
  const to = axis.xOf(Math.max(...(known.length > 0 ? known : segments).map((one) => one.to)));
  return [Math.max(from, 0), Math.min(Math.max(to, from + NARROWEST), axis.width - 12)] as const;
}

const Point = ({ x, y, factuality }: { x: number; y: number; factuality: Factuality }) => (
  <rect
    class="bar-point"
    x={x - BAR / 2}
    y={y - BAR / 2}
    width={BAR}
    height={BAR}
    fill={fillOf(factuality)}
    stroke={strokeOf(factuality)}
  />
);

interface PartProps {
  readonly segment: BarSegment;
  readonly axis: Axis;
  readonly y: number;
  readonly factuality: Factuality;
}

/**
 * Clipped to slightly more than the visible part: zoomed in, a bar of years would be a million
 * pixels long.
 */
function Part({ segment: { from, to, kind }, axis, y, factuality }: PartProps) {
  const left = Math.max(axis.xOf(from), -axis.width);
  const right = Math.min(axis.xOf(to), 2 * axis.width);
  if (right < 0 || left > axis.width) return null;
  const fade = kind === 'open-past' ? 'past' : kind === 'open-future' ? 'future' : null;
  return (
    <rect
      class={`bar-${fade === null ? kind : 'open'}`}
      x={left}
      y={y - BAR / 2 + 1}
      width={Math.max(right - left, NARROWEST)}
      height={BAR - 2}
      fill={fillOf(factuality)}
      stroke={strokeOf(factuality)}
      mask={fade === null ? undefined : `url(#fade-${fade})`}
    />
  );
}

/** Says that a date continues beyond this side. Outlined, as it may lie on a bar. */
function Arrow({ axis, y, way }: { axis: Axis; y: number; way: 'past' | 'future' }) {
  const [tip, ends] = way === 'past' ? [2, 7] : [axis.width - 2, axis.width - 7];
  const line = `M${ends} ${y - 4} ${tip} ${y} ${ends} ${y + 4}`;
  return (
    <>
      <path class="bar-arrow-edge" d={line} />
      <path class="bar-arrow" d={line} />
    </>
  );
}
