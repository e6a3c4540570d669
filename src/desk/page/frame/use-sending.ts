import { useRef } from 'preact/hooks';

/**
 * Does one thing at a time and says how it went: the words that it returns, or its error.
 * What is asked for meanwhile is let go; so is all that comes after, while `isOver`.
 */
export function useSending(
  say: (words: string) => void,
  isOver: () => boolean = () => false,
): (work: () => Promise<string>) => Promise<void> {
  const isBusy = useRef(false);
  return async (work) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      say(await work());
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    isBusy.current = isOver();
  };
}
