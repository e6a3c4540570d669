import { hash } from 'node:crypto';
import type { NodeId, SourceId } from '../../model/ids.ts';
import type { EventRecord } from './event-record.ts';
import { familyOf } from './traced-event.ts';

/** The part of an event that every build reads, to find others it may match. Plain and small. */
export interface EventOutline {
  readonly id: NodeId;
  readonly source: SourceId;
  /** ISO dates; null if that end is open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The words that tell it. */
  readonly quote: string;
  /** Hash of everything a copy repeats. */
  readonly wording: string;
  /** Everybody and everything in it, each once. */
  readonly things: readonly NodeId[];
  /**
   * Keys that it may share with other events: `marks` stand alone; `ties` name a thing, by its
   * index in `things`.
   */
  readonly marks: readonly string[];
  readonly ties: readonly (readonly [mark: string, thing: number])[];
}

export function eventOutlineOf(event: EventRecord): EventOutline {
  const { id, source, when, evidence } = event;
  const things = [...new Set(thingsIn(event))];
  return {
    id,
    source,
    earliest: when.earliest,
    latest: when.latest,
    quote: evidence.quote,
    wording: wordingOf(event),
    things,
    marks: [...new Set(marksOf(event))],
    ties: tiesOf(event).map(([mark, thing]) => [mark, things.indexOf(thing)] as const),
  };
}

const thingsIn = ({ place, participants, works }: EventRecord): NodeId[] => [
  ...(place ? [place.entity] : []),
  ...participants.map(({ entity }) => entity),
  ...works,
];

/** The kind of event with a description and its day or number. */
function marksOf({ type, when, participants }: EventRecord): string[] {
  const family = familyOf(type);
  const isOneDay = when.earliest !== null && when.earliest === when.latest;
  const day = isOneDay ? when.earliest : when.yearless;
  return participants
    .filter(({ head }) => head !== '')
    .flatMap(({ head, count }) => [
      ...(day ? [`${family} on ${day.slice(-5)} ${head}`] : []),
      ...(count?.min != null ? [`${family} of ${count.min} ${head}`] : []),
    ]);
}

/** The kind of event with a place, a work or a named participant. */
function tiesOf({ type, place, participants, works }: EventRecord): [string, NodeId][] {
  const family = familyOf(type);
  return [
    ...(place?.name && place.precision !== 'country'
      ? [[`${family} at`, place.entity] as [string, NodeId]]
      : []),
    ...works.map((work): [string, NodeId] => [`${family} in`, work]),
    ...participants
      .filter(({ named }) => named)
      .map(({ entity }): [string, NodeId] => [`${family} with`, entity]),
  ];
}

/** Hash of the type, the words that tell it, and the participants' descriptions. */
const wordingOf = ({ type, polarity, evidence, participants }: EventRecord): string =>
  hash(
    'sha256',
    [
      type,
      polarity,
      evidence.quote.toLowerCase(),
      ...participants.map(({ role, head }) => `${role} ${head}`).sort(),
    ].join('|'),
    'base64url',
  ).slice(0, 16);
