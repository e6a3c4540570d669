import type { Span } from '../../../../model/span.ts';
import type { Attribution } from './attribution.ts';

/** Whether words are the whole source of a claim: "Kyiv" in "according to Kyiv". */
export const isSource = (attributions: readonly Attribution[]): ((words: Span) => boolean) => {
  const sources = new Set(attributions.flatMap(({ source }) => source.map(keyOf)));
  return (words) => sources.has(keyOf(words));
};

const keyOf = ([start, end]: Span): string => `${start} ${end}`;
