import { useState } from 'preact/hooks';
import { TEXTS } from '../texts/texts.ts';

/** The first rows, and a button that shows more: a list of thousands is slow to draw. */
export function usePortion<T>(rows: readonly T[], portion: number) {
  const [most, setMost] = useState(portion);
  const left = rows.length - most;
  const more = left > 0 && (
    <button type="button" onClick={() => setMost(most + portion)}>
      {TEXTS.more(Math.min(portion, left))}
    </button>
  );
  return { few: rows.slice(0, most), more };
}
