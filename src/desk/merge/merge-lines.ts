import type { Decision, DecisionContent } from '../../model/decisions.ts';
import { undoneIn } from '../../resolve/decisions/settle-decisions.ts';
import { decisionsOn, type StandingByTask } from '../inbox/state-of-task.ts';
import type { MergePair, MergeVerdict } from './merge-api.ts';

/** Who judges, when, and why. */
interface MergeSigned {
  readonly by: string;
  readonly when: string;
  readonly why: string;
}

/**
 * The lines to add for a verdict on some pairs. Whoever judges a pair again takes back what they said
 * of it before.
 */
export const mergeLines = (
  pairs: readonly MergePair[],
  verdict: MergeVerdict,
  signed: MergeSigned,
  standing: StandingByTask,
): DecisionContent[] =>
  pairs.flatMap(({ task, ends }): DecisionContent[] => [
    ...decisionsOn(standing, task.id)
      .filter(({ by }) => by === signed.by)
      .map(
        ({ id }): DecisionContent => ({ ...signed, what: 'undo', ids: [id], why: 'judged again' }),
      ),
    // Sorted, as the order says nothing.
    { ...signed, what: verdict, ids: ends.toSorted() as typeof ends, seen: task.seen },
  ]);

const ON_PAIRS: ReadonlySet<Decision['what']> = new Set<Decision['what']>([
  'same',
  'different',
  'unsure',
]);

/** What was said at one moment is one judgement, however many pairs it was about. */
export function lastJudgement(decisions: readonly Decision[], by: string): Decision[] {
  const undone = undoneIn(decisions);
  const own = decisions.filter((decision) => decision.by === by && !undone.has(decision.id));
  const last = own.findLast(({ what }) => ON_PAIRS.has(what));
  return last ? own.filter(({ when }) => when === last.when) : [];
}

/** Takes all of it back, also what it took back. */
export const takeBackAll = (
  judgement: readonly Decision[],
  { by, when }: Pick<MergeSigned, 'by' | 'when'>,
): DecisionContent[] =>
  judgement.map(({ id }) => ({ what: 'undo', ids: [id], by, when, why: 'taken back' }));
