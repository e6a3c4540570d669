import type { Facts } from '../graph/facts.ts';
import type { NodeId, SourceId } from '../model/ids.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { Evidence } from '../model/judgement.ts';
import { fingerprintOf, passagesOf } from './copies/fingerprint.ts';
import { type PackedFingerprint, pack } from './copies/packed-fingerprint.ts';
import { type EntityRecord, entityRecordsOf } from './entities/entity-record.ts';
import { type EntityOutline, entityOutlineOf } from './entities/group-records.ts';
import { type EventOutline, eventOutlineOf } from './events/event-outline.ts';
import { type EventRecord, eventRecordsOf } from './events/event-record.ts';
import { articleWords, type DocumentRecord, documentRecordsOf } from './works/document-record.ts';
import { type OutletCited, outletsCitedIn } from './works/withdrawn-cited.ts';

/** The part of an article needed whenever it is compared with all others; as small as possible. */
export interface Outline {
  readonly fingerprint: PackedFingerprint | null;
  readonly entities: readonly EntityOutline[];
  /** The article, and works whose publisher it states. */
  readonly documents: readonly DocumentRecord[];
  readonly events: readonly EventOutline[];
  readonly outletsCited: readonly OutletCited[];
}

/** The rest, read only for articles near a change. */
export interface Details {
  readonly entities: readonly EntityRecord[];
  readonly events: readonly EventRecord[];
  /** Works without a stated publisher; only a reviewer can identify them. */
  readonly works: readonly DocumentRecord[];
  /** All words of the article, letters and digits only. */
  readonly words: string;
  readonly passages: readonly Evidence[];
}

/** What one article contributes to the comparison with all others. */
export interface SourceRecords {
  readonly source: SourceId;
  /** Hash of all its facts; equal facts give equal records. */
  readonly hash: string;
  readonly outline: Outline;
  readonly details: () => Details;
}

/** Both are plain JSON. */
export function recordsOf(facts: Facts): { outline: Outline; details: Details } {
  const entities = entityRecordsOf(facts);
  const events = eventRecordsOf(facts);
  const fingerprint = fingerprintOf(facts);
  const [documents, works] = split(documentRecordsOf(facts), hasMaker);
  return {
    outline: {
      fingerprint: fingerprint && pack(fingerprint),
      entities: entities.map(entityOutlineOf),
      documents,
      events: events.map(eventOutlineOf),
      outletsCited: outletsCitedIn(facts),
    },
    details: { entities, events, works, words: articleWords(facts), passages: passagesOf(facts) },
  };
}

/** Whether it can be identified; see `judgeDocuments`. */
const hasMaker = ({ label, releasers }: DocumentRecord): boolean =>
  label === 'Article' || releasers.length > 0;

const split = <T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
];

/** The details of all sources, looked up by id. */
export interface DetailIndex {
  entityOf(id: NodeId): EntityRecord;
  eventOf(id: NodeId): EventRecord;
  eventsOf(source: SourceId): readonly EventRecord[];
  /** A work without a stated publisher; null if there is none with this id. */
  workOf(id: NodeId): DocumentRecord | null;
  wordsOf(source: SourceId): string;
  passagesOf(source: SourceId): readonly Evidence[];
}

export function indexDetails(sources: readonly SourceRecords[]): DetailIndex {
  const bySource = new Map(sources.map((one) => [one.source, one]));
  const detailsOf = (source: SourceId): Details => {
    const records = bySource.get(source);
    if (!records) throw new Error(`no records of source ${source}`);
    return records.details();
  };
  return {
    entityOf: (id) => find(detailsOf(sourceOfNode(id)).entities, id),
    eventOf: (id) => find(detailsOf(sourceOfNode(id)).events, id),
    eventsOf: (source) => detailsOf(source).events,
    workOf: (id) => {
      const records = bySource.get(sourceOfNode(id));
      return records?.details().works.find((work) => work.id === id) ?? null;
    },
    wordsOf: (source) => detailsOf(source).words,
    passagesOf: (source) => detailsOf(source).passages,
  };
}

function find<T extends { readonly id: NodeId }>(records: readonly T[], id: NodeId): T {
  const found = records.find((record) => record.id === id);
  if (!found) throw new Error(`an outline without its details: ${id}`);
  return found;
}
