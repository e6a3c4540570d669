import { z } from 'zod';
import type { Features } from './features.ts';

/** Log-odds: of an item without features, and what each feature adds. */
export const OddsModel = z.strictObject({
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
});
export type OddsModel = z.infer<typeof OddsModel>;

export type Probability = (features: Features) => number;

/** The probability that a model gives to an item with these features, 0–1. */
export const probabilityBy = ({ bias, weights }: OddsModel): Probability => {
  const adds = new Map(Object.entries(weights));
  return (features) => {
    let odds = bias;
    for (const feature of new Set(features)) odds += adds.get(feature) ?? 0;
    return 1 / (1 + Math.exp(-odds));
  };
};

/** A feature and what it adds to the log-odds of being right. */
export interface Reason {
  readonly feature: string;
  readonly adds: number;
}

/** What the features of an item add, the strongest first. */
export const reasonsBy = ({ weights }: OddsModel): ((features: Features) => readonly Reason[]) => {
  const adds = new Map(Object.entries(weights));
  return (features) =>
    [...new Set(features)]
      .map((feature) => ({ feature, adds: adds.get(feature) ?? 0 }))
      .filter((reason) => reason.adds !== 0)
      .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
};
