import { useEffect, useState } from 'preact/hooks';
import type { MergeAnswer, MergesAnswer } from '../../merge/merge-api.ts';
import type { DeskRoom } from '../desk-room.ts';

interface Merges {
  readonly list: MergesAnswer;
  /** Null if nothing is left. */
  readonly answer: MergeAnswer | null;
}

/** The pair in the URL if it is still there, else the first that is to be judged; null while it is fetched. */
export function useMerge({ ask, status, state }: DeskRoom): Merges | null {
  const id = state.own['merge.pair'];
  const [merges, setMerges] = useState<Merges | null>(null);
  useEffect(() => {
    let isOver = false;
    const find = async (): Promise<void> => {
      const list = await ask.get<MergesAnswer>('merges', { state: 'todo' });
      const first = list.pairs[0]?.task.id;
      const get = (one: string) => ask.get<MergeAnswer>('merge', { id: one });
      const named = id === undefined ? null : await get(id);
      // A judgement may have answered the question that the URL names.
      const answer = named?.pair ? named : first === undefined ? null : await get(first);
      if (!isOver) setMerges({ list, answer: answer?.pair ? answer : null });
    };
    // Whether the desk answers is told above.
    find().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [id, status.revision]);
  return merges;
}
