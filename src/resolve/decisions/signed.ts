/** Who decided something, when (as they gave it) and why. */
export interface Signed {
  readonly by: string;
  readonly when: string;
  readonly why: string;
}

/** Combines equal decisions: all names and reasons, and the latest time. At least one. */
export const signedByAll = (all: readonly Signed[]): Signed => ({
  when:
    all
      .map(({ when }) => when)
      .sort()
      .at(-1) ?? '',
  ...namesAndReasons(all),
});

/** All names and reasons, each once. */
export function namesAndReasons(all: readonly { by: string; why: string }[]): {
  by: string;
  why: string;
} {
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
