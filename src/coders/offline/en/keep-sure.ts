import type { Attribution } from '../attribution/attribution.ts';

/** Confidence from which an attribution is kept; found on development texts, see docs/quality.md. */
const SURE = 0.45;

/** The attributions that are sure enough and that `fits` accepts. */
export const keepSure = (
  all: readonly Attribution[],
  fits: (attribution: Attribution) => boolean = () => true,
): Attribution[] =>
  all.filter((attribution) => attribution.confidence >= SURE && fits(attribution));
