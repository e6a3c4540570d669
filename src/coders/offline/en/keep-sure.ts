import type { Attribution } from './attribution/attribution.ts';
import { attributionWords } from './attribution/word-lists.ts';

/** Minimum confidence of an attribution; tuned on development texts, see docs/quality.md. */
const SURE = 0.45;

/** Below this an attribution says nothing, not even that an event may be somebody's word. */
const WEAK = 0.12;

/** Not "plans to appeal", "did not say how", "the account of the raid". */
const isSpeech = ({ rule, stance, confidence }: Attribution): boolean => {
  const [name = '', frame = ''] = rule.split('/');
  if (stance !== 'asserts' && stance !== 'denies') return false;
  if (confidence >= SURE) return true;
  return attributionWords.weakRules.has(name) && !attributionWords.weakFrames.has(frame);
};

/**
 * The attributions of speech that are too unsure to stand for themselves, and those that seem to be
 * no speech. What they hold is not the
 * article's own word either, so they are kept for the events that only they hold.
 */
export const keepWeak = (
  all: readonly Attribution[],
  sure: readonly Attribution[],
): readonly Attribution[] =>
  all.filter(
    (attribution) =>
      attribution.confidence >= WEAK && isSpeech(attribution) && !sure.includes(attribution),
  );

/** The attributions that are confident enough and accepted by `fits`. */
export const keepSure = (
  all: readonly Attribution[],
  fits: (attribution: Attribution) => boolean = () => true,
): Attribution[] =>
  all.filter((attribution) => attribution.confidence >= SURE && fits(attribution));
