import type { Facts } from '../graph/facts.ts';
import type { NodeId } from '../model/ids.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { Evidence } from '../model/judgement.ts';
import { type Fingerprint, fingerprintOf, passagesOf } from './copies/fingerprint.ts';
import { type EntityRecord, entityRecordsOf } from './entities/entity-record.ts';
import { type EntityOutline, entityOutlineOf } from './entities/group-records.ts';
import { type EventOutline, eventOutlineOf } from './events/event-outline.ts';
import { type EventRecord, eventRecordsOf } from './events/event-record.ts';
import { type DocumentRecord, documentRecordsOf, wordsOf } from './works/document-record.ts';
import { type OutletCited, outletsCitedIn } from './works/withdrawn-cited.ts';

/** What of one article is looked at whenever it is held against all others: as little as will do. */
export interface Outline {
  readonly fingerprint: Fingerprint | null;
  readonly entities: readonly EntityOutline[];
  readonly documents: readonly DocumentRecord[];
  readonly events: readonly EventOutline[];
  readonly outletsCited: readonly OutletCited[];
}

/** What is looked at besides where something near it has changed. */
export interface Details {
  readonly entities: readonly EntityRecord[];
  readonly events: readonly EventRecord[];
  /** All of the article's; letters and digits only. */
  readonly words: string;
  readonly passages: readonly Evidence[];
}

/** What one article brings to the comparison with all others. */
export interface SourceRecords {
  readonly source: string;
  /** Of all its facts: the same, the same records. */
  readonly hash: string;
  readonly outline: Outline;
  readonly details: () => Details;
}

/** Both plain JSON. */
export function recordsOf(facts: Facts): { outline: Outline; details: Details } {
  const entities = entityRecordsOf(facts);
  const events = eventRecordsOf(facts);
  return {
    outline: {
      fingerprint: fingerprintOf(facts),
      entities: entities.map(entityOutlineOf),
      documents: documentRecordsOf(facts),
      events: events.map(eventOutlineOf),
      outletsCited: outletsCitedIn(facts),
    },
    details: { entities, events, words: wordsOf(facts), passages: passagesOf(facts) },
  };
}

/** The details of all sources, each found by its id. */
export interface DetailIndex {
  entityOf(id: NodeId): EntityRecord;
  eventOf(id: NodeId): EventRecord;
  eventsOf(source: string): readonly EventRecord[];
  wordsOf(source: string): string;
  passagesOf(source: string): readonly Evidence[];
}

export function indexDetails(sources: readonly SourceRecords[]): DetailIndex {
  const bySource = new Map(sources.map((one) => [one.source, one]));
  const detailsOf = (source: string): Details => {
    const held = bySource.get(source);
    if (!held) throw new Error(`nothing is held of source ${source}`);
    return held.details();
  };
  return {
    entityOf: (id) => find(detailsOf(sourceOfNode(id)).entities, id),
    eventOf: (id) => find(detailsOf(sourceOfNode(id)).events, id),
    eventsOf: (source) => detailsOf(source).events,
    wordsOf: (source) => detailsOf(source).words,
    passagesOf: (source) => detailsOf(source).passages,
  };
}

function find<T extends { readonly id: NodeId }>(records: readonly T[], id: NodeId): T {
  const found = records.find((record) => record.id === id);
  if (!found) throw new Error(`an outline without its details: ${id}`);
  return found;
}
