/** A number as a text leaves it. */
interface StatedCount {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly approximate?: boolean | undefined;
}

/** `38`, `at least 8`, `about 5 to 7`. */
export function statedCountInWords({ min, max, approximate }: StatedCount): string {
  const words =
    min === max
      ? `${min}`
      : max === undefined
        ? `at least ${min}`
        : min === undefined
          ? `at most ${max}`
          : `${min} to ${max}`;
  return approximate ? `about ${words}` : words;
}
