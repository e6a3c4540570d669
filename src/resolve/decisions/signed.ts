/** Who decided something, when (as they gave it) and why. */
export interface Signed {
  readonly by: string;
  readonly when: string;
  readonly why: string;
}

/** Several who decided alike: all their names and reasons, and the last time. At least one. */
export const signedByAll = (all: readonly Signed[]): Signed => ({
  when:
    all
      .map(({ when }) => when)
      .sort()
      .at(-1) ?? '',
  ...together(all),
});

/** Who decided so, and why, each once. */
export function together(all: readonly { by: string; why: string }[]): { by: string; why: string } {
  const listed = (values: readonly string[], between: string): string =>
    [...new Set(values)].sort().join(between);
  return {
    by: listed(
      all.map(({ by }) => by),
      ', ',
    ),
    why: listed(
      all.map(({ why }) => why),
      '; ',
    ),
  };
}
