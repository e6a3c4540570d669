import palette from '../../../model/palette.json' with { type: 'json' };
import type { Factuality } from '../../../model/vocabulary.ts';

/** From the palette: importing the vocabulary would add its schemas to the page. */
export const FACTUALITIES = Object.keys(palette.events) as Factuality[];

/**
 * Fill of a bar: solid if the article asserts the event, a pattern for each other way of telling.
 */
export const fillOf = (factuality: Factuality): string =>
  factuality === 'asserted' ? 'currentColor' : `url(#told-${factuality})`;

export const strokeOf = (factuality: Factuality): string =>
  factuality === 'asserted' ? 'currentColor' : palette.events[factuality].color;

const LINES: Record<Exclude<Factuality, 'asserted'>, string> = {
  claimed: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5',
  ordered: 'M1.5 0V6M4.5 0V6',
  planned: 'M0 3H6M3 0V6',
  possible: 'M1 1h.01M4 4h.01',
  inferred: 'M0 1.5H6M0 4.5H6',
};

/** Defined once per page; bars refer to them by id. */
export const Patterns = () => (
  <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      {FACTUALITIES.map(
        (factuality) =>
          factuality !== 'asserted' && (
            <pattern
              key={factuality}
              id={`told-${factuality}`}
              class={`pattern-${factuality}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
            >
              <rect width="6" height="6" class="pattern-ground" />
              <path
                d={LINES[factuality]}
                stroke={palette.events[factuality].color}
                stroke-width={factuality === 'possible' ? 2.2 : 1.6}
                stroke-linecap={factuality === 'possible' ? 'round' : 'butt'}
                fill="none"
              />
            </pattern>
          ),
      )}
      <linearGradient id="towards-past">
        <stop offset="0" stop-color="#fff" stop-opacity="0.04" />
        <stop offset="1" stop-color="#fff" />
      </linearGradient>
      <linearGradient id="towards-future">
        <stop offset="0" stop-color="#fff" />
        <stop offset="1" stop-color="#fff" stop-opacity="0.04" />
      </linearGradient>
      {(['past', 'future'] as const).map((way) => (
        <mask key={way} id={`fade-${way}`} maskContentUnits="objectBoundingBox">
          <rect x="-0.1" y="-0.5" width="1.2" height="2" fill={`url(#towards-${way})`} />
        </mask>
      ))}
    </defs>
  </svg>
);
