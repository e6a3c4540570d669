import type { EdgeRow } from '../model/graph.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Copy } from './copies/find-copies.ts';
import type { EventMemory } from './events/compare-pairs.ts';
import type { EventDigests } from './events/digest-events.ts';
import type { EventOutline } from './events/event-outline.ts';
import type { EventProposal } from './events/judge-events.ts';
import type { Sameness } from './events/traced-event.ts';
import type { DetailIndex } from './records.ts';
import type { DocumentRecord } from './works/document-record.ts';

/** What was judged of all sources; what it comes to, relationships with their words, is made where it is needed. */
export interface Resolved {
  /** By source, a hash of all that the relationships are made of that begin at it. */
  readonly dependencyHashes: ReadonlyMap<string, string>;
  /** The relationships that begin at these, each once. */
  edgesFrom(sources: ReadonlySet<string>): EdgeRow[];
  readonly memory: EventMemory;
}

/** What was found, and what it was found in. */
export interface Findings {
  readonly copies: readonly Copy[];
  readonly judgements: readonly Judgement[];
  /** Citations of what was withdrawn; few, and so already relationships. */
  readonly withdrawn: readonly EdgeRow[];
  readonly proposals: readonly EventProposal[];
  readonly memory: EventMemory;

  /** Of the facts of each source. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly details: DetailIndex;
  readonly documents: readonly DocumentRecord[];
  readonly events: readonly EventOutline[];
  readonly digests: EventDigests;
  readonly sameness: Sameness;
}
