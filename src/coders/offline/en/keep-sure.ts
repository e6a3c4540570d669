import type { Attribution } from './attribution/attribution.ts';

/** Minimum confidence of an attribution; tuned on development texts, see docs/quality.md. */
const SURE = 0.45;

/** The attributions that are confident enough and accepted by `fits`. */
export const keepSure = (
  all: readonly Attribution[],
  fits: (attribution: Attribution) => boolean = () => true,
): Attribution[] =>
  all.filter((attribution) => attribution.confidence >= SURE && fits(attribution));
