import type { Factuality } from '../../../model/vocabulary.ts';
import { TEXTS } from '../texts/texts.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import { createAxis } from './axis.ts';
import { DateBar } from './date-bar.tsx';
import { fillOf, strokeOf } from './patterns.tsx';
import type { PlacedDate } from './place-date.ts';

/** The fill that marks how an event is told. */
export const Swatch = ({ factuality }: { factuality: Factuality }) => (
  <svg
    class={`swatch swatch-${factuality}`}
    viewBox="0 0 14 12"
    width="14"
    height="12"
    aria-hidden="true"
  >
    <rect
      x="0.75"
      y="0.75"
      width="12.5"
      height="10.5"
      stroke-width="1.5"
      fill={fillOf(factuality)}
      stroke={strokeOf(factuality)}
    />
  </svg>
);

const { legendShapes } = TIMELINE_TEXTS;
const SAMPLE: PlacedDate = {
  lane: 'years',
  from: 1,
  to: 5,
  sureFrom: 1,
  sureTo: 5,
  isPoint: false,
  isApproximate: false,
};
const SAMPLES: readonly (readonly [words: string, placed: PlacedDate, isNegative?: true])[] = [
  [legendShapes.point, { ...SAMPLE, from: 2, to: 3, isPoint: true }],
  [legendShapes.bar, SAMPLE],
  [legendShapes.maybe, { ...SAMPLE, sureFrom: 3 }],
  [legendShapes.open, { ...SAMPLE, to: null, sureTo: null }],
  [legendShapes.approximate, { ...SAMPLE, to: 4, sureTo: 4, isApproximate: true }],
  [TEXTS.negative, SAMPLE, true],
];

/** Explains fills and shapes. `told`: the ways of telling that are visible. */
export function TimelineLegend({ told }: { told: readonly Factuality[] }) {
  const axis = createAxis([0, 6], 48);
  return (
    <details class="timeline-legend" open={window.innerWidth > 900}>
      <summary>{TIMELINE_TEXTS.legend}</summary>
      <ul>
        {told.map((factuality) => (
          <li key={factuality}>
            <Swatch factuality={factuality} /> {TEXTS.toldAs[factuality]}
          </li>
        ))}
        {SAMPLES.map(([words, placed, isNegative]) => (
          <li key={words}>
            <svg
              class="swatch swatch-shape"
              viewBox="0 0 48 18"
              width="48"
              height="18"
              aria-hidden="true"
            >
              <DateBar
                told={{
                  placed,
                  factuality: 'asserted',
                  polarity: isNegative ? 'negative' : 'positive',
                }}
                axis={axis}
                full={[0, 6]}
                y={9}
              />
            </svg>{' '}
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
