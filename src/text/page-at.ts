import type { TextPage } from '../model/source.ts';

/** The number of the page on which an offset is; none if the text has no pages. */
export const pageAt = (
  pages: readonly TextPage[] | undefined,
  offset: number,
): number | undefined => pages?.findLast(({ start }) => start <= offset)?.number;
