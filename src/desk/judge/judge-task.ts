import type { Decision, DecisionContent } from '../../model/decisions.ts';
import type { NodeAttributes } from '../../model/graph.ts';
import type { DeskTask, JudgeRequest } from '../api.ts';
import { decisionsOn, type StandingByTask } from '../inbox/state-of-task.ts';
import { decisionOf, type Judging, whyNot } from './decision-of.ts';

/** What is known where somebody judges. */
export interface JudgedAgainst {
  readonly task: DeskTask | null;
  readonly standing: StandingByTask;
  readonly attributes: NodeAttributes | null;
}

export type JudgeLines =
  | { readonly contents: readonly DecisionContent[] }
  | { readonly refused: string };

/**
 * The lines to add for a verdict. Whoever judges a thing again takes back what they said before;
 * what others said stands beside it.
 */
export function judgeTask(
  request: JudgeRequest,
  { task, standing, attributes }: JudgedAgainst,
  judging: Judging,
): JudgeLines {
  const flaw = whyStale(request, task) ?? whyNot(request, attributes);
  if (!task || flaw !== null) return { refused: flaw ?? GONE };
  return {
    contents: [
      ...takeBack(decisionsOn(standing, task.id), judging),
      decisionOf(task, request, judging),
    ],
  };
}

const GONE = 'this is not there any more';

/** Why what a reviewer had before them is not what is there now; null if it is. */
export function whyStale(
  { seen }: Pick<JudgeRequest, 'seen'>,
  task: DeskTask | null,
): string | null {
  if (!task) return GONE;
  return task.seen === seen ? null : 'this has changed since it was shown; look at it again';
}

/** Whoever judges again does not contradict themselves. */
export const takeBack = (
  decisions: readonly Decision[],
  { by, when }: Judging,
): DecisionContent[] =>
  decisions
    .filter((decision) => decision.by === by)
    .map(({ id }) => ({ what: 'undo', ids: [id], by, when, why: 'judged again' }));

/** What an undo takes back: the decision that is named, else the reviewer's last that stands. */
export function undoOf(
  named: string | null,
  standing: StandingByTask,
  { by, when }: Judging,
): { readonly undone: Decision; readonly content: DecisionContent } | null {
  const all = [...standing.values()].flat();
  const undone =
    named === null
      ? all
          .filter((decision) => decision.by === by)
          .sort((a, b) => a.line - b.line)
          .at(-1)
      : all.find(({ id }) => id === named);
  if (!undone) return null;
  return { undone, content: { what: 'undo', ids: [undone.id], by, when, why: 'taken back' } };
}

/** The task that a decision is about, by its id or by its pair. */
export function taskOfDecision({ ids }: Decision, tasks: readonly DeskTask[]): DeskTask | null {
  const key = [...ids].sort().join(' ');
  return (
    tasks.find(({ id }) => id === ids[0]) ??
    tasks.find(({ id }) => id.split(' ').slice(1).sort().join(' ') === key) ??
    null
  );
}
