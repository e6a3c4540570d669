import { useMemo } from 'preact/hooks';
import type { Room } from '../room.ts';
import { type Folding, findFolding } from './find-folding.ts';

/** The current folding of the drawing. */
export const useFolding = ({ page, shown, state }: Room): Folding | null =>
  useMemo(
    () => findFolding({ page, shown, state }),
    [page, shown, state.at, state.focus, state.summary, state.open],
  );
