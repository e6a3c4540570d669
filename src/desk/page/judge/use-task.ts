import { useEffect, useState } from 'preact/hooks';
import type { TaskAnswer } from '../../api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { filterOf } from '../inbox/filter-of.ts';

/** The task in the URL, or the first one of the inbox; null while it is fetched. */
export function useTask({ ask, status, state }: DeskRoom): TaskAnswer | null {
  const id = state.own['judge.task'];
  const filter = filterOf(state);
  const name = JSON.stringify(filter);
  const [answer, setAnswer] = useState<TaskAnswer | null>(null);
  useEffect(() => {
    let isOver = false;
    const find = async (): Promise<void> => {
      const asked = id ?? (await ask.inbox({ ...filter, size: 1 })).tasks[0]?.id;
      const found =
        asked === undefined
          ? { task: null, earlier: [], previous: null, next: null, left: 0 }
          : await ask.task({ ...filter, id: asked });
      if (!isOver) setAnswer(found);
    };
    // Whether the desk answers is told above.
    find().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [id, name, status.revision]);
  return answer;
}
