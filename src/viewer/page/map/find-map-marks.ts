import { byText } from '../../../model/by-text.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { NodeId } from '../../../model/ids.ts';
import { isLabelOf } from '../../../model/kinds/labels-in-pages.ts';
import type { LocatedPlace, LongLat } from '../../../model/located-place.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';

/** A place on the map or in its lists: nodes of one point, or one name in a country, are one. */
export interface MapMark {
  readonly at: LongLat | null;
  readonly country: string;
  readonly isCoarse: boolean;
  readonly places: readonly NodeId[];
  /** Shown events that happened there, or were done to it. */
  readonly events: readonly NodeId[];
}

export interface MapMarks {
  readonly settlements: readonly MapMark[];
  readonly countries: readonly MapMark[];
  /** Shown places that are nowhere on the map. */
  readonly notLocated: number;
}

/** Most events first. */
export function findMapMarks(page: Page, shown: Pick<Shown, 'nodes'>): MapMarks {
  const located = page.data.located.filter(({ place }) => shown.nodes.has(place));
  const keyOf = ({ at, country, place, isCoarse }: LocatedPlace): string =>
    at ? at.join() : `${country} ${isCoarse} ${page.graph.getNodeAttribute(place, 'displayName')}`;
  const marks = [...groupBy(located, keyOf).values()]
    .flatMap((own) => (own[0] ? [markOf(page, shown, own[0], own)] : []))
    .sort(
      (a, b) => b.events.length - a.events.length || byText(a.places[0] ?? '', b.places[0] ?? ''),
    );
  const all = [...shown.nodes].filter((key) =>
    isLabelOf(page.graph.getNodeAttribute(key, 'label'), 'location'),
  );
  return {
    settlements: marks.filter(({ at }) => at !== null),
    countries: marks.filter(({ at }) => at === null),
    notLocated: all.length - located.length,
  };
}

function markOf(
  { graph }: Page,
  shown: Pick<Shown, 'nodes'>,
  { at, country, isCoarse }: LocatedPlace,
  own: readonly LocatedPlace[],
): MapMark {
  const places = own.map(({ place }) => place);
  const events = places.flatMap((place) =>
    graph.filterInNeighbors(place, (key, { label }) => label === 'Event' && shown.nodes.has(key)),
  );
  return { at, country, isCoarse, places, events: [...new Set(events)] };
}
