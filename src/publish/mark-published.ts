import type { ForOthers } from './published.ts';

/**
 * Marks a value as safe to show. Only this room may import it (layer rule `only-publish-marks`).
 */
export const markPublished = <T>(value: T): ForOthers<T> => value as ForOthers<T>;
