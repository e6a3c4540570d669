import type { EdgeRow } from '../model/graph.ts';
import { type NodeId, sourceOfNode } from '../model/ids.ts';
import type { Evidence, GazetteerEntry, Judgement } from '../model/judgement.ts';
import { type Bases, createBases } from './bases.ts';
import { classesOf } from './classes.ts';
import { copyEdges } from './copies/copy-edges.ts';
import { type Copy, findCopies } from './copies/find-copies.ts';
import { indexGazetteer, lookUp } from './entities/look-up.ts';
import { type PairDecisions, resolveEntities, UNDECIDED } from './entities/resolve-entities.ts';
import type { EventMemory } from './events/compare-pairs.ts';
import { contradictionsFrom, noteContradictions } from './events/contradictions.ts';
import { digestEvents } from './events/digest-events.ts';
import { judgeEvents } from './events/judge-events.ts';
import type { Sameness } from './events/traced-event.ts';
import { judgementEdges } from './judgement-edges.ts';
import { type DetailIndex, indexDetails, type SourceRecords } from './records.ts';
import { settleJudgements } from './settle-judgements.ts';
import type { DocumentRecord } from './works/document-record.ts';
import { judgeDocuments } from './works/judge-documents.ts';
import { citeWithdrawn } from './works/withdrawn-cited.ts';

export interface AcrossOptions {
  readonly decisions?: PairDecisions;
  readonly gazetteer?: readonly GazetteerEntry[];
  /** Of the last time that these were judged, before some of them changed; of the same program. */
  readonly earlier?: EventMemory | null;
}

/** What was judged of all sources; what it comes to, relationships with their words, is made where it is needed. */
export interface Resolved {
  /** By source, a hash of all that the relationships are made of that begin at it. */
  readonly bases: ReadonlyMap<string, string>;
  /** The relationships that begin at these, each once. */
  edgesFrom(sources: ReadonlySet<string>): EdgeRow[];
  readonly memory: EventMemory;
}

/**
 * What is one across articles, what may be, and what cannot both be so: relationships between nodes of
 * different articles. Entities first, since works are known by their makers, and events by who took part.
 */
export function resolveAcross(
  sources: readonly SourceRecords[],
  { decisions = UNDECIDED, gazetteer = [], earlier = null }: AcrossOptions = {},
): Resolved {
  const details = indexDetails(sources);
  const hashes = new Map(sources.map(({ source, hash }) => [source, hash]));
  const index = indexGazetteer(gazetteer);
  const outlines = sources.map(({ outline }) => outline);
  const documents = outlines.flatMap((one) => one.documents);
  const events = outlines.flatMap((one) => one.events);

  const copies = findCopies(outlines.flatMap(({ fingerprint }) => fingerprint ?? []));
  const named = resolveEntities(
    outlines.flatMap(({ entities }) => entities),
    (id) => lookUp(details.entityOf(id), index),
    decisions,
  );
  const { same } = samenessOf(named);
  const works = judgeDocuments(documents, same, details.wordsOf);
  const cited = settleJudgements(documents, works, decisions, 'works');
  const withdrawn = citeWithdrawn(
    outlines.flatMap(({ outletsCited }) => outletsCited),
    documents,
    same,
    details.wordsOf,
  );
  const sameness = samenessOf([...named, ...cited]);
  const digests = digestEvents(events, sameness, hashes);
  const { proposals, memory } = judgeEvents(events, {
    sameness,
    digests,
    recordOf: details.eventOf,
    earlier,
    copies: copies.map(({ copy, original }) => ({ copy: copy.source, original: original.source })),
  });
  const told = settleJudgements(events, proposals, decisions, 'events');

  const judgements = [...named, ...cited, ...told];
  const bases = createBases(hashes);
  for (const copy of copies) noteCopy(bases, copy, hashes);
  for (const judgement of judgements) noteJudgement(bases, judgement, hashes);
  for (const edge of withdrawn) bases.note(sourceOfNode(edge.source), JSON.stringify(edge));
  noteContradictions(bases, proposals, events, digests);
  const evidenceOf = evidenceIn(documents, details);
  return {
    bases: bases.hashes(),
    memory,
    edgesFrom: (wanted) => {
      const isWanted = (id: NodeId): boolean => wanted.has(sourceOfNode(id));
      const copied = copies.filter(({ copy }) => wanted.has(copy.source));
      return [
        ...copyEdges(copied, details.passagesOf),
        ...judgementEdges(
          judgements.filter(({ a }) => isWanted(a)),
          evidenceOf,
        ),
        ...withdrawn.filter(({ source }) => isWanted(source)),
        ...contradictionsFrom(wanted, proposals, { sameness, details }),
      ].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    },
  };
}

/** Sets of what is the same; and, for questions only, of what is or may be. */
function samenessOf(judgements: readonly Judgement[]): Sameness {
  const setsOf = (...verdicts: Judgement['verdict'][]) =>
    classesOf(judgements.filter(({ verdict }) => verdicts.includes(verdict)));
  return { same: setsOf('same'), perhaps: setsOf('same', 'maybe') };
}

type Hashes = ReadonlyMap<string, string>;

function noteCopy(bases: Bases, { copy, original, share, credited }: Copy, hashes: Hashes): void {
  const { source } = original;
  bases.note(copy.source, `${source} ${hashes.get(source)} ${share} ${credited}`);
}

function noteJudgement(bases: Bases, judgement: Judgement, hashes: Hashes): void {
  const { a, b, verdict, score, reasons, by, rule } = judgement;
  const other = `${b} ${hashes.get(sourceOfNode(b))}`;
  const how = `${verdict} ${score} ${by} ${rule} ${reasons.join('; ')}`;
  bases.note(sourceOfNode(a), `${a} ${other} ${how}`);
}

/** The words for what is judged; an article itself has none. */
function evidenceIn(
  documents: readonly DocumentRecord[],
  details: DetailIndex,
): (id: NodeId) => Evidence | null {
  const ofDocument = new Map(documents.map(({ id, evidence }) => [id, evidence]));
  return (id) => {
    const words = ofDocument.get(id);
    if (words !== undefined) return words;
    return (id.startsWith('event:') ? details.eventOf(id) : details.entityOf(id)).evidence;
  };
}
