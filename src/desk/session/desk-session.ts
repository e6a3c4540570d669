import type { Decision, DecisionContent } from '../../model/decisions.ts';
import type { Builder } from '../../pipeline/build-decided.ts';
import type { DeskStatus, JudgedTask } from '../api.ts';
import type { StandingByTask } from '../inbox/state-of-task.ts';
import type { Changes } from './changes.ts';
import type { DeskArticles } from './desk-articles.ts';
import type { DeskPlace } from './desk-place.ts';

/** A folder that a desk has open. All that matters is on the disk; this is what was read of it. */
export interface DeskSession {
  readonly place: DeskPlace;
  readonly changes: Changes;
  status(): DeskStatus;
  /** All tasks with their states, the most harmful first. */
  tasks(): readonly JudgedTask[];
  articles(): DeskArticles;
  decisions(): readonly Decision[];
  standing(): StandingByTask;
  /** Null while the decisions are whole; else why nothing may be added to them. */
  whyClosed(): string | null;
  reviewer(): string | null;
  setReviewer(name: string): void;
  /** Returns when the decisions are on the disk; the build follows by itself. */
  add(contents: readonly DecisionContent[]): readonly Decision[];
  /** Builds what has changed; resolves when the build shows it. */
  rebuild(): Promise<void>;
  /** Resolves when nothing is being built. */
  settled(): Promise<void>;
  /** Builds beside the folder, to see what would be. */
  readonly trials: Builder;
  /** Resolves when graph.json of what is built is written. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly place: DeskPlace;
  readonly reviewer: string | null;
  /** Milliseconds between two looks at the disk. */
  readonly lookEvery?: number;
  /** Makes what builds: each on a thread of its own. */
  readonly startBuilder?: () => Builder;
}
