import type { ForOthers } from './published.ts';

/** Says that a value may be shown; only this room may import it (`only-publish-marks`). */
export const markPublished = <T>(value: T): ForOthers<T> => value as ForOthers<T>;
