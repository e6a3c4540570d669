import { gapBefore } from '../language/match/line.ts';
import type { Described } from '../lexicon/lexicon.ts';
import type { Surface } from './surface.ts';

const PLACING = /^(?:at|in|inside|into|near|outside|from|behind|towards?)$/;
const DETERMINER = /^(?:the|an?|this|that|its|their|his|her)$/;

/** Of the things that a noun may describe the one meant here: people meet in a church, and a church speaks. */
export function chooseNoun(
  surface: Surface,
  first: number,
  values: readonly Described[],
): Described | undefined {
  if (values.length < 2) return values[0];
  const near = (at: number) =>
    gapBefore(surface, at + 1) === ' ' && (surface.pieces[at]?.key ?? '');
  const before = near(first - 1);
  const governor = before && DETERMINER.test(before) ? near(first - 2) : before;
  const isThere = governor && PLACING.test(governor);
  const where = values.find(({ kind }) => kind === 'object' || kind === 'place');
  return (isThere ? where : undefined) ?? values[0];
}
