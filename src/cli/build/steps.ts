import type { AcrossStep } from './across-step.ts';

/** The judgements across articles that a build makes, in this order. */
export const STEPS: readonly AcrossStep[] = [];
