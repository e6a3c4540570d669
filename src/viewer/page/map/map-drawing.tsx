import type { CountryOutline } from '../../../model/located-place.ts';
import { type PlacedCaption, placeCaptions } from '../graph/place-captions.ts';
import type { MapMark } from './find-map-marks.ts';
import { type MapProjection, projectionOf } from './project.ts';

interface Props {
  readonly outlines: readonly CountryOutline[];
  readonly marks: readonly MapMark[];
  /** ISO codes of countries of which no more is told. */
  readonly countries: ReadonlySet<string>;
  /** Pixels. */
  readonly width: number;
  readonly label: string;
  readonly nameOf: (mark: MapMark) => string;
  readonly onChoose: (mark: MapMark) => void;
}

/** Pixels of a letter, about, and of a line. */
const LETTER = 6.4;
const LINE = 14;
/** Pixels: the radius for so many events. */
const radiusOf = (events: number): number => Math.min(16, 4 + 2 * Math.sqrt(events));

/** Outlines of countries, and a circle for each settlement, larger the more is told of it. */
export function MapDrawing({ outlines, marks, countries, width, label, nameOf, onChoose }: Props) {
  const projection = projectionOf(
    [
      ...outlines.flatMap(({ rings }) => rings.flat()),
      ...marks.flatMap(({ at }) => (at ? [at] : [])),
    ],
    width,
  );
  const { height, xOf, yOf } = projection;
  return (
    <svg
      class="map-drawing"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {outlines.map(({ country, rings }, at) => (
        <path
          key={at}
          class={country !== null && countries.has(country) ? 'map-land map-told' : 'map-land'}
          d={rings.map((ring) => pathOf(ring, projection)).join('')}
        />
      ))}
      {marks.map((mark) =>
        mark.at === null ? null : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list below takes keys.
          <circle
            key={mark.places[0]}
            class="map-mark"
            cx={xOf(mark.at)}
            cy={yOf(mark.at)}
            r={radiusOf(mark.events.length)}
            onClick={() => onChoose(mark)}
          >
            <title>{nameOf(mark)}</title>
          </circle>
        ),
      )}
      {captionsOf(marks, projection, nameOf).map(({ lines, box: [left, top] }) => (
        <text key={`${lines[0]} ${left} ${top}`} class="map-caption" x={left} y={top + 0.75 * LINE}>
          {lines[0]}
        </text>
      ))}
    </svg>
  );
}

const pathOf = (ring: CountryOutline['rings'][number], { xOf, yOf }: MapProjection): string =>
  `M${ring.map((point) => `${xOf(point).toFixed(1)} ${yOf(point).toFixed(1)}`).join('L')}Z`;

function captionsOf(
  marks: readonly MapMark[],
  { width, xOf, yOf }: MapProjection,
  nameOf: Props['nameOf'],
): PlacedCaption[] {
  const requests = marks.flatMap((mark) => {
    if (mark.at === null) return [];
    const name = nameOf(mark);
    return {
      x: xOf(mark.at),
      y: yOf(mark.at),
      radius: radiusOf(mark.events.length),
      lines: [name],
      width: name.length * LETTER,
      where: 'beside' as const,
      rank: mark.events.length,
    };
  });
  return placeCaptions(requests, { line: LINE, width, marks: [] });
}
