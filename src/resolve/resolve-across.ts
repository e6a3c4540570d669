import type { NodeId } from '../model/ids.ts';
import type { GazetteerEntry, Judgement } from '../model/judgement.ts';
import { memoize } from '../model/memoize.ts';
import { createClasses } from './classes.ts';
import { findCopies } from './copies/find-copies.ts';
import { findEdited } from './copies/find-edited.ts';
import { unpack } from './copies/packed-fingerprint.ts';
import { edgesFrom } from './edges-from.ts';
import { indexGazetteer, lookUp } from './entities/look-up.ts';
import { type PairDecisions, resolveEntities, UNDECIDED } from './entities/resolve-entities.ts';
import { digestEvents } from './events/digest-events.ts';
import { judgeEvents } from './events/judge-events.ts';
import type { ComparedMemory, Findings, Resolved } from './findings.ts';
import { hashDependencies } from './hash-dependencies.ts';
import { indexDetails, type SourceRecords } from './records.ts';
import { settleJudgements } from './settle-judgements.ts';
import { judgeDocuments } from './works/judge-documents.ts';
import { citeWithdrawn } from './works/withdrawn-cited.ts';

export interface AcrossOptions {
  readonly decisions?: PairDecisions;
  readonly gazetteer?: readonly GazetteerEntry[];
  /**
   * From the last build by the same program version, which may have judged some of them before they
   * changed.
   */
  readonly earlier?: ComparedMemory | null;
}

/**
 * Relationships between nodes of different articles: what is the same, what may be, and what cannot
 * both be true. Entities come first, since works are identified by their makers, and events by
 * their participants.
 */
export function resolveAcross(
  sources: readonly SourceRecords[],
  options: AcrossOptions = {},
): Resolved {
  const findings = judgeAll(sources, options);
  return {
    dependencyHashes: hashDependencies(findings),
    memory: findings.memory,
    edgesFrom: (wanted) => edgesFrom(findings, wanted),
  };
}

function judgeAll(
  sources: readonly SourceRecords[],
  { decisions = UNDECIDED, gazetteer = [], earlier = null }: AcrossOptions,
): Findings {
  const details = indexDetails(sources);
  const hashes = new Map(sources.map(({ source, hash }) => [source, hash]));
  const index = indexed(gazetteer);
  const outlines = sources.map(({ outline }) => outline);
  const documents = [
    ...outlines.flatMap((one) => one.documents),
    ...decidedWorks(decisions).flatMap((id) => details.workOf(id) ?? []),
  ];
  const events = outlines.flatMap((one) => one.events);

  const fingerprints = outlines.flatMap(({ fingerprint }) =>
    fingerprint ? unpack(fingerprint) : [],
  );
  const copies = findCopies(fingerprints);
  const { wordsOf } = details;
  const { edited, memory: editedMemory } = findEdited(fingerprints, copies, {
    wordsOf,
    hashes,
    earlier: earlier?.edited ?? null,
  });
  const named = resolveEntities(
    outlines.flatMap(({ entities }) => entities),
    (id) => lookUp(details.entityOf(id), index),
    decisions,
  );
  const makers = createClasses(named.filter(isSame));
  const same = makers.nameOf;
  const works = judgeDocuments(documents, same, wordsOf);
  const cited = settleJudgements(documents, works, decisions, 'works');
  const cites = outlines.flatMap(({ outletsCited }) => outletsCited);
  const withdrawn = citeWithdrawn(cites, documents, same, wordsOf);
  const things = [...named, ...cited];
  const one = makers.with(cited.filter(isSame));
  const sameness = { same: one.nameOf, perhaps: one.with(things.filter(isMaybe)).nameOf };
  const digests = digestEvents(events, sameness, hashes);
  const { proposals, memory: eventMemory } = judgeEvents(events, {
    sameness,
    digests,
    recordOf: details.eventOf,
    earlier: earlier?.events ?? null,
    copies: copies.map(({ copy, original }) => ({ copy: copy.source, original: original.source })),
  });
  const told = settleJudgements(events, proposals, decisions, 'events');
  const judgements = [...things, ...told];
  const memory = { events: eventMemory, edited: editedMemory };
  const seen = { hashes, details, documents, events, digests, sameness };
  return { ...seen, copies, edited, judgements, withdrawn, proposals, memory };
}

/** The same list is used in every build. */
const indexed = memoize(indexGazetteer, 1);

/** Works that a reviewer compared; works without a stated publisher are compared by nobody else. */
const decidedWorks = ({ same, different, unsure }: PairDecisions): NodeId[] => [
  ...new Set(
    [...same, ...different, ...unsure]
      .flatMap(({ a, b }) => [a, b])
      .filter((id) => id.startsWith('work:')),
  ),
];

const isSame = ({ verdict }: Judgement): boolean => verdict === 'same';
const isMaybe = ({ verdict }: Judgement): boolean => verdict === 'maybe';
