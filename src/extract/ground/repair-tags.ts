import type { Tagger } from './tag-words.ts';
import type { WordFacts } from './word-facts.ts';
import { idioms, plurals } from './words.ts';

/** Tags after which a word in -s cannot be a verb of the third person: "the raids", "two strikes". */
const BEFORE_A_NOUN = /^(?:DET|NUM|ADJ) |^ADP IN$|^PART POS$|PRP\$$/u;
/** Finite: a second one right after a word in -s makes the first a noun: "rebels took". */
const FINITE = /(?:VBD|VBZ|VBP|MD)$/u;

/**
 * Tags with the slips mended that a tagger trained on web text makes here: plurals of the field read as
 * verbs, verbs of an idiom read as adjectives. Only listed words are touched, and only where it is safe.
 */
export const repairTags = (
  words: readonly WordFacts[],
  found: readonly number[],
  { tags }: Tagger,
): readonly number[] => {
  const [plural, past] = [tags.indexOf('NOUN NNS'), tags.indexOf('VERB VBD')];
  const lower = (at: number): string => (words[at]?.text ?? '').toLowerCase();
  const tagAt = (at: number): string => tags[found[at] ?? -1] ?? '';
  return found.map((tag, at) => {
    if (tagAt(at) === 'ADJ JJ' && idioms.has(`${lower(at)} ${lower(at + 1)}`)) return past;
    if (!(tags[tag] ?? '').endsWith('VBZ') || !plurals.has(lower(at))) return tag;
    const next = /^ADV /u.test(tagAt(at + 1)) ? at + 2 : at + 1;
    return BEFORE_A_NOUN.test(tagAt(at - 1)) || FINITE.test(tagAt(next)) ? plural : tag;
  });
};
