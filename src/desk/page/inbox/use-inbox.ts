import { useEffect, useRef, useState } from 'preact/hooks';
import type { InboxAnswer, JudgedTask } from '../../api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { filterOf } from './filter-of.ts';

/** Tasks fetched at once. */
export const PORTION = 200;

export interface Inbox {
  /** The newest answer, for its counts; null until there is one. */
  readonly answer: InboxAnswer | null;
  /** Null while that row is fetched. */
  readonly rowAt: (at: number) => JudgedTask | null;
  /** Fetches what is about to be seen. */
  readonly want: (first: number, last: number) => void;
}

/** The filtered tasks, fetched in portions as they are scrolled to; anew when the desk changes. */
export function useInbox({ ask, status, state }: DeskRoom): Inbox {
  const filter = filterOf(state);
  const name = JSON.stringify(filter);
  const [answer, setAnswer] = useState<InboxAnswer | null>(null);
  const portions = useRef(new Map<number, readonly JudgedTask[]>());
  const asked = useRef(new Set<number>());
  const [, redraw] = useState(0);
  const current = useRef('');
  const fetchPortion = (from: number, of: string): void => {
    if (asked.current.has(from)) return;
    asked.current.add(from);
    ask.inbox({ ...filter, from, size: PORTION }).then(
      (found) => {
        if (current.current !== of) return;
        portions.current.set(from, found.tasks);
        // The counts beside the list are drawn once, not with every portion.
        if (from === 0) setAnswer(found);
        redraw((drawn) => drawn + 1);
      },
      () => asked.current.delete(from),
    );
  };
  useEffect(() => {
    const isSame = current.current.startsWith(`${name} `);
    current.current = `${name} ${status.revision}`;
    asked.current = new Set();
    // With the same filter the old rows stay until the new ones are there.
    if (!isSame) portions.current = new Map();
    const seen = isSame ? [...portions.current.keys()] : [0];
    for (const from of seen.length > 0 ? seen : [0]) fetchPortion(from, current.current);
  }, [name, status.revision]);
  return {
    answer,
    rowAt: (at) => portions.current.get(at - (at % PORTION))?.[at % PORTION] ?? null,
    want: (first, last) => {
      for (let from = first - (first % PORTION); from <= last; from += PORTION)
        fetchPortion(from, current.current);
    },
  };
}
