import type { EdgeRow } from '../model/graph.ts';
import type { SourceId } from '../model/ids.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Copy } from './copies/find-copies.ts';
import type { EventMemory } from './events/compare-pairs.ts';
import type { EventDigests } from './events/digest-events.ts';
import type { EventOutline } from './events/event-outline.ts';
import type { EventProposal } from './events/judge-events.ts';
import type { Sameness } from './events/traced-event.ts';
import type { DetailIndex } from './records.ts';
import type { DocumentRecord } from './works/document-record.ts';

/** The judgements about all sources. The relationships they lead to are made on demand. */
export interface Resolved {
  /** By source, a hash of everything that the relationships starting there depend on. */
  readonly dependencyHashes: ReadonlyMap<SourceId, string>;
  /** The relationships that start at these sources, each once. */
  edgesFrom(sources: ReadonlySet<SourceId>): EdgeRow[];
  readonly memory: EventMemory;
}

/** Everything found, and the data it was found in. */
export interface Findings {
  readonly copies: readonly Copy[];
  /** Texts that may be others' edited anew: only proposals. */
  readonly edited: readonly Copy[];
  readonly judgements: readonly Judgement[];
  /** Citations of withdrawn articles; already relationships, as there are few. */
  readonly withdrawn: readonly EdgeRow[];
  readonly proposals: readonly EventProposal[];
  readonly memory: EventMemory;

  /** A hash of each source's facts. */
  readonly hashes: ReadonlyMap<SourceId, string>;
  readonly details: DetailIndex;
  readonly documents: readonly DocumentRecord[];
  readonly events: readonly EventOutline[];
  readonly digests: EventDigests;
  readonly sameness: Sameness;
}
