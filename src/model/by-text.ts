/** Orders texts by their code units, as `sort()` does by itself: the same on every machine, in every language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
