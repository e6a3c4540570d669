import type { Facts } from '../graph/facts.ts';
import type { NodeId } from '../model/ids.ts';
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

/** What of one article is looked at whenever it is held against all others: as little as will do. */
export interface Outline {
  readonly fingerprint: PackedFingerprint | null;
  readonly entities: readonly EntityOutline[];
  /** The article, and works of which it says who published them. */
  readonly documents: readonly DocumentRecord[];
  readonly events: readonly EventOutline[];
  readonly outletsCited: readonly OutletCited[];
}

/** What is looked at besides where something near it has changed. */
export interface Details {
  readonly entities: readonly EntityRecord[];
  readonly events: readonly EventRecord[];
  /** Those without a maker: only a reviewer can tell what they are. */
  readonly works: readonly DocumentRecord[];
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

/** Whether anything can be found of it; see `judgeDocuments`. */
const hasMaker = ({ label, releasers }: DocumentRecord): boolean =>
  label === 'Article' || releasers.length > 0;

const split = <T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
];

/** The details of all sources, each found by its id. */
export interface DetailIndex {
  entityOf(id: NodeId): EntityRecord;
  eventOf(id: NodeId): EventRecord;
  eventsOf(source: string): readonly EventRecord[];
  /** A work without a maker; null where there is none of this id. */
  workOf(id: string): DocumentRecord | null;
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
    workOf: (id) => {
      const held = bySource.get(sourceOfNode(id));
      return held?.details().works.find((work) => work.id === id) ?? null;
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
