import type { Attribution } from './attribution/attribution.ts';

/** Confidence from which an attribution is said; found on development texts, see docs/quality.md. */
const SURE = 0.45;

/** The attributions that are sure enough and that `fits` lets stand, with `within` pointing at those that stay. */
export function keepSure(
  all: readonly Attribution[],
  fits: (attribution: Attribution) => boolean = () => true,
): Attribution[] {
  const kept = all.flatMap((attribution, index) =>
    attribution.confidence >= SURE && fits(attribution) ? [index] : [],
  );
  const places = new Map(kept.map((index, at) => [index, at]));
  return kept.flatMap((index) => {
    const attribution = all[index];
    if (!attribution) return [];
    const { within } = attribution;
    return [{ ...attribution, within: within === null ? null : (places.get(within) ?? null) }];
  });
}
