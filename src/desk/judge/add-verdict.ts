import { type FactId, isEdgeId, sourceOfFact } from '../../model/ids.ts';
import type { DeskTask, JudgeAnswer, JudgeRequest } from '../api.ts';
import { countStates } from '../inbox/filter-tasks.ts';
import type { DeskSession } from '../session/desk-session.ts';
import type { Judging } from './decision-of.ts';
import { judgeTask, taskOfDecision, undoOf } from './judge-task.ts';

/** Writes a verdict; answered when it is on the disk. */
export function addVerdict(session: DeskSession, request: JudgeRequest): JudgeAnswer {
  const judging = judgingNow(session);
  if (typeof judging === 'string') return refused(session, judging);
  const task = session.tasks().find(({ id }) => id === request.id) ?? null;
  const attributes = task && attributesOfTask(session, task);
  const against = { task, standing: session.standing(), attributes };
  const judged = judgeTask(request, against, judging);
  if ('refused' in judged) return refused(session, judged.refused);
  const added = session.add(judged.contents);
  return answered(session, added.at(-1)?.id ?? null, task?.id ?? null);
}

export function takeBackLast(session: DeskSession, named: string | null): JudgeAnswer {
  const judging = judgingNow(session);
  if (typeof judging === 'string') return refused(session, judging);
  const found = undoOf(named, session.standing(), judging);
  if (!found) return refused(session, 'you have judged nothing that could be taken back');
  const [added] = session.add([found.content]);
  const task = taskOfDecision(found.undone, session.tasks());
  return answered(session, added?.id ?? null, task?.id ?? null);
}

/** Or why nobody can judge. */
export function judgingNow(session: DeskSession): Judging | string {
  const by = session.reviewer();
  if (by === null) return 'say first who judges';
  return session.whyClosed() ?? { by, when: new Date().toISOString() };
}

const attributesOfTask = (session: DeskSession, { id }: DeskTask) =>
  isEdgeId(id)
    ? null
    : (session
        .articles()
        .readNow(sourceOfFact(id))
        .nodes.find(({ key }) => key === id)?.attributes ?? null);

export const answered = (
  session: DeskSession,
  decision: string | null,
  id: FactId | null,
): JudgeAnswer => ({ decision, id, refused: null, counts: countStates(session.tasks()) });

export const refused = (session: DeskSession, why: string): JudgeAnswer => ({
  decision: null,
  id: null,
  refused: why,
  counts: countStates(session.tasks()),
});
