import type { EdgeRow } from '../model/graph.ts';
import type { SourceId } from '../model/ids.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Copy } from './copies/find-copies.ts';
import type { EditedMemory } from './copies/find-edited.ts';
import type { EventMemory } from './events/compare-pairs.ts';
import type { EventOutline } from './events/event-outline.ts';
import type { EventProposal } from './events/judge-events.ts';
import type { Sameness } from './events/traced-event.ts';
import type { Digests } from './kept/kept-pairs.ts';
import type { DetailIndex } from './records.ts';
import type { DocumentRecord } from './works/document-record.ts';

/** The judgements about all sources. The relationships they lead to are made on demand. */
export interface Resolved {
  /** By source, a hash of everything that the relationships starting there depend on. */
  readonly dependencyHashes: ReadonlyMap<SourceId, string>;
  /** The relationships that start at these sources, each once. */
  edgesFrom(sources: ReadonlySet<SourceId>): EdgeRow[];
  readonly memory: ComparedMemory;
}

/** What was compared, for the next build by the same version of the program. */
export interface ComparedMemory {
  readonly events: EventMemory;
  readonly edited: EditedMemory;
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
  readonly memory: ComparedMemory;

  /** A hash of each source's facts. */
  readonly hashes: ReadonlyMap<SourceId, string>;
  readonly details: DetailIndex;
  readonly documents: readonly DocumentRecord[];
  readonly events: readonly EventOutline[];
  readonly digests: Digests;
  readonly sameness: Sameness;
}
