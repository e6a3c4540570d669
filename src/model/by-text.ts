/**
 * Compares texts by code units, as `sort()` does: the same order on every machine and in every
 * language.
 */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
