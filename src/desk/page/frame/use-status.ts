import { useEffect, useState } from 'preact/hooks';
import type { DeskStatus } from '../../api.ts';
import type { DeskAsk } from './ask.ts';

/** Milliseconds before a desk that did not answer is asked again. */
const PAUSE = 1_000;

/** The desk's status, as it changes; `isGone` while it does not answer. */
export function useStatus(ask: DeskAsk): { status: DeskStatus | null; isGone: boolean } {
  const [status, setStatus] = useState<DeskStatus | null>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isOver = false;
    const follow = async (): Promise<void> => {
      for (let after: number | undefined; !isOver; ) {
        try {
          const now = await ask.status(after);
          after = now.revision;
          if (isOver) return;
          setStatus(now);
          setGone(false);
        } catch {
          if (isOver) return;
          setGone(true);
          after = undefined;
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
        }
      }
    };
    void follow();
    return () => {
      isOver = true;
    };
  }, [ask]);
  return { status, isGone };
}
