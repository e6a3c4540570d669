import { useMemo, useRef } from 'preact/hooks';
import { captionOf } from '../caption.ts';
import { NodeLink } from '../evidence/node-name.tsx';
import type { Room } from '../room.ts';
import { MAP_TEXTS } from '../texts/map-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { useWidth } from '../timeline/use-width.ts';
import { findMapMarks, type MapMark } from './find-map-marks.ts';
import { MapDrawing } from './map-drawing.tsx';

/** Pixels before it is measured. */
const UNMEASURED = 640;
/** Characters. */
const CAPTION = 40;

/** Where it is said to have happened: a drawing without a network, and the same as lists. */
export function MapView(room: Room) {
  const { page, shown, change } = room;
  const measured = useRef<HTMLDivElement>(null);
  const width = useWidth(measured) || UNMEASURED;
  const { settlements, countries, notLocated } = useMemo(
    () => findMapMarks(page, shown),
    [page, shown.nodes],
  );
  return (
    <div class="map">
      <div class="view-head">
        <h2>{MAP_TEXTS.title}</h2>
        <p>{MAP_TEXTS.lead}</p>
      </div>
      <div ref={measured} class="map-frame">
        {settlements.length + countries.length > 0 && (
          <MapDrawing
            outlines={page.data.outlines}
            marks={settlements}
            countries={new Set(countries.map(({ country }) => country))}
            width={width}
            label={MAP_TEXTS.drawn(
              settlements.length,
              new Set(countries.map((one) => one.country)).size,
            )}
            nameOf={({ places: [place] }) => (place ? captionOf(page, place, CAPTION) : '')}
            onChoose={({ places: [at] }) => at && change({ at, quote: null, to: null })}
          />
        )}
      </div>
      <p class="note">{MAP_TEXTS.sources}</p>
      {settlements.length + countries.length === 0 && <p class="empty">{TEXTS.nothingShown}</p>}
      <Marks room={room} title={MAP_TEXTS.settlements} marks={settlements} />
      <Marks room={room} title={MAP_TEXTS.countries} marks={countries} />
      {notLocated > 0 && <p class="note">{MAP_TEXTS.notLocated(notLocated)}</p>}
    </div>
  );
}

const Marks = ({ room, title, marks }: { room: Room; title: string; marks: readonly MapMark[] }) =>
  marks.length === 0 ? null : (
    <section>
      <h3>
        {title} ({marks.length})
      </h3>
      <ul class="map-list">
        {marks.map(({ places: [place], country, events, isCoarse }) =>
          place === undefined ? null : (
            <li key={place}>
              <NodeLink {...room} id={place} />{' '}
              <span class="kind">
                {[
                  country,
                  events.length > 0 && MAP_TEXTS.events(events.length),
                  isCoarse && MAP_TEXTS.coarse,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
