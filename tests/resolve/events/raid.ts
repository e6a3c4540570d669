import type { Facts } from '../../../src/graph/facts.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import { digestEvents } from '../../../src/resolve/events/digest-events.ts';
import { eventOutlineOf } from '../../../src/resolve/events/event-outline.ts';
import type { EventRecord } from '../../../src/resolve/events/event-record.ts';
import {
  type EventContext,
  type EventProposal,
  judgeEvents,
} from '../../../src/resolve/events/judge-events.ts';
import { compactRows } from '../../analyse/compact-graph.ts';

/** An article reporting one raid; only what differs from the default is given. */
interface Raid {
  readonly type?: string;
  readonly genericity?: string;
  readonly polarity?: string;
  readonly stance?: string;
  readonly day?: string | null;
  readonly place?: string | null;
  readonly actor?: string | null;
  /** Number of villagers; null for an article that does not mention them. */
  readonly villagers?: { min?: number; max?: number } | null;
  /** The words for them. */
  readonly said?: string;
  /** Whether they did it, as those who surrender do. */
  readonly didIt?: boolean;
}

/** Nodes with the same name in two articles are the same entity; see `sameName`. */
export function raidIn(article: string, raid: Raid = {}): Facts {
  const {
    day = '2025-03-04',
    place = 'lisna',
    actor = 'militia',
    villagers = { min: 12, max: 12 },
    said,
    didIt = false,
  } = raid;
  const id = (label: string, name: string) => `${label}:${article}/${name}`;
  const event = id('event', 'raid');
  const { type = 'kill', genericity = 'single', polarity = 'positive', stance = 'asserts' } = raid;
  return compactRows({
    articles: { [article]: null },
    claims: {
      [id('claim', 'c1')]: { chains: [[id('person', 'elder')]], asserts: [event], stance },
    },
    nodes: {
      [event]: { type, genericity, polarity },
      ...(day && { [id('date', 'd1')]: dateOf(day) }),
      ...(place && { [id('place', place)]: { precision: 'settlement' } }),
      ...(villagers && {
        [id('group', 'villagers')]: {
          identity: 'unnamed',
          name: undefined,
          protected: true,
          count: villagers,
        },
      }),
    },
    edges: [
      ['REFERS_TO', `mention:${article}/words`, event],
      ...(actor ? ([['PERFORMED_BY', event, id('unit', actor)]] as const) : []),
      ...(villagers
        ? ([
            [
              didIt ? 'PERFORMED_BY' : 'AFFECTED',
              event,
              id('group', 'villagers'),
              said === undefined ? {} : { quote: said },
            ],
          ] as const)
        : []),
      ...(place ? ([['OCCURRED_AT', event, id('place', place)]] as const) : []),
      ...(day ? ([['OCCURRED_ON', event, id('date', 'd1')]] as const) : []),
    ],
  });
}

const dateOf = (edtf: string) => ({
  text: edtf,
  edtf,
  precision: 'day',
  relation: 'on',
  anchor: 'absolute',
  timex: { type: 'DATE', value: edtf },
  ...(edtf.startsWith('X') ? {} : { earliest: edtf, latest: edtf }),
});

/** In these tests, nodes with the same name are the same entity. Villagers have no name. */
export const sameName = (id: NodeId): NodeId =>
  id.startsWith('group:') ? id : (`${id.split(':')[0]}/${id.split('/')[1]}` as NodeId);

export const BY_NAME = { same: sameName, perhaps: sameName };
export const NOTHING_SAME = { same: (id: NodeId) => id, perhaps: (id: NodeId) => id };

/** Judges like a build, with the records of both reports. */
export function judgeRecords(
  records: readonly EventRecord[],
  { sameness = BY_NAME, copies = [] }: Partial<Pick<EventContext, 'sameness' | 'copies'>> = {},
): EventProposal<EventRecord>[] {
  const byId = new Map(records.map((one) => [one.id, one]));
  const recordOf = (id: NodeId) => byId.get(id) as EventRecord;
  const events = records.map(eventOutlineOf);
  const digests = digestEvents(events, sameness, new Map());
  const { proposals } = judgeEvents(events, { sameness, copies, digests, recordOf, earlier: null });
  return proposals.map((one) => ({ ...one, a: recordOf(one.a.id), b: recordOf(one.b.id) }));
}
