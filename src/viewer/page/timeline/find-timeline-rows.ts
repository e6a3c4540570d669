import { byText } from '../../../model/by-text.ts';
import type { NodeOf } from '../../../model/graph.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { NodeId } from '../../../model/ids.ts';
import type { Factuality, Polarity } from '../../../model/vocabulary.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';
import { LANES, type Lane } from './find-bounds.ts';
import { type PlacedDate, placeDate } from './place-date.ts';

/** A date of a fact, told in one way: drawn as one bar. */
export interface DatedTelling {
  /** The articles' events that have exactly this date, told in this way. */
  readonly events: readonly NodeId[];
  readonly factuality: Factuality;
  readonly polarity: Polarity;
  readonly placed: PlacedDate;
  /** Null if undated. */
  readonly date: NodeOf<'Date'> | null;
}

/**
 * A fact in one lane. Events judged to be the same share a row, with differing dates below each
 * other.
 */
export interface TimelineRow {
  /** The node that a click on its name opens. */
  readonly at: NodeId;
  readonly told: readonly DatedTelling[];
  readonly type: string;
  /** Ids of places. Places judged to be the same have one id. */
  readonly places: readonly NodeId[];
}

const NOWHERE: PlacedDate = {
  lane: 'nowhere',
  from: null,
  to: null,
  sureFrom: null,
  sureTo: null,
  isPoint: false,
  isApproximate: false,
};

/**
 * The rows of each lane in time order. A fact dated both with and without a year is in both lanes.
 */
export function findTimelineRows(
  page: Page,
  shown: Pick<Shown, 'nodes'>,
): Record<Lane, TimelineRow[]> {
  const lanes: Record<Lane, TimelineRow[]> = { years: [], 'unknown-year': [], nowhere: [] };
  for (const [fact, events] of eventsOfFacts(page, shown)) {
    const told = merged(events.flatMap((event) => toldOf(page, event)));
    const dated = told.filter(({ placed }) => placed.lane !== 'nowhere');
    for (const lane of LANES) {
      const own = (dated.length > 0 ? dated : told).filter(({ placed }) => placed.lane === lane);
      const at = events.includes(fact) ? fact : events[0];
      if (own.length > 0 && at !== undefined)
        lanes[lane].push({ at, told: own.sort(inTime), ...groupsOf(page, events) });
    }
  }
  for (const lane of LANES) lanes[lane].sort(rowsInTime);
  return lanes;
}

function eventsOfFacts(page: Page, shown: Pick<Shown, 'nodes'>): Map<NodeId, NodeId[]> {
  const events = page.nodes.filter(
    (key) => shown.nodes.has(key) && page.graph.getNodeAttribute(key, 'label') === 'Event',
  );
  return groupBy(events, (key) => page.facts.get(key)?.event ?? key);
}

function toldOf({ graph }: Page, event: NodeId): DatedTelling[] {
  const { factuality, polarity } = graph.getNodeAttributes(event) as NodeOf<'Event'>;
  const dates = graph
    .filterOutEdges(event, (_, { type }) => type === 'OCCURRED_ON')
    .map((edge) => graph.getNodeAttributes(graph.target(edge)))
    .filter((date): date is NodeOf<'Date'> => date.label === 'Date');
  const of = (date: NodeOf<'Date'> | null): DatedTelling => ({
    events: [event],
    factuality,
    polarity,
    placed: date ? placeDate(date) : NOWHERE,
    date,
  });
  return dates.length > 0 ? dates.map(of) : [of(null)];
}

function merged(all: readonly DatedTelling[]): DatedTelling[] {
  const found = new Map<string, DatedTelling>();
  for (const told of all) {
    const { factuality, polarity, placed, date } = told;
    const undatedWords = placed.lane === 'nowhere' ? date?.text : '';
    const key = JSON.stringify([factuality, polarity, placed, undatedWords]);
    const other = found.get(key);
    found.set(key, other ? { ...other, events: [...other.events, ...told.events] } : told);
  }
  return [...found.values()];
}

function groupsOf(
  { graph, data }: Page,
  events: readonly NodeId[],
): Pick<TimelineRow, 'type' | 'places'> {
  const [first] = events;
  const places = events.flatMap((event) =>
    graph
      .filterOutEdges(event, (_, { type }) => type === 'OCCURRED_AT')
      .map((edge) => graph.target(edge))
      .map((place) => data.same[place] ?? place),
  );
  return {
    type: first === undefined ? '' : (graph.getNodeAttributes(first) as NodeOf<'Event'>).type,
    places: [...new Set(places)].sort(),
  };
}

/** A date open to the past is sorted by its end. */
const startOf = ({ placed }: DatedTelling): number => placed.from ?? placed.to ?? 0;
const endOf = ({ placed }: DatedTelling): number => placed.to ?? Number.POSITIVE_INFINITY;
const inTime = (a: DatedTelling, b: DatedTelling): number =>
  startOf(a) - startOf(b) || endOf(a) - endOf(b);

function rowsInTime(a: TimelineRow, b: TimelineRow): number {
  const [first, other] = [a.told[0], b.told[0]];
  const order = first && other ? inTime(first, other) : 0;
  return order || byText(a.at, b.at);
}
