import type { Facts } from '../graph/facts.ts';
import type { EdgeRow } from '../model/graph.ts';
import type { GazetteerEntry, Judgement } from '../model/judgement.ts';
import { createClusters } from './cluster.ts';
import { copyEdges, findCopies } from './copies/find-copies.ts';
import { type Fingerprint, fingerprintOf } from './copies/fingerprint.ts';
import { type EntityRecord, entityRecordsOf } from './entities/entity-record.ts';
import { indexGazetteer, lookUp } from './entities/look-up.ts';
import { type PairDecisions, resolveEntities, UNDECIDED } from './entities/resolve-entities.ts';
import { type EventRecord, eventRecordsOf } from './events/event-record.ts';
import { findConflicts } from './events/find-conflicts.ts';
import { findCounterAccounts } from './events/find-counter-accounts.ts';
import { judgeEvents } from './events/judge-events.ts';
import type { Sameness } from './events/traced-event.ts';
import { judgementEdges } from './judgement-edges.ts';
import { settleJudgements } from './settle-judgements.ts';
import { type DocumentRecord, documentRecordsOf } from './works/document-record.ts';
import { judgeDocuments } from './works/judge-documents.ts';
import { citeWithdrawn, type OutletCited, outletsCitedIn } from './works/withdrawn-cited.ts';

/** What one article brings to the comparison with all others: small, and all that is looked at. */
export interface SourceRecords {
  readonly entities: readonly EntityRecord[];
  readonly events: readonly EventRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly outletsCited: readonly OutletCited[];
  readonly fingerprint: Fingerprint | null;
}

export const recordsOf = (facts: Facts): SourceRecords => ({
  fingerprint: fingerprintOf(facts),
  entities: entityRecordsOf(facts),
  events: eventRecordsOf(facts),
  documents: documentRecordsOf(facts),
  outletsCited: outletsCitedIn(facts),
});

export interface Across {
  readonly decisions?: PairDecisions;
  readonly gazetteer?: readonly GazetteerEntry[];
}

/**
 * What is one across articles, what may be, and what cannot both be so: relationships between nodes of
 * different articles. Entities first, since works are known by their makers, and events by who took part.
 */
export function resolveAcross(
  sources: readonly SourceRecords[],
  { decisions = UNDECIDED, gazetteer = [] }: Across = {},
): EdgeRow[] {
  const index = indexGazetteer(gazetteer);
  const entities = sources
    .flatMap((source) => source.entities)
    .map((record) => lookUp(record, index));
  const documents = sources.flatMap((source) => source.documents);
  const events = sources.flatMap((source) => source.events);

  const copies = findCopies(sources.flatMap(({ fingerprint }) => fingerprint ?? []));
  const named = resolveEntities(entities, decisions);
  const makers = samenessOf(named);
  const cited = settleJudgements(
    documents,
    judgeDocuments(documents, makers.same),
    decisions,
    'works',
  );
  const sameness = samenessOf([...named, ...cited]);
  const proposed = judgeEvents(events, {
    sameness,
    copies: copies.map(({ copy, original }) => ({ copy: copy.source, original: original.source })),
  });
  const told = settleJudgements(events, proposed, decisions, 'events');
  const found = findConflicts(proposed);
  const known = new Set(found.map(({ key }) => key));
  const accounts = findCounterAccounts(proposed, events, sameness.perhaps);
  const conflicts = [...found, ...accounts.filter(({ key }) => !known.has(key))];
  return [
    ...copyEdges(copies),
    ...judgementEdges(named, entities),
    ...judgementEdges(cited, documents),
    ...judgementEdges(told, events),
    ...citeWithdrawn(
      sources.flatMap(({ outletsCited }) => outletsCited),
      documents,
      makers.same,
    ),
    ...conflicts,
  ].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Clusters of what is the same; and, for questions only, of what is or may be. */
function samenessOf(judgements: readonly Judgement[]): Sameness {
  const clustersOf = (...verdicts: Judgement['verdict'][]) => {
    const clusters = createClusters<string>(() => false);
    for (const { a, b, verdict } of judgements)
      if (verdicts.includes(verdict)) clusters.unite(a, b);
    return clusters.rootOf;
  };
  return { same: clustersOf('same'), perhaps: clustersOf('same', 'maybe') };
}
